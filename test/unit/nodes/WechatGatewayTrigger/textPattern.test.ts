import { assertPattern, textPattern } from '../../../../nodes/WechatGatewayTrigger/textPattern';
import { refusalOf } from '../../support/refusal';

const noWarning = (sentence: string) => {
	throw new Error(sentence);
};

const matches = (written: string, text: string) => textPattern(written, 'node', noWarning)?.(text);

test('without a pattern there is nothing to match', () => {
	expect(textPattern('', 'node', noWarning)).toBeUndefined();
	expect(() => assertPattern('')).not.toThrow();
});

test.each<[string, string, boolean]>([
	['order', 'my order 17', true],
	['order', 'my Order 17', false],
	['^order\\s+\\d+$', 'order  17', true],
	['^order\\s+\\d+$', 'order x', false],
	['/order/', 'my order', true],
	['/order/', '/order', true],
	['/ORDER/i', 'my order', true],
	['/^b$/m', 'a\nb', true],
	['^b$', 'a\nb', false],
	['/a.b/s', 'a\nb', true],
	['a.b', 'a\nb', false],
	['/^A.b$/ims', 'x\na\nb', true],
	['/a', 'x/a', true],
	['a/b', 'a/b', true],
	['/a\nb/', 'a\nb', true],
	['/order/g', 'order', false],
	['^.$', '😀', true],
	['\\p{Script=Han}{2}', 'ok 中文', true],
	['订单', '我的订单', true],
])('%s on %j: %p', (written, text, expected) => {
	expect(matches(written, text)).toBe(expected);
});

test('a pattern tells the same of a text each time', () => {
	const pattern = textPattern('a', 'node', noWarning);
	expect([pattern?.('a'), pattern?.('a'), pattern?.('b'), pattern?.('a')]).toEqual([
		true,
		true,
		false,
		true,
	]);
});

test.each(['(', '[', '*', 'a{2,1}', '\\p{None}', '/(/i'])(
	'%s is refused in a sentence',
	(written) => {
		expect(refusalOf(() => assertPattern(written))).toEqual({
			name: 'InvalidInputError',
			message: expect.stringMatching(
				/^Text Matches Regex is not a regular expression: .+\.$/,
			) as string,
			hint: 'Correct the pattern, or use Text Contains.',
		});
	},
);

describe('A pattern that could run for ages', () => {
	const evil = `${'a'.repeat(60)}!`;

	test('does not: such a text does not match, which is said, and texts after it are answered', () => {
		const warnings: string[] = [];
		const pattern = textPattern('^(a+)+$', 'node', (sentence) => warnings.push(sentence));
		expect(pattern?.(evil)).toBe(false);
		expect(warnings).toEqual([expect.stringMatching(/^Text Matches Regex took too long/)]);
		expect(pattern?.('aaaa')).toBe(true);
		expect(pattern?.('b')).toBe(false);
		expect(warnings).toHaveLength(1);
	});

	test('three times rests for ten minutes, on that node; other patterns and nodes go on', () => {
		jest.useFakeTimers({ now: 0 });
		const warnings: string[] = [];
		const on = (node: string) =>
			textPattern('^(b+)+$', node, (sentence) => warnings.push(sentence));
		for (let times = 1; times <= 4; times += 1) on('one')?.(`${'b'.repeat(60)}!`);
		expect(warnings).toHaveLength(3);
		expect(on('one')?.('bbbb')).toBe(false);
		expect(on('two')?.('bbbb')).toBe(true);
		expect(matches('^b+$', 'bbbb')).toBe(true);
		jest.setSystemTime(10 * 60_000);
		expect(on('one')?.('bbbb')).toBe(true);
		jest.useRealTimers();
	});
});
