/** 2^53 has 16 digits; without such a run of them, and without an exponent, no number is that large. */
const MAY_HOLD_LONG_ID = /\d{16}|\de/i;

/** A number that may be that large, from its first character to its last. */
const LONG_NUMBER = /(?<![\d.])-?(?:\d{16}|\d[\d.]*e)[\d.e+-]*/gi;

/**
 * JSON.parse that keeps integers beyond 2^53 as text: `newMsgId` and moment ids have 19 digits and
 * would be rounded as numbers. Smaller numbers stay numbers. One pass over the text, whatever it holds:
 * a reviver would be called for each value, and run out of stack where they nest deep.
 *
 * @throws SyntaxError when the text is not JSON
 */
export function parseKeepingLongIds(text: string): unknown {
	const value: unknown = JSON.parse(text);
	if (!MAY_HOLD_LONG_ID.test(text)) return value;
	const quoted = withLongIdsQuoted(text);
	return quoted === text ? value : JSON.parse(quoted);
}

/** @param json is JSON, so that a quotation mark outside a string begins one */
function withLongIdsQuoted(json: string): string {
	let quoted = '';
	let done = 0;
	for (let at = 0; at < json.length;) {
		const found = json.indexOf('"', at);
		const string = found === -1 ? json.length : found;
		const between = json.slice(at, string);
		// Hardly anything stands between two strings, as a rule.
		if (between.length >= 3) {
			const changed = between.replace(LONG_NUMBER, (number) =>
				isRounded(Number(number)) ? `"${number}"` : number,
			);
			if (changed !== between) {
				quoted += json.slice(done, at) + changed;
				done = string;
			}
		}
		at = endOfString(json, string);
	}
	return done === 0 ? json : quoted + json.slice(done);
}

const isRounded = (number: number): boolean =>
	Number.isInteger(number) && !Number.isSafeInteger(number);

/** The place behind the string that begins there. */
function endOfString(json: string, start: number): number {
	let end = json.indexOf('"', start + 1);
	while (end !== -1 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
	return end === -1 ? json.length : end + 1;
}

/** Behind an odd number of backslashes. */
function isEscaped(json: string, at: number): boolean {
	let before = at;
	while (json[before - 1] === '\\') before -= 1;
	return (at - before) % 2 === 1;
}

/** Node 21 and later: a value that JSON.stringify writes down as it stands. */
declare global {
	interface JSON {
		rawJSON(text: string): unknown;
	}
}

/** JSON.stringify that writes a bigint as an integer: wkteam wants its 64 bit ids as numbers. */
export const writeJson = (value: unknown): string =>
	JSON.stringify(value, function (this: Record<string, unknown>, key, written: unknown) {
		// What was meant: n8n gives bigints a toJSON that has made text of them by now.
		const own = this[key];
		return typeof own === 'bigint' ? JSON.rawJSON(own.toString()) : written;
	});
