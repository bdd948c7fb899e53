import type { INodeProperties, INodePropertyOptions, NodeParameterValueType } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { catalogue, type Field, type Operation, type When } from '../../../gateway';
import { WechatGateway } from '../../../nodes/WechatGateway/WechatGateway.node';

export const { description } = new WechatGateway();

/** A property with where it stands, for messages. */
export interface Placed {
	at: string;
	property: INodeProperties;
}

/** Every property of the form, those inside collections as well. */
export const everyProperty: Placed[] = description.properties.flatMap((property) => {
	const { resource, operation } = property.displayOptions?.show ?? {};
	const at = [...(resource ?? []), ...(operation ?? []), property.name].map(String).join('.');
	const inside = property.type === 'collection' ? (property.options as INodeProperties[]) : [];
	return [
		{ at, property },
		...inside.map((option) => ({ at: `${at}.${option.name}`, property: option })),
	];
});

/** The choices of a property; none for other types. */
export const choicesOf = ({ type, options }: INodeProperties): INodePropertyOptions[] =>
	type === 'options' ? ((options ?? []) as INodePropertyOptions[]) : [];

export interface PlacedOperation {
	resource: string;
	operation: string;
	definition: Operation;
}

export const everyOperation: PlacedOperation[] = Object.entries(catalogue).flatMap(
	([resource, { operations }]) =>
		Object.entries(operations).map(([operation, definition]) => ({
			resource,
			operation,
			definition,
		})),
);

/** The form of an operation for certain values of the fields that decide about others. */
export interface PlacedForm extends PlacedOperation {
	title: string;
	values: Record<string, string>;
}

/** Every operation, once for each value of a field that others depend on. */
export const everyForm: PlacedForm[] = everyOperation.flatMap((one) => {
	const { fields } = one.definition;
	const deciding = new Set(Object.values(fields).flatMap(({ when = {} }) => Object.keys(when)));
	return [...deciding]
		.reduce<Array<Record<string, string>>>(
			(sets, name) => {
				const field = fields[name];
				const choices = field?.kind === 'choice' ? field.choices : [];
				return sets.flatMap((values) => choices.map(({ value }) => ({ ...values, [name]: value })));
			},
			[{}],
		)
		.map((values) => ({
			...one,
			values,
			title: [`${one.resource}.${one.operation}`, ...Object.values(values)].join(', '),
		}));
});

/** Whether the catalogue means a field to be seen. */
export function isMeant(field: Field, values: Record<string, string>): boolean {
	const holds = (when: When) =>
		Object.entries(when).every(([name, allowed]) => allowed.includes(values[name] ?? ''));
	if (field.when === undefined || holds(field.when)) return true;
	return field.kind === 'number' && field.otherwise !== undefined && holds(field.otherwise.when);
}

type Values = Record<string, NodeParameterValueType>;

/** What the editor shows for an operation, as n8n itself decides it. */
export function shownFor(
	{ resource, operation }: PlacedOperation,
	values: Values = {},
): INodeProperties[] {
	const parameters = { resource, operation, ...values };
	return description.properties.filter((property) =>
		NodeHelpers.displayParameter(parameters, property, { typeVersion: 1 }, description),
	);
}

/** What the editor then offers to add. */
export function optionsFor(one: PlacedOperation, values: Values = {}): INodeProperties[] {
	const collection = shownFor(one, values).find(({ name }) => name === 'options');
	const root = { resource: one.resource, operation: one.operation, ...values };
	return ((collection?.options ?? []) as INodeProperties[]).filter((option) =>
		NodeHelpers.displayParameter({}, option, { typeVersion: 1 }, description, root),
	);
}
