import { isUnset, textOf, withoutBlank } from '../../../gateway/wire/values';

test.each([
	[' x ', 'x'],
	[0, '0'],
	[14_251_683_914_215_460_907n, '14251683914215460907'],
	[true, ''],
	[null, ''],
	[['x'], ''],
	[{ toString: () => 'x' }, ''],
])('the text of %p is %j', (value, text) => {
	expect(textOf(value)).toBe(text);
});

test.each([
	[undefined, true],
	[null, true],
	['', true],
	[' \n', true],
	[[], true],
	['x', false],
	[[''], false],
	[0, false],
	[false, false],
	[{}, false],
])('that nothing was filled in is said of %p: %j', (value, unset) => {
	expect(isUnset(value)).toBe(unset);
});

test.each([
	[undefined, null],
	[null, null],
	['', null],
	[' ', null],
	[{}, null],
	[' x ', ' x '],
	[0, 0],
	[false, false],
	[[], []],
	[{ a: null }, { a: null }],
])('of an answer’s data %p there is %p', (data, there) => {
	expect(withoutBlank(data)).toEqual(there);
});
