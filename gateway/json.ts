/** The reviver's third argument (Node 21 and later): the text that a primitive was written as. */
type SourceContext = { source?: string };
type SourceReviver = (key: string, value: unknown, context?: SourceContext) => unknown;

/**
 * JSON.parse that keeps integers beyond 2^53 as text: `newMsgId` and moment ids have 19 digits and
 * would be rounded as numbers. Smaller numbers stay numbers.
 *
 * @throws SyntaxError when the text is not JSON
 */
export function parseKeepingLongIds(text: string): unknown {
	const keepLongIds: SourceReviver = (_key, value, context) =>
		typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
			? (context?.source ?? String(value))
			: value;
	return JSON.parse(text, keepLongIds);
}
