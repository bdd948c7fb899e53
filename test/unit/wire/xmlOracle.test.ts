import fc from 'fast-check';
import { readXml, type XmlElement } from '../../../gateway/wire/xml';

/** As much of a browser's document as is compared. */
interface DomNode {
	readonly nodeType: number;
	readonly nodeValue: string | null;
}
interface DomElement {
	readonly tagName: string;
	readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
	readonly childNodes: Iterable<DomNode>;
	readonly children: Iterable<DomElement>;
	querySelector(selector: string): DomElement | null;
}
type Parser = new () => {
	parseFromString(text: string, type: string): { readonly documentElement: DomElement };
};
const { JSDOM } = require('jsdom') as { JSDOM: new () => { window: { DOMParser: Parser } } };
const { DOMParser } = new JSDOM().window;

/** What a browser's parser makes of the document, in our shape. */
function asRead(element: DomElement): XmlElement {
	const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3 || nodeType === 4);
	return {
		name: element.tagName,
		attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
		children: [...element.children].map(asRead),
		text: own.map(({ nodeValue }) => nodeValue).join(''),
	};
}

const byTheBrowser = (text: string): XmlElement => {
	const root = new DOMParser().parseFromString(text, 'text/xml').documentElement;
	expect(root.querySelector('parsererror')).toBeNull();
	expect(root.tagName).not.toBe('parsererror');
	return asRead(root);
};

/** As plain data: the order of attributes and the lack of a prototype are of no interest. */
const plain = (element: XmlElement | undefined): XmlElement | undefined =>
	element && {
		...element,
		attributes: { ...element.attributes },
		children: element.children.map((one) => plain(one) as XmlElement),
	};

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
const document = fc
	.tuple(fc.constantFrom('', '<?xml version="1.0"?>\n'), fc.oneof(space, comment), element, space)
	.map((parts) => parts.join(''));

describe('The XML of a message', () => {
	it('that is well-formed is read as a browser reads it', () => {
		fc.assert(
			fc.property(document, (written) => {
				expect(plain(readXml(written))).toEqual(byTheBrowser(written));
			}),
			{ numRuns: 1_000 },
		);
	});

	it('that a browser refuses is at worst read as far as it goes, and never an error', () => {
		const damaged = fc
			.tuple(document, fc.nat(), fc.nat({ max: 5 }), fc.string({ maxLength: 3 }))
			.map(([written, where, length, other]) => {
				const at = where % (written.length + 1);
				return written.slice(0, at) + other + written.slice(at + length);
			});
		fc.assert(
			fc.property(damaged, (written) => {
				expect(['undefined', 'object']).toContain(typeof readXml(written));
			}),
			{ numRuns: 1_000 },
		);
	});

	it('may be any text at all', () => {
		const markup = fc.constantFrom(
			'<',
			'>',
			'/',
			'&',
			'"',
			"'",
			'=',
			'<!--',
			']]>',
			'<![CDATA[',
			'<a',
		);
		const anything = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(fc.oneof(markup, fc.string({ maxLength: 2 }))).map((parts) => parts.join('')),
		);
		fc.assert(
			fc.property(anything, (written) => {
				expect(['undefined', 'object']).toContain(typeof readXml(written));
			}),
			{ numRuns: 1_000 },
		);
	});
});
