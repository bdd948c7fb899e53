import assert from 'node:assert';
import fc from 'fast-check';
import { parseKeepingLongIds } from '../../../gateway/wire/json';
import { damaged } from '../inputs/damaged';
import { alsoLong } from '../inputs/long';
import { realPushes } from '../inputs/realPushes';
import { target } from '../target';

const pieces = fc.constantFrom(
	...['"', '\\', '\\"', '[', ']', '{', '}', ',', ':', '-', '.', 'e', '0', '1', ' ', '"a":'],
	...['9007199254740991', '9007199254740992', '-9007199254740993', '1e21', '1E+400', '1.5e3'],
	...['12345678901234567890', '0.12345678901234567890', '"12345678901234567890"'],
);

const numbers = fc.oneof(
	fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }).map(String),
	fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
	fc.tuple(fc.bigInt(), fc.integer({ min: -400, max: 400 })).map(([a, b]) => `${a}e${b}`),
);

/** JSON with numbers of any size in any place, written as they are. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
	json: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		numbers,
		fc.oneof(fc.string(), pieces).map((text) => JSON.stringify(text)),
		fc.array(tie('json'), { maxLength: 5 }).map((list) => `[${list.join(' , ')}]`),
		fc
			.array(fc.tuple(fc.oneof(fc.string(), fc.constant('__proto__')), tie('json')), {
				maxLength: 5,
			})
			.map((pairs) => `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join()}}`),
	),
}));

const texts = alsoLong(
	fc.oneof(
		json,
		damaged(realPushes, pieces),
		fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
		fc.string(),
	),
	pieces,
);

const read = (parse: (text: string) => unknown, text: string): unknown => {
	try {
		return parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
};

/** @throws AssertionError unless they differ only in integers that JSON.parse rounds */
function compare(text: string, kept: unknown, plain: unknown): void {
	if (typeof kept === 'string' && typeof plain === 'number') {
		assert.ok(
			Number.isInteger(plain) && !Number.isSafeInteger(plain),
			`${kept} is no long integer`,
		);
		assert.strictEqual(Number(kept), plain);
		assert.ok(text.includes(kept), `${kept} is not what was written`);
	} else if (typeof plain === 'number') {
		assert.strictEqual(kept, plain);
		assert.ok(!Number.isInteger(plain) || Number.isSafeInteger(plain), `${plain} was rounded`);
	} else if (typeof plain === 'object' && plain !== null) {
		assert.ok(typeof kept === 'object' && kept !== null);
		assert.strictEqual(Array.isArray(kept), Array.isArray(plain));
		assert.deepStrictEqual(Object.keys(kept), Object.keys(plain));
		const values: unknown[] = Object.values(kept);
		Object.values(plain).forEach((value, i) => compare(text, values[i], value));
	} else {
		assert.strictEqual(kept, plain);
	}
}

/** Whatever is JSON is read as JSON.parse reads it, but for the integers that it rounds. */
export const longIds = target('long integers', 14, texts, (text) =>
	compare(text, read(parseKeepingLongIds, text), read(JSON.parse, text)),
);
