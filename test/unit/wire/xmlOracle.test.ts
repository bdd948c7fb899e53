import fc from 'fast-check';
import { readXml, type XmlElement } from '../../../gateway/wire/xml';
import { anything, damaged, document } from './support/anyXml';

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
		fc.assert(
			fc.property(damaged, (written) => {
				expect(['undefined', 'object']).toContain(typeof readXml(written));
			}),
			{ numRuns: 1_000 },
		);
	});

	it('may be any text at all', () => {
		fc.assert(
			fc.property(anything, (written) => {
				expect(['undefined', 'object']).toContain(typeof readXml(written));
			}),
			{ numRuns: 1_000 },
		);
	});
});
