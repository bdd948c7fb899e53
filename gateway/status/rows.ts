import type { JsonObject } from '../wire/values';

/** The rows that an operation gives. */
export async function rowsOf(output: Promise<unknown>): Promise<JsonObject[]> {
	const rows = await output;
	return Array.isArray(rows) ? (rows as JsonObject[]) : [];
}
