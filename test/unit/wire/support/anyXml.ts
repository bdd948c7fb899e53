import fc from 'fast-check';

const name = fc
	.stringMatching(/^[a-zA-Z_中][a-zA-Z\d_.中-]{0,8}$/)
	// To a browser, names that begin with "xml" have a meaning.
	.filter((text) => !/^xml/i.test(text));
const space = fc.constantFrom('', ' ', '\n\t', '  ');
const someSpace = fc.constantFrom(' ', '\n', '\r\n\t');
const character = fc.oneof(
	fc.stringMatching(/^[a-z =/"'>?!;#中\t\n\r-]$/),
	fc.constantFrom('😀', '&lt;', '&gt;', '&amp;', '&quot;', '&apos;', '&#65;', '&#x1F600;', '&#13;'),
);
const text = fc
	.array(character, { maxLength: 12 })
	.map((parts) => parts.join(''))
	.filter((written) => !written.includes(']]>'));
const quoted = fc
	.tuple(fc.constantFrom('"', "'"), text)
	.map(([quote, value]) => quote + value.replaceAll(quote, '') + quote);
const attributes = fc
	.uniqueArray(fc.tuple(someSpace, name, space, space, quoted), {
		selector: ([, key]) => key,
		maxLength: 4,
	})
	.map((list) =>
		list
			.map(([gap, key, before, after, value]) => `${gap}${key}${before}=${after}${value}`)
			.join(''),
	);
const comment = fc.stringMatching(/^[a-z <>&!]{0,8}$/).map((words) => `<!--${words}-->`);
const instruction = fc.stringMatching(/^[a-z <>&!]{0,8}$/).map((words) => `<?go ${words}?>`);
const cdata = fc
	.array(fc.constantFrom('a', '中', ' ', '<b>', '</b>', '&', '&lt;', '&#65;', ']', '\r', '\n'))
	.map((words) => `<![CDATA[${words.join('').replaceAll(']]', ']')}]]>`);

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
	content: fc
		.array(fc.oneof({ depthSize: 'small' }, text, comment, instruction, cdata, tie('element')), {
			maxLength: 4,
		})
		.map((parts) => parts.join(''))
		.filter((written) => !/\]\]>/.test(written.replace(/<!\[CDATA\[.*?\]\]>/gs, ''))),
	element: fc.oneof(
		{ depthSize: 'small' },
		fc.tuple(name, attributes, space).map(([tag, rest, gap]) => `<${tag}${rest}${gap}/>`),
		fc
			.tuple(name, attributes, space, tie('content'), space)
			.map(([tag, rest, gap, content, end]) => `<${tag}${rest}${gap}>${content}</${tag}${end}>`),
	),
}));
/** Well-formed XML of any form that messages may have. */
export const document = fc
	.tuple(fc.constantFrom('', '<?xml version="1.0"?>\n'), fc.oneof(space, comment), element, space)
	.map((parts) => parts.join(''));

/** The same, damaged in one place. */
export const damaged = fc
	.tuple(document, fc.nat(), fc.nat({ max: 5 }), fc.string({ maxLength: 3 }))
	.map(([written, where, length, other]) => {
		const at = where % (written.length + 1);
		return written.slice(0, at) + other + written.slice(at + length);
	});

const markup = fc.constantFrom('<', '>', '/', '&', '"', "'", '=', '<!--', ']]>', '<![CDATA[', '<a');
/** Any text, and markup in any order. */
export const anything = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.array(fc.oneof(markup, fc.string({ maxLength: 2 }))).map((parts) => parts.join('')),
);
