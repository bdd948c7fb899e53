/** Markup that may stand in a page as it is. */
export class Html {
	constructor(readonly markup: string) {}
}

type Part = Html | string | number | undefined | Part[];

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

const markupOf = (part: Part): string => {
	if (part instanceof Html) return part.markup;
	if (Array.isArray(part)) return part.map(markupOf).join('');
	return String(part ?? '').replace(/[&<>"']/g, (character) => entities[character] ?? '');
};

/** Markup with all that is put into it escaped, unless it is markup itself. */
export const html = (texts: TemplateStringsArray, ...parts: Part[]): Html =>
	new Html(
		texts
			.map((text, index) => text + (index < parts.length ? markupOf(parts[index]) : ''))
			.join(''),
	);

/** Whether a link may lead there. */
export const isWebAddress = (url: string): boolean => /^https?:\/\/\S+$/i.test(url);

/** An address behind the text, where it is one of the web. */
export const linked = (url: string | undefined, inside: Html): Html =>
	url !== undefined && isWebAddress(url)
		? html`<a href="${url}" target="_blank" rel="noopener noreferrer">${inside}</a>`
		: inside;

/** A text with its web addresses made links. */
export const withLinks = (text: string): Html =>
	html`${text
		.split(/(https?:\/\/[\x21-\x7e]*[\w/=&#~+%-])/gi)
		.map((part, index) => (index % 2 === 1 ? linked(part, html`${part}`) : part))}`;
