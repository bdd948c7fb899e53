import fc from 'fast-check';
import { plainText } from '../../../gateway/message/markdown/blocks';

describe('Markdown as plain text', () => {
	it.each<[string, string, string]>([
		['text', 'Hello, world!\n\n  你好', 'Hello, world!\n\n  你好'],
		['headings', '# One\n###### Two ##\n#tag\n# C#', 'One\nTwo\n#tag\nC#'],
		['underlined headings', 'One\n===\nTwo\n---', 'One\nTwo'],
		['what is strong or stressed', '**a** *b* __c__ _d_ ***e*** ~~f~~', 'a b c d e f'],
		['one in the other', '**a *b* c** *__d__*', 'a b c d'],
		['strong Chinese', '这是**重点：**内容，**“引号”**后', '这是重点：内容，“引号”后'],
		['stress over lines', 'a **b\nc** d', 'a b\nc d'],
		[
			'no stress',
			'2 * 3 * 4, 2*3*4, snake_case_name, **, a ~ b',
			'2 * 3 * 4, 2*3*4, snake_case_name, **, a ~ b',
		],
		['marks without a partner', '*a **b', '*a **b'],
		['bullets', '- a\n* b\n+ c\n  - d', '• a\n• b\n• c\n  • d'],
		['what is to be done', '- [ ] a\n- [x] b', '☐ a\n☑ b'],
		['numbered lists', '1. a\n2) **b**\n   - c', '1. a\n2) b\n   • c'],
		['a list that goes on', '- a\n  *b*', '• a\n  b'],
		['links', '[n8n](https://n8n.io) and [a](b "c")', 'n8n (https://n8n.io) and a (b, c)'],
		['links in brackets', '[a](https://e.org/a_(b)) [c](<d e>)', 'a (https://e.org/a_(b)) c (d e)'],
		[
			'links that say their address',
			'[https://n8n.io](https://n8n.io) <https://a.b> <a@b.c>',
			'https://n8n.io https://a.b a@b.c',
		],
		['links without words or address', '[](https://a.b) [a]()', 'https://a.b a'],
		['strong links', '**[a](b)** [**c**](d)', 'a (b) c (d)'],
		['pictures', '![cat](https://a.b/c.png)', 'cat (https://a.b/c.png)'],
		['pictures with links', '[![a](b)](c)', 'a (b) (c)'],
		['brackets that are none', '[a] [b][c] ] (d) [e] (f)', '[a] [b][c] ] (d) [e] (f)'],
		['addresses', 'https://a.b/_c_/d_e and **https://a.b**', 'https://a.b/_c_/d_e and https://a.b'],
		['code', 'a `b *c*` ``d`e`` `` ` `` `f', 'a b *c* d`e ` `f'],
		[
			'blocks of code',
			'```js\nlet a = b * c * d; // # no\n```\n*e*',
			'let a = b * c * d; // # no\ne',
		],
		['other fences', '~~~~\n```\n*a*\n~~~\n~~~~', '```\n*a*\n~~~'],
		['a block without an end', '```\n*a*', '*a*'],
		['indented code', 'a\n\n    *b*\n    *c*\n\nd', 'a\n\n    *b*\n    *c*\n\nd'],
		['quotes', '> a\n> > **b**\n> - c', '│ a\n│ │ b\n│ • c'],
		['rules', 'a\n\n---\n* * *\n\nb', 'a\n\n──────────\n──────────\n\nb'],
		['tables', '| a | **b** |\n|---|:-:|\n| c \\| d | |\n|e<br>f|g|', 'a | b\nc | d | \ne f | g'],
		['tables without edges', 'x\na | b\n-|-\nc | d\ny', 'x\na | b\nc | d\ny'],
		['escapes', '\\*a\\* \\# \\[b\\] C:\\dir', '*a* # [b] C:\\dir'],
		['entities', 'a &amp; b &lt;c&gt; &copy;', 'a & b <c> &copy;'],
		['hard breaks', 'a  \nb\\\nc<br/>d', 'a\nb\nc\nd'],
		['HTML, which stays', '<b>a</b> <!-- c -->', '<b>a</b> <!-- c -->'],
		['lines of Windows', '# a\r\n\r\n- b', 'a\n\n• b'],
	])('shows %s', (_, markdown, shown) => {
		expect(plainText(markdown)).toBe(shown);
	});

	const word = fc.stringMatching(/^[A-Za-z0-9\u4e00-\u4e20]{1,8}$/);
	const MARKS = [
		'*',
		'**',
		'***',
		'_',
		'__',
		'~~',
		'`',
		'``',
		'[',
		']',
		'](',
		')',
		'![',
		'(',
		'<',
		'>',
		'\\',
		'|',
		' | ',
		'#',
		'# ',
		'- ',
		'* ',
		'1. ',
		'> ',
		'---',
		'|-|',
		'```\n',
		'\n~~~\n',
		'    ',
		'\t',
		' ',
		' ',
		' ',
		'\n',
		'\n',
		'\n\n',
		'"',
		'&amp',
		'!',
		'<br>',
		'：',
		'😀',
		'=',
	];
	const wordsOf = (text: string) => text.match(/[A-Za-z0-9\u4e00-\u4e20]+/g)?.join('') ?? '';

	it('loses no word, whatever marks are around it', () => {
		const mess = fc.array(fc.oneof(word, fc.constantFrom(...MARKS)), { maxLength: 60 });
		fc.assert(
			fc.property(mess, (parts) => {
				// The language of a block of code is no text, and what is behind & or in < > may be a character.
				const text = parts
					.join('')
					.replace(/<br|&amp/g, '😀')
					.replace(/^([ \t]*(?:`{3,}|~{3,})).*$/gm, '$1');
				expect(wordsOf(plainText(text))).toBe(wordsOf(text));
			}),
			{ numRuns: 3000 },
		);
	});

	it('leaves alone what has no marks', () => {
		const plain = fc.array(
			fc.oneof(
				word,
				fc.constantFrom(' ', '\n', '\n\n', ', ', '。', '？', '; ', ' @', '😀', '(', ')'),
			),
		);
		fc.assert(
			fc.property(plain, (parts) => {
				const text = parts
					.join('')
					.replace(/[ \t]+$/gm, '')
					.replace(/^(?: {4,})/gm, '');
				expect(plainText(text)).toBe(text);
			}),
			{ numRuns: 1000 },
		);
	});

	const inline = fc.letrec<{ one: [string, string] }>((tie) => ({
		one: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			word.map((w): [string, string] => [w, w]),
			...['**', '~~'].map((mark) =>
				tie('one').map(([md, text]): [string, string] => [
					`${mark} ${md}${mark}`.replace(' ', ''),
					text,
				]),
			),
			fc
				.tuple(tie('one'), word)
				.map(([[md, text], url]): [string, string] => [`[${md}](u/${url})`, `${text} (u/${url})`]),
			word.map((w): [string, string] => [`\`*${w}\``, `*${w}`]),
		),
	})).one;

	it('takes all marks of what is well written', () => {
		const lines = fc.array(
			fc.tuple(
				fc.constantFrom(['# ', ''], ['- ', '• '], ['3. ', '3. '], ['> ', '│ ']),
				fc.array(inline, { minLength: 1, maxLength: 5 }),
			),
		);
		fc.assert(
			fc.property(lines, (blocks) => {
				const join = (side: 0 | 1) =>
					blocks
						.map(([mark, parts]) => (mark[side] ?? '') + parts.map((part) => part[side]).join(' '))
						.join('\n');
				const noRuns = join(0).replace(/\*{4,}|~{4,}/g, '');
				fc.pre(noRuns === join(0));
				expect(plainText(join(0))).toBe(join(1));
			}),
			{ numRuns: 1000 },
		);
	});

	it.each([
		'*',
		'**a ',
		'_a',
		'[',
		'[](',
		'![',
		'[a](',
		'`',
		'``` ',
		'`a``b',
		'> ',
		'- ',
		'1. ',
		'#',
		'|',
		'|-',
		'\\',
		' ',
		'\n',
		'<',
		'<a',
		'h',
		'~',
		'~~~',
		'- \n',
		'a\n-|-\n',
		'&',
		'(a',
		'[](<',
		'[](a "',
		'*_~~',
		'\t',
		'=',
		'- - ',
	])('may be a long row of %j', (unit) => {
		const text = unit.repeat(Math.ceil(200_000 / unit.length));
		for (const whole of [text, `x ${text}\``]) {
			expect(typeof plainText(whole)).toBe('string');
		}
	});
});
