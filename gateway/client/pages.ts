import type { Binding } from '../operation/binding';
import { expectSuccess } from '../wire/envelope';
import { isObject, type JsonObject } from '../wire/values';
import type { OperationCall } from './operationCall';
import { readPages } from './readPages';
import { wantsRaw } from './raw';

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
