import type { EndpointFact, ParameterFact } from './fact';

type Fields = Record<string, unknown>;

/** The call that the row's own sample shows, and whatever else it asks for. `known` goes before all of it. */
export function completeFields({ params, sample }: EndpointFact, known: Fields): Fields {
	const shown = sample.request ?? {};
	const wanted = params.filter(
		({ name, parent, required, type }) =>
			parent === undefined && (required || name in shown || type === 'object'),
	);
	return Object.fromEntries(
		wanted.map((param) => [
			param.name,
			known[param.name] ??
				(param.name in shown ? shown[param.name] : exampleOf(param, partsOf(params, param))),
		]),
	);
}

/** The parameters that an object is made of, under their own names. */
export const partsOf = (params: ParameterFact[], whole: ParameterFact): ParameterFact[] =>
	params
		.filter(({ parent }) => parent === whole.name)
		.map((part) => ({ ...part, name: part.name.slice(whole.name.length + 1) }));

function exampleOf(param: ParameterFact, parts: ParameterFact[] = []): unknown {
	const [first] = param.enum ?? [param.constant ?? param.example ?? param.default];
	if (first !== undefined) return first;
	switch (param.type) {
		case 'string':
			return 'some text';
		case 'number':
		case 'integer':
			return 1;
		case 'boolean':
			return false;
		case 'array':
			return ['1'];
		case 'object':
			return Object.fromEntries(parts.map((part) => [part.name, exampleOf(part)]));
		case 'file':
			return new File(['a picture'], 'picture.png', { type: 'image/png' });
	}
}
