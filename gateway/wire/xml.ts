/**
 * A reader for the XML inside WeChat messages. It is our own because what is published has no
 * dependency, and small because messages need little: no DTD, so no entities of their own, no namespaces.
 * The sender of a message chooses this text, so every step goes forward only and everything is bounded.
 */

export interface XmlElement {
	/** As written, with its prefix if it has one. */
	readonly name: string;
	/** Has no prototype: every name in it was in the message. */
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly XmlElement[];
	/** The element's own text and CDATA, joined; not that of its children, and not trimmed. */
	readonly text: string;
}

const MAX_CHARACTERS = 256 * 1024;
const MAX_DEPTH = 64;
const MAX_ELEMENTS = 5_000;

/**
 * Reads one XML document.
 *
 * More is let through than the standard allows, because WeChat clients write it: a bare `&`, unknown
 * entities (both stay as they are), `<` in attribute values, control characters. Of an attribute
 * that is there twice, the first counts.
 *
 * @returns the root element; undefined when it is not XML, has a DOCTYPE, is longer than 262,144 UTF-16
 * units, nests deeper than 64 or has more than 5,000 elements. Never throws.
 */
export function readXml(text: string): XmlElement | undefined {
	return text.length > MAX_CHARACTERS ? undefined : new Reader(text).read();
}

/** The first child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
	element?.children.find((candidate) => candidate.name === name);

/** The element reached by going to the first child of each name in turn. */
export const path = (
	element: XmlElement | undefined,
	...names: readonly string[]
): XmlElement | undefined => names.reduce(child, element);

/** The trimmed text at the end of a path; undefined when there is no such element or no text in it. */
export const textAt = (
	element: XmlElement | undefined,
	...names: readonly string[]
): string | undefined => path(element, ...names)?.text.trim() || undefined;

/** The trimmed value of an attribute; undefined when it is missing or blank. */
export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
	element?.attributes[name]?.trim() || undefined;

interface OpenElement extends XmlElement {
	readonly children: XmlElement[];
	text: string;
}

// Sticky, each with one way to match: they read on from where the reader is and never go back.
const NAME = /[^\t\n\r \d.\-!?/<>=&'"][^\t\n\r /<>=&'"]*/y;
const SPACE = /[\t\n\r ]*/y;
const EQUALS_AND_QUOTE = /[\t\n\r ]*=[\t\n\r ]*(["'])/y;
const END_OF_START_TAG = /\/?>/y;

/** Each step returns whether the text can still be a document. */
class Reader {
	private at = 0;
	private elements = 0;
	private root: XmlElement | undefined;
	/** From the root to the element whose content is being read. */
	private readonly open: OpenElement[] = [];

	constructor(private readonly source: string) {}

	read(): XmlElement | undefined {
		while (this.at < this.source.length) {
			if (!this.step()) return undefined;
		}
		return this.open.length === 0 ? this.root : undefined;
	}

	private step(): boolean {
		if (!this.source.startsWith('<', this.at)) return this.readText();
		if (this.skip('<!--')) return this.upTo('-->') !== undefined;
		if (this.skip('<![CDATA[')) return this.readCdata();
		if (this.skip('<?')) return this.upTo('?>') !== undefined;
		if (this.skip('</')) return this.readEndTag();
		this.at += 1;
		// A DOCTYPE ends here: no name begins with "!".
		return this.readStartTag();
	}

	private readText(): boolean {
		const found = this.source.indexOf('<', this.at);
		const end = found === -1 ? this.source.length : found;
		const text = this.source.slice(this.at, end);
		this.at = end;
		const element = this.open.at(-1);
		// trim() also takes the byte order mark that may stand before a document.
		if (!element) return text.trim() === '';
		element.text += decoded(withPlainLineEnds(text));
		return true;
	}

	private readCdata(): boolean {
		const element = this.open.at(-1);
		const text = this.upTo(']]>');
		if (!element || text === undefined) return false;
		element.text += withPlainLineEnds(text);
		return true;
	}

	private readStartTag(): boolean {
		const name = this.take(NAME)?.[0];
		if (name === undefined) return false;
		const attributes = Object.create(null) as Record<string, string>;
		if (!this.place({ name, attributes, children: [], text: '' })) return false;
		if (!this.readAttributes(attributes)) return false;
		const end = this.take(END_OF_START_TAG)?.[0];
		if (end === '/>') this.open.pop();
		return end !== undefined;
	}

	/** Puts an element into the tree and opens it, unless the document is full, too deep, or over. */
	private place(element: OpenElement): boolean {
		const parent = this.open.at(-1);
		this.elements += 1;
		if (this.elements > MAX_ELEMENTS || this.open.length >= MAX_DEPTH) return false;
		if (!parent && this.root) return false;
		if (parent) parent.children.push(element);
		else this.root = element;
		this.open.push(element);
		return true;
	}

	private readAttributes(attributes: Record<string, string>): boolean {
		this.take(SPACE);
		for (let name = this.take(NAME)?.[0]; name !== undefined; name = this.take(NAME)?.[0]) {
			const quote = this.take(EQUALS_AND_QUOTE)?.[1];
			const value = quote && this.upTo(quote);
			if (value === undefined) return false;
			attributes[name] ??= decoded(withPlainLineEnds(value).replace(/[\t\n]/g, ' '));
			this.take(SPACE);
		}
		return true;
	}

	private readEndTag(): boolean {
		const name = this.take(NAME)?.[0];
		this.take(SPACE);
		return this.skip('>') && name !== undefined && this.open.pop()?.name === name;
	}

	/** Goes past `mark` if it is next. */
	private skip(mark: string): boolean {
		const isNext = this.source.startsWith(mark, this.at);
		if (isNext) this.at += mark.length;
		return isNext;
	}

	/** What stands before the next `mark`, going past it. Without one the document cannot be read. */
	private upTo(mark: string): string | undefined {
		const end = this.source.indexOf(mark, this.at);
		if (end === -1) return undefined;
		const text = this.source.slice(this.at, end);
		this.at = end + mark.length;
		return text;
	}

	private take(what: RegExp): RegExpExecArray | undefined {
		what.lastIndex = this.at;
		const found = what.exec(this.source);
		if (!found) return undefined;
		this.at = what.lastIndex;
		return found;
	}
}

/** XML calls for this wherever text is read. */
const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
};

/** The five entities of XML itself and numeric references; everything else stays as it is. */
const decoded = (text: string): string =>
	text.replace(
		/&(?:(amp|lt|gt|quot|apos)|#(\d{1,8})|#x([\da-fA-F]{1,8}));/g,
		(whole, name?: string, decimal?: string, hexadecimal?: string) => {
			if (name !== undefined) return NAMED[name] ?? whole;
			const codePoint = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
			return isCharacter(codePoint) ? String.fromCodePoint(codePoint) : whole;
		},
	);

const isCharacter = (codePoint: number): boolean =>
	codePoint > 0 && codePoint <= 0x10ffff && !(codePoint >= 0xd800 && codePoint <= 0xdfff);
