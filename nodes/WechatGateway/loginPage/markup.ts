/** HTML that is safe to put into a page as it is. Only `markup` and `own` make it. */
export class Html {
	constructor(readonly text: string) {}
}

type Part = string | number | Html | readonly Html[] | undefined | false;

const ESCAPES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/**
 * A text for an element or a quoted attribute. What no document may hold (halves of characters, control
 * characters) becomes U+FFFD.
 */
export const escape = (text: string): string =>
	text
		.replace(/\p{Surrogate}|(?![\t\n\r])\p{Cc}/gu, '\ufffd')
		.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

function partText(part: Part): string {
	if (part === undefined || part === false) return '';
	if (part instanceof Html) return part.text;
	if (typeof part === 'object') return part.map(({ text }) => text).join('');
	return escape(String(part));
}

/**
 * Tag of templates that hold HTML: everything put in is escaped unless it is itself such a template. Line
 * breaks and the tabs after them are only there for who reads the source.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
	const fixed = strings.raw.map((text) => text.replace(/\n\t*/g, ''));
	const text = fixed.reduce((made, next, index) => made + partText(parts[index - 1]) + next);
	return new Html(text);
}

/** Text of ours that is neither escaped nor shortened: the script and the style of the page. */
export const own = (text: string): Html => new Html(text);
