import type { INodeProperties, INodePropertyOptions, NodeParameterValueType } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { catalogue, type Operation } from '../../../gateway';
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

/** What the editor shows for an operation, as n8n itself decides it. */
export function shownFor(
	{ resource, operation }: PlacedOperation,
	values: Record<string, NodeParameterValueType> = {},
): INodeProperties[] {
	const parameters = { resource, operation, ...values };
	return description.properties.filter((property) =>
		NodeHelpers.displayParameter(parameters, property, { typeVersion: 1 }, description),
	);
}
