import fc from 'fast-check';
import { dialects, NotOfferedError, type GatewayName, type JsonObject } from '../../../gateway';
import { catalogue } from '../../../gateway/catalogue';
import { constant, notOffered } from '../../../gateway/operation/binding';
import type { Field } from '../../../gateway/operation/field';
import { gatewayNote, refuseUnsent } from '../../../gateway/operation/unsent';
import { operation } from '../../../gateway/operation/word';
import { refusalOf } from '../support/refusal';

const { login, media } = catalogue;
const text = (more: Partial<Field> = {}) =>
	({ kind: 'text', label: 'Visible To', description: 'Who may see it', ...more }) as Field;

/** On open such a post would go to everybody. */
const post = (field: Field) =>
	operation({
		about: [],
		name: 'Post',
		action: 'Post it',
		description: 'Post it',
		repeatable: false,
		fields: { visibleTo: field },
		open: { call: 'POST /open/post', page: 'made up' },
		wkteam: { call: 'POST /post', send: { groups: 'visibleTo' }, page: 'made up' },
	});

const refusal = (field: Field, value: unknown, gateway: GatewayName = 'open') => {
	try {
		refuseUnsent(post(field), dialects[gateway], { visibleTo: value });
		return undefined;
	} catch (error) {
		return error as NotOfferedError;
	}
};

describe('A field that the chosen gateway is not sent', () => {
	it('is refused when it is filled in, with what to do about it', () => {
		const refused = refusalOf(() =>
			refuseUnsent(post(text()), dialects.open, { visibleTo: 'friends' }),
		);
		expect(refused).toEqual({
			name: 'NotOfferedError',
			message: 'Community Assistant (open) has no "Visible To".',
			hint: 'Clear it, or use a credential for E-Cloud Butler (wkteam).',
		});
		expect(refusal(text({ instead: 'Post it by hand.' }), 'friends')?.hint).toBe(
			'Post it by hand.',
		);
	});

	it('is refused whatever kind of value fills it in', () => {
		const empty = (value: unknown) =>
			value === null || (typeof value === 'string' && value.trim() === '');
		const filled = fc.oneof(
			fc.jsonValue().filter((value) => !empty(value) && !(Array.isArray(value) && !value.length)),
			fc.constant({ fileName: 'a', mimeType: 'b/c', read: () => new Uint8Array() }),
		);
		fc.assert(
			fc.property(filled, (value) => {
				expect(refusal(text(), value)).toBeInstanceOf(NotOfferedError);
			}),
		);
	});

	it.each([undefined, null, '', '  ', [], 'its default'])(
		'may be there when it is not filled in: %j',
		(value) => {
			expect(refusal(text({ default: 'its default' }), value)).toBeUndefined();
		},
	);

	it.each([
		[false, false, true],
		[false, 'false', true],
		[false, true, false],
		[false, 'true', false],
		[true, true, true],
		[true, false, false],
	])('that is a switch preset to %j may be %j: %j', (preset, value, may) => {
		const field: Field = { kind: 'switch', label: 'On', description: 'Any', default: preset };
		expect(refusal(field, value) === undefined).toBe(may);
	});

	it('may be there when nobody misses it, or the node works with it itself', () => {
		expect(refusal(text({ unsent: 'harmless' }), 'x')).toBeUndefined();
		expect(refusal(text({ unsent: 'used' }), 'x')).toBeUndefined();
	});

	it('is no matter on a gateway that is sent it', () => {
		expect(refusal(text(), 'friends', 'wkteam')).toBeUndefined();
	});

	it('is the node’s own when no gateway is sent it', () => {
		const own = operation({
			about: [],
			name: 'Post',
			action: 'Post it',
			description: 'Post it',
			repeatable: false,
			fields: { visibleTo: text() },
			open: { call: 'POST /open/post', send: { type: constant(1) }, page: 'made up' },
			wkteam: notOffered('it has no posts'),
		});
		const input: JsonObject = { visibleTo: 'friends' };
		expect(() => refuseUnsent(own, dialects.open, input)).not.toThrow();
	});

	it('keeps its own advice in the catalogue', () => {
		const { getQrCode } = login.operations;
		const hintFor = (gateway: GatewayName, input: JsonObject) => {
			try {
				refuseUnsent(getQrCode, dialects[gateway], input);
				return undefined;
			} catch (error) {
				return (error as NotOfferedError).hint;
			}
		};
		const region =
			'Clear that option; Province, Proxy Line or your own proxy set the region there.';
		expect(hintFor('open', { ttuid: 'x' })).toBe(region);
		expect(hintFor('wkteam2020', { aid: 'x' })).toBe(region);
		expect(hintFor('wkteam2020', { deviceType: 'mac' })).toBe(region);
		expect(hintFor('wkteam2020', { deviceType: 'ipad' })).toBeUndefined();
		expect(hintFor('wkteam2020', { proxyIp: '1.2.3.4:5' })).toBe(
			'Choose a Proxy Line, or the gateway "wkteam" if your vendor account has the current form.',
		);
	});
});

describe('A choice that one gateway alone knows', () => {
	it('is refused on the others, with what to do about it', () => {
		const refuse = (gateway: GatewayName) =>
			refuseUnsent(media.operations.downloadCdn, dialects[gateway], { fileType: '5' });
		expect(refusalOf(() => refuse('open'))).toEqual({
			name: 'NotOfferedError',
			message: 'Community Assistant (open) has no "File" for "File Type".',
			hint: 'Choose an image or video type, or use Download File.',
		});
		expect(() => refuse('wkteam2020')).not.toThrow();
	});
});

describe('What the form says of the gateways of a field', () => {
	const { getQrCode } = login.operations;

	it.each([
		['ttuid', 'E-Cloud Butler (wkteam) only.'],
		['city', 'Community Assistant (open) only.'],
		['proxyLine', 'E-Cloud Butler (wkteam) only.'],
		['proxyIp', 'Not for E-Cloud Butler, 2020 form (wkteam2020).'],
		['province', ''],
		['checkOnlineFirst', ''],
		['account', ''],
	])('%s: "%s"', (field, note) => {
		expect(gatewayNote(getQrCode, field)).toBe(note);
	});
});
