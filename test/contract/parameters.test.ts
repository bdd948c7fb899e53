import { catalogue, dialects, type Field, type GatewayName, type Resource } from '../../gateway';
import { facts, type ParameterFact } from '../facts';
import { CALLS_LEFT_OUT, PARAMETERS_LEFT_OUT } from './support/leftOut';
import { boundOn, type Bound } from './support/manual';

/** A field of the form that a parameter is filled from. */
interface Filled {
	param: ParameterFact;
	name: string;
	field: Field;
}

const MANUALS: Record<keyof typeof facts, (gateway: GatewayName) => boolean> = {
	open: (gateway) => gateway === 'open',
	wkteam: (gateway) => gateway !== 'open',
};

const boundIn = (manual: keyof typeof facts): Bound[] =>
	(Object.keys(dialects) as GatewayName[]).filter(MANUALS[manual]).flatMap(boundOn);

const rows = (['open', 'wkteam'] as const).flatMap((manual) => {
	const bound = boundIn(manual);
	return facts[manual].map((row) => ({
		row,
		name: `${manual} ${row.id}`,
		calls: bound.filter(({ binding }) => binding.call === `${row.method} ${row.path}`),
	}));
});
const called = rows.filter(({ calls }) => calls.length > 0);

/** A part of an object is filled with the object. */
const params = called.flatMap(({ row, name, calls }) =>
	row.params.map((param) => ({
		param,
		name: `${name}.${param.name}`,
		sources: calls.flatMap(({ operation, binding }) => {
			const { [param.parent ?? param.name]: source } = binding.send;
			const isPage = (param.parent ?? param.name) in (binding.paging?.send ?? {});
			return source ? [{ operation, from: source.from, isPage }] : [];
		}),
	})),
);

const resources: Readonly<Record<string, Resource>> = catalogue;

const fieldOf = (operation: string, field: string): Field | undefined => {
	const [resource = '', name = ''] = operation.split('.');
	return resources[resource]?.operations[name]?.fields[field];
};

const filled: Filled[] = params.flatMap(({ param, name, sources }) =>
	sources.flatMap(({ operation, from }) => {
		const field = 'field' in from ? fieldOf(operation, from.field) : undefined;
		return field ? [{ param, name, field }] : [];
	}),
);

it('every call of the manuals is made, or it is said why not', () => {
	const missing = rows.filter(({ calls }) => calls.length === 0).map(({ name }) => name);
	expect(missing.sort()).toEqual(Object.keys(CALLS_LEFT_OUT).sort());
});

it('every parameter can be set from the form or is known, or it is said why not', () => {
	const missing = params.filter(({ sources }) => sources.length === 0).map(({ name }) => name);
	expect(missing.sort()).toEqual(Object.keys(PARAMETERS_LEFT_OUT).sort());
});

it('what comes from a field comes from one of the form, but for pages, which Limit asks for', () => {
	const named = params.flatMap(({ name, sources }) =>
		sources.flatMap(({ operation, from, isPage }) =>
			'field' in from && !isPage && !fieldOf(operation, from.field) ? [name] : [],
		),
	);
	expect(named).toEqual([]);
	expect(filled.length).toBeGreaterThan(400);
});

it('a constant is one that the manual allows', () => {
	const wrong = params.flatMap(({ param, name, sources }) =>
		sources.flatMap(({ from }) => {
			const allowed = param.enum ?? [param.constant];
			return 'value' in from && !allowed.some((one) => one === from.value) ? [name] : [];
		}),
	);
	expect(wrong).toEqual([]);
});

it('every value that a manual lists can be chosen', () => {
	const values = filled.flatMap(({ param, name, field }) =>
		field.kind === 'choice'
			? (param.enum ?? []).map((value) => ({
					name: `${name} ${value}`,
					isOffered: field.choices.some((choice) => choice.value === String(value)),
				}))
			: [],
	);
	expect(values.filter(({ isOffered }) => !isOffered)).toEqual([]);
	expect(values.length).toBeGreaterThan(100);
});
