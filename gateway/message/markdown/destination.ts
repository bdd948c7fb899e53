/** Deeper is no address. */
const DEEPEST = 8;
const TITLE = /[ \t]+(?:"([^"\n]*)"|'([^'\n]*)')[ \t]*\)/y;

/** Where a link leads, as it stands in the round brackets behind it. */
export interface Destination {
	/** The address, and its title if it has one. */
	text: string;
	/** Behind the closing bracket. */
	end: number;
}

/** @param start the place of the opening bracket; undefined when there is no address behind it */
export function destinationAt(text: string, start: number): Destination | undefined {
	if (text.charAt(start) !== '(') return undefined;
	const first = start + 1;
	const inAngles = text.charAt(first) === '<';
	const end = inAngles ? endInAngles(text, first + 1) : endOfAddress(text, first);
	if (end === undefined) return undefined;
	const address = inAngles ? text.slice(first + 1, end - 1) : text.slice(first, end);
	if (text.charAt(end) === ')') return { text: address, end: end + 1 };
	TITLE.lastIndex = end;
	const [whole, double, single] = TITLE.exec(text) ?? [];
	if (whole === undefined) return undefined;
	const title = double ?? single ?? '';
	return {
		text: [address, title].filter((part) => part !== '').join(', '),
		end: end + whole.length,
	};
}

function endInAngles(text: string, start: number): number | undefined {
	for (let at = start; at < text.length; at++) {
		const character = text.charAt(at);
		if (character === '>') return at + 1;
		if (character === '<' || character === '\n') return undefined;
	}
	return undefined;
}

/** The first blank, or the bracket that closes none within the address. */
function endOfAddress(text: string, start: number): number | undefined {
	let depth = 0;
	for (let at = start; at < text.length; at++) {
		const character = text.charAt(at);
		if (character === '(' && ++depth > DEEPEST) return undefined;
		if (character === ')' && --depth < 0) return at;
		if (character <= ' ') return depth === 0 ? at : undefined;
	}
	return undefined;
}
