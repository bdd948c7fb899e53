import type { Binding, Paging } from '../operation/binding';
import { expectSuccess } from '../wire/envelope';
import { NotGatewayAnswerError } from '../wire/errors';
import { isObject, type JsonObject } from '../wire/values';
import type { OperationCall } from './operationCall';
import { wantsRaw } from './raw';

/** Far more than any account has, at the smallest pages of the manuals. */
const MOST_PAGES = 1_000;

/** The rows of a list, as many as asked for. */
export async function readList(call: OperationCall): Promise<JsonObject[]> {
	const wanted = call.isOn('returnAll') ? Infinity : call.number('limit');
	const { paging } = call.binding;
	const rows = paging
		? await readPages(call, paging, wanted)
		: rowsIn(call.binding, expectSuccess(await call.send()));
	return rows.slice(0, wanted).map((row) => shaped(call, row));
}

const rowsIn = ({ rows }: Binding, data: unknown): unknown[] =>
	rows ? rows(data) : (Array.isArray(data) ? data : []).filter(isObject);

function shaped(
	{ operation, binding: { row: shape }, input }: OperationCall,
	row: unknown,
): JsonObject {
	if (shape === undefined) return row as JsonObject;
	const output = shape(row, input);
	return wantsRaw(operation, input) ? { ...output, raw: row } : output;
}

/**
 * Page after page until there are as many as wanted. The gateway decides when that is over, so a page
 * that was there before ends it as well.
 *
 * @throws NotGatewayAnswerError for more pages than can be
 */
async function readPages(call: OperationCall, paging: Paging, wanted: number): Promise<unknown[]> {
	const rows: unknown[] = [];
	const seen = new Set<string>();
	let asked: JsonObject | undefined = paging.first(wanted);
	for (let count = 1; asked && rows.length < wanted; count++) {
		if (count > MOST_PAGES) throw endless();
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

const endless = () =>
	new NotGatewayAnswerError(
		200,
		`The gateway gave ${MOST_PAGES} pages, and there are still more.`,
		'Switch off Return All and set a Limit.',
	);
