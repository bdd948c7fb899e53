export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a string or number; '' for everything else. */
export const textOf = (value: unknown): string =>
	typeof value === 'string'
		? value.trim()
		: typeof value === 'number' || typeof value === 'bigint'
			? String(value)
			: '';

/** Whether nothing was filled in; a value that is no text is something. */
export const isUnset = (value: unknown): boolean =>
	value === undefined ||
	value === null ||
	(typeof value === 'string' && value.trim() === '') ||
	(Array.isArray(value) && value.length === 0);

/** Both gateways write "nothing" as null, "", " ", {} or a missing key; all of them become null. */
export function withoutBlank(data: unknown): unknown {
	if (typeof data === 'string') return data.trim() === '' ? null : data;
	if (isObject(data) && Object.keys(data).length === 0) return null;
	return data ?? null;
}
