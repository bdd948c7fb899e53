/** The reviver's third argument (Node 21 and later): the text that a primitive was written as. */
type SourceContext = { source?: string };
type SourceReviver = (key: string, value: unknown, context?: SourceContext) => unknown;

/** 2^53 has 16 digits; without such a run of them the quick way gives the same. */
const MAY_HOLD_LONG_ID = /\d{16}|\de/i;

/**
 * JSON.parse that keeps integers beyond 2^53 as text: `newMsgId` and moment ids have 19 digits and
 * would be rounded as numbers. Smaller numbers stay numbers.
 *
 * @throws SyntaxError when the text is not JSON
 */
export function parseKeepingLongIds(text: string): unknown {
	if (!MAY_HOLD_LONG_ID.test(text)) return JSON.parse(text);
	const keepLongIds: SourceReviver = (_key, value, context) =>
		typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
			? (context?.source ?? String(value))
			: value;
	return JSON.parse(text, keepLongIds);
}

/** Node 21 and later: a value that JSON.stringify writes down as it stands. */
declare global {
	interface JSON {
		rawJSON(text: string): unknown;
	}
}

/** JSON.stringify that writes a bigint as an integer: wkteam wants its 64 bit ids as numbers. */
export const writeJson = (value: unknown): string =>
	JSON.stringify(value, (_key, inner: unknown) =>
		typeof inner === 'bigint' ? JSON.rawJSON(inner.toString()) : inner,
	);
