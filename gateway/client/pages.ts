import { expectSuccess } from '../wire/envelope';
import type { Call } from '../operation/call';
import { isObject, textOf, type JsonObject } from '../wire/values';

const LARGEST_PAGE = 100;

/**
 * Reads `lists` page by page (open: 获取设备, 获取账单) until `limit` rows, or all with `returnAll`.
 * The gateway may give smaller pages than asked for: its own `totalPages` ends the reading,
 * and a short page where it gives none.
 */
export async function readPages(call: Call): Promise<JsonObject[]> {
	const limit = call.isOn('returnAll') ? Infinity : call.number('limit');
	const pageSize = Math.min(limit, LARGEST_PAGE);
	const rows: JsonObject[] = [];
	for (let page = 1; rows.length < limit; page++) {
		const data = expectSuccess(await call.send({ input: { page, pageSize } }));
		const { lists, totalPages } = isObject(data) ? data : {};
		const found = Array.isArray(lists) ? lists.filter(isObject) : [];
		rows.push(...found);
		const pages = Number(textOf(totalPages));
		if (found.length === 0 || (pages > 0 ? page >= pages : found.length < pageSize)) break;
	}
	return withinLimit(call, rows);
}

/** As many rows as asked for. */
export const withinLimit = (call: Call, rows: JsonObject[]): JsonObject[] =>
	call.isOn('returnAll') ? rows : rows.slice(0, call.number('limit'));
