import {
	gatewayNote,
	isOffered,
	type Field,
	type GatewayName,
	type Operation,
} from '../../gateway';
import { markdownTable } from './markdownTable';
import { ended } from './sentence';
import { hasOwnCode, sentOf } from './sent';

/** The fields of an operation, with the name under which each gateway is sent them. */
export function fieldsTable(operation: Operation): string {
	const offered = Object.entries(operation.bindings).flatMap(([gateway, binding]) =>
		isOffered(binding) ? [[gateway as GatewayName, binding] as const] : [],
	);
	const rows = Object.entries(operation.fields).map(([name, field]) => {
		const sent = offered.map(([gateway, binding]) => ({ gateway, ...sentOf(binding, name) }));
		// What code can fill in need not be entered; there the descriptions say what must be.
		const required = sent
			.filter(({ isRequired }) => isRequired && !hasOwnCode(operation))
			.map(({ gateway }) => gateway);
		return [
			field.label,
			obligation(field, required),
			preset(field),
			[explanation(field, operation), gatewayNote(operation, name)].filter(Boolean).join(' '),
			...sent.map(({ wireNames }) => wireNames.map(code).join(', ') || '–'),
		];
	});
	const gateways = offered.map(([gateway]) => gateway);
	return markdownTable([
		['Field', 'Required', 'Default', 'What to enter', ...gateways],
		...rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|'))),
	]);
}

const code = (text: string): string => `\`${text}\``;

/** Switches and numbers always have a value, and so has what comes with one. */
function obligation(field: Field, gateways: readonly GatewayName[]): string {
	if (field.kind === 'switch' || field.kind === 'number') return '';
	if ('required' in field && field.required) return 'yes';
	return preset(field) !== '' || gateways.length === 0 ? '' : `on ${gateways.join(', ')}`;
}

function preset(field: Field): string {
	switch (field.kind) {
		case 'switch':
			return field.default ? 'on' : 'off';
		case 'number':
			return String(field.default);
		case 'choice':
			return field.choices.find(({ value }) => value === field.default)?.name ?? field.default;
		// An example of several lines.
		case 'json':
			return '';
		default:
			return 'default' in field && field.default ? code(field.default) : '';
	}
}

function explanation(field: Field, { fields }: Operation): string {
	const { description, advanced, when = {} } = field;
	const conditions = Object.entries(when).map(
		([other, values]) =>
			`Only with ${labelOf(fields[other], other)}: ${named(fields[other], values)}.`,
	);
	return [
		...(advanced ? ['Under Options.'] : []),
		...conditions,
		ended(description),
		...(field.kind === 'choice' ? [`${choices(field)}.`] : []),
		...(field.kind === 'number' ? [`At least ${field.min}.`, ...otherwise(field, fields)] : []),
	].join(' ');
}

const choices = (field: Field & { kind: 'choice' }): string =>
	field.choices
		.map(({ name, description }) => (description ? `${name} (${description})` : name))
		.join('; ');

function otherwise(field: Field & { kind: 'number' }, fields: Operation['fields']): string[] {
	return Object.entries(field.otherwise?.when ?? {}).map(
		([other, values]) =>
			`With ${labelOf(fields[other], other)}: ${named(fields[other], values)}, the default is ${field.otherwise?.default}: ${ended(field.otherwise?.description ?? '')}`,
	);
}

const labelOf = (field: Field | undefined, name: string): string => field?.label ?? name;

function named(field: Field | undefined, values: readonly string[]): string {
	const all = field?.kind === 'choice' ? field.choices : [];
	return values.map((one) => all.find(({ value }) => value === one)?.name ?? one).join(' or ');
}
