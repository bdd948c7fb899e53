const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const decoded = (text: string): string =>
	text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
		if (name !== undefined) return entities[name as string] ?? whole;
		const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});

/** What stands between tags: CDATA as it is, all else with its entities decoded. */
const plain = (inside: string): string =>
	inside
		.split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
		.map((part) => (part.startsWith('<![CDATA[') ? part.slice(9, -3) : decoded(part)))
		.join('')
		.trim();

/** The text in the first element of this name; empty if there is none. */
export function elementIn(xml: string, name: string): string {
	return plain(innerXml(xml, name));
}

/** What stands in the first element of this name, as it stands there. */
export function innerXml(xml: string, name: string): string {
	const opening = new RegExp(`<${name}(?:\\s[^<>]*)?>`).exec(xml);
	if (!opening || opening[0].endsWith('/>')) return '';
	const begin = opening.index + opening[0].length;
	const end = xml.indexOf(`</${name}>`, begin);
	return end < 0 ? '' : xml.slice(begin, end);
}

/** An attribute of the first element of this name; empty if there is none. */
export function attributeIn(xml: string, element: string, name: string): string {
	const tag = new RegExp(`<${element}\\s[^<>]*`).exec(xml)?.[0] ?? '';
	const [, double, single] =
		new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
	return decoded(double ?? single ?? '');
}

export const hasElement = (xml: string, name: string): boolean =>
	new RegExp(`<${name}[\\s/>]`).test(xml);
