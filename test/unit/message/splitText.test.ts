import fc from 'fast-check';
import { splitText } from '../../../gateway/message/splitText';

const pieces = (
	text: string,
	...more: [limit: number, whole?: Array<{ start: number; end: number }>]
) => splitText(text, ...more).map(({ start, end }) => text.slice(start, end));
const bare = (text: string) => text.replace(/\s/g, '');
const graphemes = (text: string) =>
	Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

describe('A text that is too long for one message', () => {
	it.each<[string, string, number, string[]]>([
		['is left alone when it fits', '  a b\n', 6, ['  a b\n']],
		['ends a piece with a paragraph', 'One. Two.\n\nThree. Four', 16, ['One. Two.', 'Three. Four']],
		['ends a piece with a line', 'One. Two.\nThree. Four', 18, ['One. Two.', 'Three. Four']],
		['ends a piece with a sentence', 'One two. Three four', 15, ['One two.', 'Three four']],
		['takes quotes along', 'He said “one two.” Three', 21, ['He said “one two.”', 'Three']],
		['ends a piece with a word', 'one two three', 10, ['one two', 'three']],
		['knows Chinese sentences', '你好吗？我很好。谢谢', 9, ['你好吗？我很好。', '谢谢']],
		['keeps their closing marks', '他说：“你好。”我走了', 9, ['他说：“你好。”', '我走了']],
		[
			'ends a piece with a clause',
			'如果明天下雨，我就不去了',
			10,
			['如果明天下雨，', '我就不去了'],
		],
		['takes no number for a sentence', 'It is 3.5 km', 9, ['It is 3.5', 'km']],
		['cuts what has no end', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
		[
			'prefers a late word to a paragraph that is next to nothing',
			'Hi\n\none two three four five',
			18,
			['Hi\n\none two three', 'four five'],
		],
		['drops the blanks around it', '\n\none two  \n\n\n  three\n', 8, ['one two', 'three']],
		['keeps a family together', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 12, ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦']],
		['keeps flags together', '🇩🇪🇨🇳🇫🇷', 6, ['🇩🇪', '🇨🇳', '🇫🇷']],
		['keeps a mention together', 'hello @Ann Lee\u2005you', 13, ['hello', '@Ann Lee\u2005you']],
		['does not break at a hard blank', 'one 20\u00A0km', 7, ['one', '20\u00A0km']],
		[
			'cuts what is longer than a message',
			'e\u0301\u0301\u0301\u0301',
			3,
			['e\u0301\u0301', '\u0301\u0301'],
		],
	])('%s', (_, text, limit, expected) => {
		expect(pieces(text, limit)).toEqual(expected);
	});

	it('keeps together what is said to be whole', () => {
		expect(pieces('one two three', 9, [{ start: 4, end: 13 }])).toEqual(['one', 'two three']);
	});

	it('is never half a character, even where nothing may be cut', () => {
		expect(pieces('😀😀😀', 3, [{ start: 0, end: 6 }])).toEqual(['😀', '😀', '😀']);
	});

	const mention = fc
		.stringMatching(/^[A-Za-z\u4e00-\u4e10 ]{1,12}$/)
		.map((name) => `@${name}\u2005`);
	const part = fc.oneof(
		{ weight: 4, arbitrary: fc.stringMatching(/^[a-z]{1,9}$/) },
		{
			weight: 4,
			arbitrary: fc.constantFrom(' ', '\n', '\n\n', '\r\n', '. ', '。', '，', '! ', '？'),
		},
		fc.constantFrom('👩‍👩‍👧', '🇩🇪', 'é', 'ก็', '하', '\u0301', '\u200d', '\u00A0', '\u2005'),
		fc.string({ unit: 'binary', maxLength: 5 }),
		mention,
	);
	const parts = fc.array(part, { maxLength: 60 }).map((some) => some.join(''));
	const limits = fc.integer({ min: 1, max: 80 });

	it('loses nothing but white space at the seams, and has no piece above the limit', () => {
		fc.assert(
			fc.property(parts, limits, (text, limit) => {
				const spans = splitText(text, limit);
				const edges = [0, ...spans.flatMap(({ start, end }) => [start, end]), text.length];
				expect(edges).toEqual([...edges].sort((a, b) => a - b));
				const between = spans.map(({ start }, at) => text.slice(spans[at - 1]?.end ?? 0, start));
				expect(between.join('').trim() + text.slice(spans.at(-1)?.end ?? 0).trim()).toBe('');
				expect(spans.filter(({ start, end }) => end - start > limit)).toEqual([]);
				if (text.length > limit) expect(pieces(text, limit).map(bare)).not.toContain('');
			}),
			{ numRuns: 500 },
		);
	});

	it('has no character cut that fits into a message, and no mention', () => {
		fc.assert(
			fc.property(parts, fc.integer({ min: 40, max: 80 }), (text, limit) => {
				const cut = pieces(text, limit);
				const whole = graphemes(text).filter((one) => one.length > 1 && one.trim() !== '');
				fc.pre(whole.every((one) => one.length <= 20));
				const left = cut.flatMap(graphemes).filter((one) => one.length > 1 && one.trim() !== '');
				expect(left).toEqual(whole);
				for (const [one] of text.matchAll(/@[A-Za-z\u4e00-\u4e10 ]{1,12}\u2005/g)) {
					expect(cut.some((piece) => piece.includes(one))).toBe(true);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it.each<[string, string]>([
		['words', 'word '],
		['sentences', 'One two. '],
		['nothing to cut at', 'x'],
		['blanks', ' '],
		['breaks', '\n'],
		['flags', '🇩🇪'],
		['marks upon marks', '\u0301'],
		['at signs', '@'],
		['mentions', '@Ann Lee\u2005'],
		['full stops', '。'],
		['closing marks', '。”'],
		['hard blanks', '\u00A0'],
		['a word and a long one', `a ${'x'.repeat(2000)} `],
	])('may be a megabyte of %s', (_, unit) => {
		const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
		expect(bare(pieces(text, 2000).join(''))).toBe(bare(text));
	});
});
