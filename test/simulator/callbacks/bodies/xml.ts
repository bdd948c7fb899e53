const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

/** Text for between tags or quotes. */
export const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

/** `<![CDATA[text]]>`, as WeChat writes what people wrote. */
export const cdata = (text: string): string =>
	`<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** Attributes in their order, each behind a blank. */
export const attributes = (values: Record<string, string | number>): string =>
	Object.entries(values)
		.map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
		.join('');
