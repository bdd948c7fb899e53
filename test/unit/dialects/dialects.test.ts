import fc from 'fast-check';
import { dialectOf, dialects } from '../../../gateway/dialects';
import { looksLikeWId } from '../../../gateway/account/wkteam';
import { refusalOf } from '../support/refusal';

const text = fc.string({ unit: 'grapheme' });
const name = fc.stringMatching(/^[a-zA-Z]{1,12}$/);

describe('What is sent to open', () => {
	it('reads back from the form as the text that went in', () => {
		const fields = fc.dictionary(name, fc.oneof(text, fc.integer(), fc.boolean()));
		fc.assert(
			fc.property(fields, (sent) => {
				const { body = '', headers } = dialects.open.encode(sent);
				expect(headers).toEqual({ 'Content-Type': 'application/x-www-form-urlencoded' });
				expect(Object.fromEntries(new URLSearchParams(String(body)))).toEqual(
					Object.fromEntries(Object.entries(sent).map(([key, value]) => [key, String(value)])),
				);
			}),
		);
	});

	it('is ASCII only, whatever the text', () => {
		fc.assert(
			fc.property(text, (value) => {
				expect(dialects.open.encode({ value }).body).toMatch(/^[\x21-\x7e]*$/);
			}),
		);
	});

	it('has lists joined by commas', () => {
		expect(dialects.open.encode({ ids: ['a', 'b'] }).body).toBe('ids=a%2Cb');
	});

	it('has no body when there is nothing to send', () => {
		expect(dialects.open.encode({}).body).toBeUndefined();
	});
});

describe.each(['wkteam', 'wkteam2020'] as const)('What is sent to %s', (gateway) => {
	it('reads back from the JSON as what went in', () => {
		const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text));
		fc.assert(
			fc.property(fc.dictionary(name, value), (sent) => {
				const { body = '', headers } = dialects[gateway].encode(sent);
				expect(headers).toEqual({ 'Content-Type': 'application/json' });
				expect(JSON.parse(String(body))).toEqual({ ...sent });
			}),
		);
	});

	it('is an empty object when there is nothing to send', () => {
		expect(dialects[gateway].encode({}).body).toBe('{}');
	});
});

describe('The token in the answer to a vendor login', () => {
	it('is called authorization on open and Authorization on wkteam', () => {
		expect(dialects.open.vendorLogin.token({ authorization: 'a' })).toBe('a');
		expect(dialects.wkteam.vendorLogin.token({ Authorization: 'b', status: '0' })).toBe('b');
	});

	it.each([[null], ['text'], [[]], [{}], [{ authorization: {} }]])('is missing in %j', (data) => {
		expect(dialects.open.vendorLogin.token(data)).toBe('');
		expect(dialects.wkteam.vendorLogin.token(data)).toBe('');
	});

	it.each([
		[1, 'The vendor account is frozen (status 1).', 'Ask the vendor to release it.'],
		['1', 'The vendor account is frozen (status 1).', 'Ask the vendor to release it.'],
		[2, 'The vendor account has expired (status 2).', 'Renew it with the vendor.'],
		['2', 'The vendor account has expired (status 2).', 'Renew it with the vendor.'],
	])('counts for nothing when the account is blocked: %j', (status, message, hint) => {
		const blocked = { Authorization: 'b', status };
		expect(refusalOf(() => dialects.wkteam.vendorLogin.token(blocked))).toEqual({
			name: 'TokenRefusedError',
			message,
			hint,
		});
	});
});

describe('The gateway of the credential', () => {
	it('is one of three', () => {
		expect(Object.values(dialects).map(({ name }) => dialectOf(name).name)).toEqual([
			'open',
			'wkteam',
			'wkteam2020',
		]);
	});

	it.each(['', 'Open', 'toString', '__proto__'])('is not %j', (unknown) => {
		expect(refusalOf(() => dialectOf(unknown))).toEqual({
			name: 'InvalidInputError',
			message: `"${unknown}" is not a gateway.`,
			hint: 'Choose one of open, wkteam, wkteam2020 in the credential.',
		});
	});
});

describe('A wId', () => {
	it('is a UUID, as any that a gateway makes', () => {
		fc.assert(fc.property(fc.uuid(), (uuid) => looksLikeWId(uuid)));
	});

	it.each([
		'0000016e-63eb-f319-0001-ed01076abf1f',
		'72223018-7f2a-4f4f-bfa3-26e47dbd61',
		'7cee86c5-5275-43ec-f1-aa38f9589083',
	])('is one in the samples of the manual: %s', (sample) =>
		expect(looksLikeWId(sample)).toBe(true),
	);

	it.each(['wxid_alice0000000022', 'zhang-san', 'a1b2c3d4', '', '12345678-abcd-0000-0000'])(
		'is not a WeChat ID: %s',
		(wcId) => expect(looksLikeWId(wcId)).toBe(false),
	);

	it('is never a wxid, as WeChat makes them', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^(wxid_[a-z0-9]{14}|[a-z][a-z0-9_-]{5,19})$/), (wcId) => {
				expect(looksLikeWId(wcId)).toBe(false);
			}),
		);
	});
});
