/** What today's engines add to JSON and the compiler's library does not know yet. */
interface ModernJson {
	rawJSON(text: string): unknown;
	parse(
		text: string,
		reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
	): unknown;
}
const modern = JSON as unknown as ModernJson;

/** JSON in which a bigint stands as a bare integer, as the gateways write newMsgId. */
export function writeJson(value: unknown, indent?: string): string {
	return JSON.stringify(
		value,
		function (this: Record<string, unknown>, key, item: unknown) {
			// Not `item`: where n8n is loaded, bigints have a toJSON that makes text of them.
			const own = this[key];
			return typeof own === 'bigint' ? modern.rawJSON(own.toString()) : item;
		},
		indent,
	);
}

/** The reverse: an integer beyond 2^53 becomes a bigint instead of being rounded. */
export function readJson(text: string): unknown {
	return modern.parse(text, (_key, value, { source }) =>
		typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
			? BigInt(source ?? value)
			: value,
	);
}
