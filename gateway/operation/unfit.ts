import { InvalidInputError } from '../wire/errors';
import { isObject, isUnset, textOf, type JsonObject } from '../wire/values';
import { isOffered, type Binding } from './binding';
import type { Field, WireType } from './field';
import type { Operation } from './operation';

/** These may also be given as a list. */
const LISTS: ReadonlyArray<WireType | undefined> = ['list', 'commas', 'semicolons'];

/** Files by whoever knows the item, data by the code of the operation. */
const LOOKED_AT_ELSEWHERE: ReadonlyArray<Field['kind']> = ['file', 'formFields', 'json'];

type Checked = Pick<Operation, 'fields' | 'bindings' | 'list'>;

/**
 * Refuses what an expression can give and no field can hold, which would be sent as "[object Object]" or
 * "NaN", or taken for nothing at all.
 *
 * @throws InvalidInputError naming the field
 */
export function refuseUnfit(operation: Checked, input: JsonObject): void {
	for (const [name, field] of Object.entries(operation.fields)) {
		const value = input[name];
		if (LOOKED_AT_ELSEWHERE.includes(field.kind) || isUnset(value)) continue;
		const wanted = wantedBy(field, value, () => takesLists(operation, name, field));
		if (wanted !== undefined) throw unfit(field.label, wanted, value);
	}
	const { returnAll, limit } = input;
	if (!operation.list || isTrue(returnAll) || /^[1-9]\d*$/.test(textOf(limit))) return;
	throw unfit('Limit', 'a whole number from 1 on', limit ?? '');
}

/** What should have been given; undefined when it was. */
function wantedBy(field: Field, value: unknown, takesList: () => boolean): string | undefined {
	if (field.kind === 'switch') {
		return isTrue(value) || value === false || value === 'false' ? undefined : 'true or false';
	}
	if (field.kind === 'number') {
		return isText(value) && Number.isFinite(Number(textOf(value))) ? undefined : 'a number';
	}
	// Such an object of n8n's writes itself out, and is read as a time then.
	const isTime = field.sentAs === 'time' && isObject(value) && typeof value.toJSON === 'function';
	if (isTime && field.kind === 'dateTime') return undefined;
	if (isText(value) || (field.sentAs === 'object' && isObject(value))) return undefined;
	if (!Array.isArray(value)) return 'text';
	if (!takesList()) return 'one text';
	return value.every(isText) ? undefined : 'a list of texts';
}

const isTrue = (value: unknown): boolean => value === true || value === 'true';

const isText = (value: unknown): boolean =>
	typeof value === 'string' || typeof value === 'bigint' || Number.isFinite(value);

const takesLists = ({ bindings }: Checked, name: string, { sentAs }: Field): boolean =>
	LISTS.includes(sentAs) || Object.values(bindings).filter(isOffered).some(sendsList(name));

const sendsList =
	(name: string) =>
	({ send }: Binding): boolean =>
		Object.values(send).some(
			({ from, as }) => 'field' in from && from.field === name && LISTS.includes(as),
		);

function unfit(label: string, wanted: string, value: unknown): InvalidInputError {
	if (Array.isArray(value) && wanted === 'a list of texts') {
		return new InvalidInputError(
			`${label} is a list with something in it that is not text.`,
			'Leave out what is empty, and name the field that holds the text, e.g. {{ $json.output.map((one) => one.wcId) }}.',
		);
	}
	if (Array.isArray(value)) {
		return new InvalidInputError(
			`${label} is not ${wanted} but a list.`,
			'Use one item for each, or choose one of them, e.g. {{ $json.output[0] }}.',
		);
	}
	if (isText(value) || typeof value === 'number' || typeof value === 'boolean') {
		return new InvalidInputError(
			`${label} is not ${wanted} but "${typeof value === 'boolean' ? value : textOf(value)}".`,
			'Check the expression.',
		);
	}
	return new InvalidInputError(
		`${label} is not ${wanted} but data with fields.`,
		'Name the field that holds it, e.g. {{ $json.output }}.',
	);
}
