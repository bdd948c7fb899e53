import { partsOf } from '../../../test/facts/exampleCall';
import type { EndpointFact, ParameterFact } from '../../../test/facts';
import { ended } from '../sentence';

/** A schema, or any other object of an OpenAPI document. */
export type Thing = Record<string, unknown>;

/** The manuals print "number" and "int" for the same. */
const TYPES = {
	string: 'string',
	number: 'integer',
	integer: 'integer',
	boolean: 'boolean',
	array: 'array',
	object: 'object',
	file: 'string',
} as const satisfies Record<ParameterFact['type'], string>;

/** What may stand in one parameter; `all` are those of the call, for the parts of an object. */
export function parameterSchema(param: ParameterFact, all: ParameterFact[]): Thing {
	const type = TYPES[param.type];
	const typed = (value: string | number) => (type === 'integer' ? Number(value) : String(value));
	return {
		type: param.mayBeNull ? [type, 'null'] : type,
		description: description(param),
		...(param.enum && { enum: param.enum.map(typed) }),
		...(param.constant !== undefined && { const: typed(param.constant) }),
		...(param.default !== undefined && { default: typed(param.default) }),
		...(isDateTime(param) && { pattern: '^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$' }),
		...(param.type === 'array' && { items: { type: 'string' } }),
		...(param.type === 'file' && { contentMediaType: 'application/octet-stream' }),
		...(param.type === 'object' && objectOf(partsOf(all, param))),
	};
}

/** The body of a call, whatever its encoding. */
export const bodySchema = ({ params, title }: EndpointFact): Thing => ({
	title,
	type: 'object',
	...objectOf(params.filter(isInBody), params),
});

export const isInBody = ({ in: place, parent }: ParameterFact): boolean =>
	parent === undefined && place !== 'path' && place !== 'query';

function objectOf(params: ParameterFact[], all = params): Thing {
	const required = params.filter((param) => param.required).map(({ name }) => name);
	return {
		...(required.length > 0 && { required }),
		properties: Object.fromEntries(
			params.map((param) => [param.name, parameterSchema(param, all)] as const),
		),
	};
}

const isDateTime = ({ format }: ParameterFact): boolean => format?.startsWith('YYYY') ?? false;

function description(param: ParameterFact): string {
	const values = Object.entries(param.enumLabels ?? {});
	return [
		ended(param.meaning),
		...(values.length > 0
			? [`Values: ${values.map(([value, label]) => `${value} (${label})`).join(', ')}.`]
			: []),
		...(param.bigInteger ? ['Up to 20 digits, beyond 2^53: no digit may be lost.'] : []),
		...(isDateTime(param) ? [`Written ${param.format}.`] : []),
		...(param.mayBeBlank ? ['May be empty, but not left out.'] : []),
	].join(' ');
}
