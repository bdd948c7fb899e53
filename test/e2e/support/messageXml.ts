/** As much of a browser's document as is read here. */
interface DomElement {
	readonly textContent: string | null;
	getAttribute(name: string): string | null;
	querySelector(selector: string): DomElement | null;
}
interface Dom {
	window: {
		DOMParser: new () => {
			parseFromString(text: string, type: string): { readonly documentElement: DomElement };
		};
	};
}

const { JSDOM } = require('jsdom') as { JSDOM: new () => Dom };
const { DOMParser } = new JSDOM().window;

/** The XML inside a message, read with a browser's parser. */
export class MessageXml {
	private readonly root: DomElement | undefined;

	constructor(content: unknown) {
		// In groups the sender may stand before it.
		const text = typeof content === 'string' ? content.replace(/^[\w-]+:\n(?=<)/, '') : '';
		this.root = text.startsWith('<')
			? new DOMParser().parseFromString(text, 'text/xml').documentElement
			: undefined;
	}

	get isThere(): boolean {
		return this.root !== undefined;
	}

	/** Text of the first element that a CSS selector finds; undefined when there is none, or it is empty. */
	text(selector: string): string | undefined {
		return this.root?.querySelector(selector)?.textContent || undefined;
	}

	/** An attribute of the first element that a CSS selector finds, of the root for ''; undefined when it is empty. */
	attribute(selector: string, name: string): string | undefined {
		const element = selector === '' ? this.root : this.root?.querySelector(selector);
		return element?.getAttribute(name) || undefined;
	}

	number(selector: string, name: string): number | undefined {
		const value = this.attribute(selector, name);
		return value === undefined ? undefined : Number(value);
	}
}
