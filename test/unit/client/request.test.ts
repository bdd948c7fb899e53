import { deviceId } from '../../../gateway/account/open';
import { password, username } from '../../../gateway/account/vendor';
import { wcId, wId } from '../../../gateway/account/wkteam';
import { InvalidInputError } from '../../../gateway/wire/errors';
import { numbered } from '../../../gateway/catalogue/paging';
import {
	always,
	constant,
	known,
	may,
	must,
	timeoutMsOf,
	type Binding,
	type Known,
} from '../../../gateway/operation/binding';
import type { Fields } from '../../../gateway/operation/field';
import { dialects } from '../../../gateway/dialects';
import { buildRequest, draftRequest, knownsOf } from '../../../gateway/client/request';
import type { JsonObject } from '../../../gateway';
import { refusalOf } from '../support/refusal';

const fields: Fields = {
	text: { kind: 'text', label: 'Some Text', description: '' },
	secret: { kind: 'password', label: 'Secret', description: '' },
	letter: { kind: 'longText', label: 'Letter', description: '' },
	from: { kind: 'dateTime', label: 'Start Time', description: '' },
};
const to = (name: 'open' | 'wkteam') => ({
	dialect: dialects[name],
	baseUrl: 'http://gw.example/wx',
});
const binding = (send: Binding['send'], call: Binding['call'] = 'POST /do/it'): Binding => ({
	call,
	send,
	page: '',
});

const draft = (
	name: 'open' | 'wkteam',
	one: Binding,
	input: JsonObject = {},
	knownValues: ReadonlyArray<[Known, string]> = [],
) => draftRequest(to(name), { fields }, one, input, new Map(knownValues));

const built = async (
	name: 'open' | 'wkteam',
	...rest: [Binding, JsonObject?, Array<[Known, string]>?]
) => await buildRequest(dialects[name], draft(name, ...rest));

const refused = (message: string, hint: string) => ({ name: 'InvalidInputError', message, hint });

/** The JSON fields that wkteam would get. */
const sent = (
	send: Binding['send'],
	input: JsonObject = {},
	knownValues: Array<[Known, string]> = [],
) => draft('wkteam', binding(send), input, knownValues).wire;

describe('A request', () => {
	it('goes to the path behind the base URL, in the encoding of the gateway', async () => {
		const send = { a: must('text'), type: constant(2) };
		expect(await built('wkteam', binding(send), { text: 'ü&' })).toEqual({
			method: 'POST',
			url: 'http://gw.example/wx/do/it',
			headers: { 'Content-Type': 'application/json' },
			body: '{"a":"ü&","type":2}',
			timeoutMs: 60_000,
		});
		expect(await built('open', binding(send), { text: 'ü&' })).toEqual({
			method: 'POST',
			url: 'http://gw.example/wx/do/it',
			headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
			body: 'a=%C3%BC%26&type=2',
			timeoutMs: 60_000,
		});
	});

	it('has null where a field is empty that wants it, and else the field as it is', () => {
		const send = { a: always('text', 'orNull') };
		expect([undefined, null, '', 'abc'].map((text) => sent(send, { text }))).toEqual([
			{ a: null },
			{ a: null },
			{ a: null },
			{ a: 'abc' },
		]);
	});

	it.each(['open', 'wkteam'] as const)(
		'of GET has everything in path and query (%s)',
		async (gateway) => {
			const send = { id: known(deviceId), q: may('text'), ...numbered.send };
			const one = binding(send, 'GET /of/{id}');
			const input = { text: 'a b&c', page: 2, pageSize: 100 };
			expect(await built(gateway, one, input, [[deviceId, 'x/ü 1']])).toEqual({
				method: 'GET',
				url: 'http://gw.example/wx/of/x%2F%C3%BC%201?q=a+b%26c&page=2&pageSize=100',
				headers: {},
				timeoutMs: 60_000,
			});
		},
	);

	it.each(['.', '..'])('never goes to a path of dots (%s)', (dots) => {
		const one = binding({ id: known(deviceId) }, 'GET /of/{id}');
		expect(refusalOf(() => draft('open', one, {}, [[deviceId, dots]]))).toEqual(
			refused(`"${dots}" is not an ID.`, 'Check it.'),
		);
	});

	it('of GET without parameters has no question mark', async () => {
		const { url } = await built('open', binding({}, 'GET /all'));
		expect(url).toBe('http://gw.example/wx/all');
	});

	it('waits a little longer than the gateway may hold it', () => {
		expect(timeoutMsOf({ holdSeconds: 215 })).toBe(230_000);
		expect(timeoutMsOf({})).toBe(60_000);
	});
});

describe('A field of a request', () => {
	const needed = 'E-Cloud Butler (wkteam) needs it: fill it in, or see what its expression gives.';
	const vendorAccount =
		'This call needs your account at the vendor: see User Name, and Authentication, in the credential.';

	it.each([undefined, null, '', '   '])(
		'that is empty (%j) is refused, left out or sent empty',
		(text) => {
			expect(refusalOf(() => sent({ a: must('text') }, { text }))).toEqual(
				refused(
					'Some Text is empty.',
					'E-Cloud Butler (wkteam) needs it: fill it in, or see what its expression gives.',
				),
			);
			expect(sent({ a: may('text') }, { text })).toEqual({});
			expect(sent({ a: always('text') }, { text })).toEqual({ a: '' });
		},
	);

	it('that is text loses the blanks around it; a password and a letter keep them', () => {
		const send = { a: must('text'), b: must('secret'), c: must('letter') };
		expect(sent(send, { text: ' x ', secret: ' y ', letter: '  z\n' })).toEqual({
			a: 'x',
			b: ' y ',
			c: '  z\n',
		});
		expect(sent({ p: known(password) }, {}, [[password, ' y ']])).toEqual({ p: ' y ' });
	});

	it.each([0, '0', '007', 42])('that is a whole number is sent as one: %j', (text) => {
		expect(sent({ a: must('text', 'integer') }, { text })).toEqual({ a: Number(text) });
	});

	it.each(['1.5', '-1', 'two', 1.5, '1e3'])(
		'that should be a whole number is refused: %j',
		(text) => {
			expect(refusalOf(() => sent({ a: may('text', 'integer') }, { text }))).toEqual(
				refused(`Some Text must be a whole number, but is "${text}".`, 'Enter digits only.'),
			);
		},
	);

	it('that is a number too long to be exact is refused', () => {
		const text = '4482117376572170921';
		expect(refusalOf(() => sent({ a: must('text', 'integer') }, { text }))).toEqual(
			refused(
				'Some Text "4482117376572170921" is too long.',
				'It has at most 16 digits. Of a message this is messageId, not newMessageId.',
			),
		);
	});

	it.each([2 ** 53, 2 ** 60, -(2 ** 60)])(
		'that was made a number too long for one is refused, as text as well: %d',
		(text) => {
			const lost = new InvalidInputError(
				'Some Text is too long for a number: its last digits are lost.',
			);
			for (const as of [undefined, 'integer', 'bigInteger'] as const) {
				expect(() => sent({ a: must('text', as) }, { text })).toThrow(lost);
			}
		},
	);

	it('that is an ID of 64 bits is sent as a number, whatever its sign', () => {
		expect(sent({ a: must('text', 'bigInteger') }, { text: '14200825020179157073' })).toEqual({
			a: 14200825020179157073n,
		});
		expect(sent({ a: must('text', 'bigInteger') }, { text: 227 })).toEqual({ a: 227n });
		expect(sent({ a: must('text', 'bigInteger') }, { text: '-4245909463265376127' })).toEqual({
			a: -4245909463265376127n,
		});
	});

	it('that no form shows, such as a cursor, goes back as it came', () => {
		expect(sent({ cookie: always('cookie') }, { cookie: ' {"a":1}\n' })).toEqual({
			cookie: ' {"a":1}\n',
		});
	});

	it.each([
		[true, true],
		['true', true],
		[false, false],
		['false', false],
		['no', false],
	])('that is a yes or no is sent as one: %j is %j', (text, value) => {
		expect(sent({ a: must('text', 'boolean') }, { text })).toEqual({ a: value });
	});

	it.each([
		['a', ['a']],
		['a, b\nc ,', ['a', 'b', 'c']],
		[
			['a b', 1],
			['a b', '1'],
		],
	])('that is a list is sent as one: %j is %j', (text, value) => {
		expect(sent({ a: must('text', 'list') }, { text })).toEqual({ a: value });
	});

	it('that is a time is sent as the gateways write it', () => {
		expect(sent({ a: may('from', 'time') }, { from: '2026-01-31T01:30:00Z' })).toEqual({
			a: '2026-01-31 09:30:00',
		});
		expect(refusalOf(() => sent({ a: may('from', 'time') }, { from: 'soon' }))).toEqual(
			refused('Start Time "soon" is not a time.', 'Write it as 2026-01-31 09:30:00.'),
		);
	});

	it.each([
		['deviceId', deviceId, 'Account (the device ID) is empty.', needed],
		['wId', wId, 'Account (a wcId or wId) is empty.', needed],
		['wcId', wcId, 'Account (the wcId) is empty.', needed],
		['username', username, 'User Name in the credential is empty.', vendorAccount],
		['password', password, 'Password in the credential is empty.', vendorAccount],
	])(
		'that the client should know (%s) is missed by the name that the user knows',
		(_, name, message, hint) => {
			expect(refusalOf(() => sent({ a: known(name) }))).toEqual(refused(message, hint));
		},
	);

	it('that the client should know is known beforehand', () => {
		expect(knownsOf(binding({ a: known(wId), b: may('text'), c: known(username) }))).toEqual([
			wId,
			username,
		]);
	});

	it('that is a long integer is sent as one, digit by digit', async () => {
		const one = binding({ maxId: must('text', 'bigInteger') });
		const { body } = await built('wkteam', one, { text: '14251683914215460907' });
		expect(body).toBe('{"maxId":14251683914215460907}');
		const form = await built('open', one, { text: '14251683914215460907' });
		expect(form.body).toBe('maxId=14251683914215460907');
	});

	it.each([
		['a', 'a'],
		['a, b\nc ,', 'a,b,c'],
		[['x', 'y'], 'x,y'],
	])('that is a list in one text is sent with commas: %j is %j', (text, value) => {
		expect(sent({ a: must('text', 'commas') }, { text })).toEqual({ a: value });
	});
});

describe('A file of a request', () => {
	const bytes = Buffer.from('the bytes \u0000 of a file');
	const file = (read = async () => await Promise.resolve(bytes)) => ({
		fileName: 'a.png',
		mimeType: 'image/png',
		read,
	});
	const upload = binding({ type: constant(2), picture: must('file') });

	it('is read when the request is built, and not when it is checked', async () => {
		let reads = 0;
		const given = file(async () => {
			reads++;
			return await Promise.resolve(bytes);
		});
		const checked = draft('open', upload, { file: given });
		expect(reads).toBe(0);
		await buildRequest(dialects.open, checked);
		expect(reads).toBe(1);
	});

	it('travels in a form of several parts to open', async () => {
		const { body, headers } = await built('open', upload, { file: file() });
		const form = await new Response(body, { headers }).formData();
		const picture = form.get('picture') as File;
		expect(form.get('type')).toBe('2');
		expect([picture.name, picture.type]).toEqual(['a.png', 'image/png']);
		expect(Buffer.from(await picture.arrayBuffer())).toEqual(bytes);
	});

	it('travels as a data URL to wkteam', async () => {
		const { body, headers } = await built('wkteam', upload, { file: file() });
		expect(headers).toEqual({ 'Content-Type': 'application/json' });
		expect(JSON.parse(String(body))).toEqual({
			type: 2,
			picture: `data:image/png;base64,${bytes.toString('base64')}`,
		});
	});

	it('is missed like any other field', () => {
		expect(refusalOf(() => draft('open', upload, {}))).toEqual(
			refused(
				'file is empty.',
				'Community Assistant (open) needs it: fill it in, or see what its expression gives.',
			),
		);
	});
});
