/** A value of JSON as TypeScript, a line for each of its properties. */
export function literal(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
	return block(Object.entries(value).map(([name, of]) => [name, literal(of)]));
}

/** An object whose values are TypeScript already. */
export const block = (properties: ReadonlyArray<readonly [name: string, text: string]>): string =>
	properties.length === 0
		? '{}'
		: `{\n${properties.map(([name, text]) => `${nameOf(name)}: ${text},\n`).join('')}}`;

const nameOf = (name: string): string => (/^[A-Za-z]\w*$/.test(name) ? name : JSON.stringify(name));
