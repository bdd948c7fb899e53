import type { EndpointFact, ReturnFact } from '../../../test/facts';
import { ended } from '../sentence';
import type { Thing } from './requestSchema';

/** A field by its path, `[]` for the rows of a list. */
interface Described extends Omit<ReturnFact, 'name'> {
	path: string[];
}

/** What `data` of a successful answer holds. */
export function dataSchema({ returns, returnShape, sample }: EndpointFact): Thing {
	const { data } = sample.response ?? {};
	if (returns.length === 0 && !isFilled(data)) {
		return { description: 'Nothing: blank, null or missing.' };
	}
	const fields = returns.map(({ name, ...field }) => ({ ...field, path: pathOf(name) }));
	const isListOfRows =
		returnShape === 'array' && !fields.some(({ path: [first] }) => first === '[]');
	if (returnShape === 'string') return schemaOf(fields.map(whole), [data]);
	return schemaOf(isListOfRows ? fields.map(inRow) : fields, [data]);
}

/**
 * What the words say and the samples show of one place. Everything may be null and nothing must be
 * there: the manuals' samples leave out and null what their own tables list.
 */
export function schemaOf(fields: Described[], samples: unknown[]): Thing {
	const shown = samples.filter((sample) => sample !== undefined && sample !== null);
	const own = fields.find(({ path }) => path.length === 0);
	const names = [
		...new Set([
			...fields.flatMap(({ path: [name] }) => name ?? []),
			...shown.flatMap((sample) => (isObject(sample) ? Object.keys(sample) : [])),
		]),
	].filter((name) => name !== '[]');
	const lists = shown.filter((sample) => Array.isArray(sample));
	const isList = lists.length > 0 || fields.some(({ path: [name] }) => name === '[]');
	const types = new Set([
		...(own ? [own.type] : []),
		...(names.length > 0 ? ['object'] : []),
		...(isList ? ['array'] : []),
		...shown.map(typeOf),
	]);
	if (types.has('number')) types.delete('integer');
	return {
		...(types.size > 0 && { type: [...types, 'null'] }),
		...(own && { description: ended(own.meaning) }),
		...(names.length > 0 && {
			properties: Object.fromEntries(
				names.map((name) => [name, schemaOf(within(fields, name), valuesAt(shown, name))]),
			),
		}),
		...(isList && { items: schemaOf(within(fields, '[]'), lists.flat()) }),
	};
}

/** `sns[].snsLikes[].type` by its steps. */
export const pathOf = (name: string): string[] =>
	name.replaceAll('[]', '.[]').split('.').filter(Boolean);

const inRow = (field: Described): Described => ({ ...field, path: ['[]', ...field.path] });
const whole = (field: Described): Described => ({ ...field, path: [] });

const within = (fields: Described[], name: string): Described[] =>
	fields
		.filter(({ path: [first] }) => first === name)
		.map((field) => ({ ...field, path: field.path.slice(1) }));

const valuesAt = (samples: unknown[], name: string): unknown[] =>
	samples.flatMap((sample) => (isObject(sample) && name in sample ? [sample[name]] : []));

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isFilled = (value: unknown): boolean =>
	Array.isArray(value) || (isObject(value) && Object.keys(value).length > 0);

function typeOf(value: unknown): string {
	if (Array.isArray(value)) return 'array';
	if (typeof value === 'bigint' || Number.isInteger(value)) return 'integer';
	return typeof value;
}
