import fc from 'fast-check';
import { parseKeepingLongIds, writeJson } from '../../../gateway/wire/json';

/** JSON whose numbers are all small enough for a number. */
const ordinaryJson = fc
	.jsonValue({ maxDepth: 4, noUnicodeString: false })
	.filter((value) => !/\d{16}|\de\+/.test(JSON.stringify(value)));

/** Integers that a number would round. */
const longId = fc
	.tuple(fc.boolean(), fc.bigInt({ min: 2n ** 53n, max: 10n ** 40n }))
	.map(([negative, size]) => `${negative ? '-' : ''}${size}`);

describe('JSON with long ids', () => {
	it('keeps a 19-digit id as the text it was written as', () => {
		expect(parseKeepingLongIds('{"newMsgId":1234567890123456789,"n":5}')).toEqual({
			newMsgId: '1234567890123456789',
			n: 5,
		});
	});

	it('keeps any integer from 2^53 on, wherever it stands', () => {
		fc.assert(
			fc.property(longId, (id) => {
				const text = `{"a":[{"b":${id}},${id}],"c":"${id}"}`;
				expect(parseKeepingLongIds(text)).toEqual({ a: [{ b: id }, id], c: id });
				expect(parseKeepingLongIds(id)).toBe(id);
			}),
		);
	});

	it.each([
		['9007199254740991', 9007199254740991],
		['-9007199254740991', -9007199254740991],
		['9007199254740992', '9007199254740992'],
		['1e21', '1e21'],
		['0.1234567890123456789', Number('0.1234567890123456789')],
		['1.5e3', 1500],
		['-0', -0],
	])('reads %s as %p', (text, value) => {
		expect(parseKeepingLongIds(text)).toBe(value);
	});

	it('reads everything else as JSON.parse does', () => {
		fc.assert(
			fc.property(ordinaryJson, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
				const text = JSON.stringify(value, null, indent);
				expect(parseKeepingLongIds(text)).toEqual(JSON.parse(text));
			}),
		);
	});

	it('reads what stands around a long id as JSON.parse does', () => {
		const text = fc.string({
			unit: fc.constantFrom('"', '\\', '1', '9'.repeat(17), 'e', ',', '{', 'ö'),
		});
		fc.assert(
			fc.property(fc.dictionary(text, text), longId, (strings, id) => {
				const around = JSON.stringify(strings);
				expect(parseKeepingLongIds(`[${around},${id},${around}]`)).toEqual([strings, id, strings]);
			}),
		);
	});

	it('reads what nests as deep as it likes', () => {
		const deep = `${'['.repeat(100_000)}12345678901234567${']'.repeat(100_000)}`;
		expect(Array.isArray(parseKeepingLongIds(deep))).toBe(true);
	});

	it.each(['{12345678901234567:1}', '[01234567890123456789]', '[12345678901234567e]', '-'])(
		'does not make JSON of %s',
		(text) => expect(() => parseKeepingLongIds(text)).toThrow(SyntaxError),
	);

	it('does not read what is not JSON', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				let isJson = true;
				try {
					JSON.parse(text);
				} catch {
					isJson = false;
				}
				if (isJson) parseKeepingLongIds(text);
				else expect(() => parseKeepingLongIds(text)).toThrow(SyntaxError);
			}),
		);
	});

	it('has an entry named __proto__ like any other', () => {
		const parsed = parseKeepingLongIds('{"__proto__":{"a":12345678901234567890}}') as object;
		expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
		expect(JSON.stringify(parsed)).toBe('{"__proto__":{"a":"12345678901234567890"}}');
	});
});

describe('JSON for wkteam', () => {
	const written = (id: bigint) => writeJson({ maxId: id, rows: [id], text: `${id}` });
	const meant = (id: bigint) => `{"maxId":${id},"rows":[${id}],"text":"${id}"}`;

	it('has integers of any length and sign as numbers', () => {
		fc.assert(fc.property(fc.bigInt(), (id) => expect(written(id)).toBe(meant(id))));
	});

	it('has them as numbers inside n8n as well, which makes text of them', () => {
		Object.assign(BigInt.prototype, {
			toJSON(this: bigint) {
				return this.toString();
			},
		});
		try {
			expect(JSON.stringify([1n])).toBe('["1"]');
			fc.assert(fc.property(fc.bigInt(), (id) => expect(written(id)).toBe(meant(id))));
		} finally {
			Reflect.deleteProperty(BigInt.prototype, 'toJSON');
		}
	});
});
