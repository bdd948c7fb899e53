import type { Binding, Paging } from '../operation/binding';
import type { Call } from '../operation/call';
import { expectSuccess } from '../wire/envelope';
import { isObject, type JsonObject } from '../wire/values';

/** Far more than any account has, at the smallest pages of the manuals. */
const MOST_PAGES = 1_000;

/** The rows of a list, as many as asked for. */
export async function readList(call: Call): Promise<JsonObject[]> {
	const wanted = call.isOn('returnAll') ? Infinity : call.number('limit');
	const { paging } = call.binding;
	const rows = paging
		? await readPages(call, paging, wanted)
		: rowsIn(call.binding, expectSuccess(await call.send()));
	return rows.slice(0, wanted).map((row) => shaped(call, row));
}

const rowsIn = ({ rows }: Binding, data: unknown): unknown[] =>
	rows ? rows(data) : (Array.isArray(data) ? data : []).filter(isObject);

function shaped({ binding: { row: shape }, input }: Call, row: unknown): JsonObject {
	if (shape === undefined) return row as JsonObject;
	const output = shape(row, input);
	return input.simplify === false ? { ...output, raw: row } : output;
}

/**
 * Page after page until there are as many as wanted. The gateway decides when that is over, so a page
 * that was there before ends it as well, and so do more pages than can be.
 */
async function readPages(call: Call, paging: Paging, wanted: number): Promise<unknown[]> {
	const rows: unknown[] = [];
	const seen = new Set<string>();
	let asked: JsonObject | undefined = paging.first(wanted);
	for (let count = 0; asked && rows.length < wanted && count < MOST_PAGES; count++) {
		const data = expectSuccess(await call.send({ input: asked }));
		const found = paging.rows(data);
		const page = JSON.stringify(found);
		if (found.length === 0 || seen.has(page)) break;
		seen.add(page);
		rows.push(...found);
		asked = paging.next(data, found, asked);
	}
	return rows;
}
