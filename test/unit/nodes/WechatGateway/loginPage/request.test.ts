import fc from 'fast-check';
import type { IWebhookFunctions } from 'n8n-workflow';
import { requestOf } from '../../../../../nodes/WechatGateway/loginPage/request';

/** A request as n8n hands it on. */
const from = (body: unknown, query: unknown = {}, headers: object = {}) =>
	requestOf({
		getBodyData: () => body,
		getQueryData: () => query,
		getHeaderData: () => headers,
	} as unknown as IWebhookFunctions);

const NOTHING = {
	action: 'watch',
	phase: 'waiting',
	ticket: '',
	code: '',
	wantsPicture: false,
	language: 'en',
	wantsJson: false,
	signature: '',
};

describe('A request of the page', () => {
	it('is read as it was sent', () => {
		const body = {
			action: 'code',
			phase: 'codeNeeded',
			ticket: 'a.b',
			code: ' 042 042',
			picture: '1',
			language: 'zh-CN',
		};
		const headers = { accept: 'application/json', 'accept-language': 'en' };
		expect(from(body, { signature: 's', lang: 'en' }, headers)).toEqual({
			action: 'code',
			phase: 'codeNeeded',
			ticket: 'a.b',
			code: '042 042',
			wantsPicture: true,
			language: 'zh-CN',
			wantsJson: true,
			signature: 's',
		});
	});

	it.each(['check', 'confirmed', 'watch', 'hold', 'code', 'newQrCode', 'end'])(
		'may ask for "%s"',
		(action) => expect(from({ action }).action).toBe(action),
	);

	it.each(['loggedIn', 'alreadyLoggedIn', 'ended', 'scanned', 'stuck', 'nonsense'])(
		'is not believed to show "%s", which only the gateway can tell',
		(phase) => expect(from({ phase }).phase).toBe('waiting'),
	);

	it('is in the language of the form, else of the link, else of the reader', () => {
		const headers = { 'accept-language': 'zh' };
		expect([
			from({ language: 'en' }, { lang: 'zh-CN' }, headers).language,
			from({}, { lang: 'en' }, headers).language,
			from({}, {}, headers).language,
		]).toEqual(['en', 'en', 'zh-CN']);
	});

	it('asks for nothing when nothing in it makes sense', () => {
		const value = fc.oneof(
			fc.array(fc.string()),
			fc.dictionary(fc.string(), fc.string()),
			fc.boolean(),
			fc.constant(null),
			fc.constant(undefined),
		);
		const fields = fc.record({
			action: value,
			phase: value,
			ticket: value,
			code: value,
			picture: value,
			language: value,
		});
		const query = fc.oneof(value, fc.record({ signature: value, lang: value }));
		const headers = fc.record({ accept: value, 'accept-language': value });
		fc.assert(
			fc.property(fc.oneof(fields, value), query, headers, (body, asked, sent) => {
				expect(from(body, asked, sent)).toEqual(NOTHING);
			}),
		);
	});

	it('never does harm, whatever is in it', () => {
		fc.assert(
			fc.property(fc.anything(), fc.anything(), fc.object(), (body, query, headers) => {
				expect(Object.keys(from(body, query, headers))).toEqual(Object.keys(NOTHING));
			}),
		);
		const text = fc.string({ unit: 'binary' });
		fc.assert(
			fc.property(text, text, text, (action, phase, header) => {
				const { action: done, phase: shown } = from({ action, phase }, {}, { accept: header });
				expect([done, shown]).toEqual([expect.any(String), expect.any(String)]);
			}),
		);
	});
});
