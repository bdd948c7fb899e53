import axios from 'axios';

/** As much of a browser's document as is read here. */
interface DomElement {
	readonly textContent: string | null;
	readonly className: string;
	getAttribute(name: string): string | null;
	querySelectorAll(selector: string): Iterable<DomElement>;
}
const { JSDOM } = require('jsdom') as {
	JSDOM: new (text: string) => { window: { document: DomElement } };
};

/** A page of a phone as it came. */
export class PageSeen {
	private constructor(
		readonly source: string,
		readonly policy: string,
		private readonly document: DomElement,
	) {}

	static async at(url: string): Promise<PageSeen> {
		const { data, headers } = await axios.get<string>(url);
		const policy = String(headers['content-security-policy']);
		return new PageSeen(data, policy, new JSDOM(data).window.document);
	}

	/** The words of each element that the CSS selector finds, with single blanks. */
	words(selector: string): string[] {
		return this.all(selector).map(({ textContent }) =>
			(textContent ?? '').replace(/\s+/g, ' ').trim(),
		);
	}

	attributes(selector: string, name: string): Array<string | null> {
		return this.all(selector).map((element) => element.getAttribute(name));
	}

	private all(selector: string): DomElement[] {
		return [...this.document.querySelectorAll(selector)];
	}
}
