import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { WechatGateway } from '../../../../../nodes/WechatGateway/WechatGateway.node';
import type { PlacedForm } from './operations';

export const { description, methods } = new WechatGateway();

/** A property with where it stands, for messages. */
export interface Placed {
	at: string;
	property: INodeProperties;
}

/** Every property of the form, those inside collections as well. */
export const everyProperty: Placed[] = description.properties.flatMap((property) => {
	const { resource = [], operation = [] } = property.displayOptions?.show ?? {};
	const [first, ...more] = operation.map(String);
	const at = [
		resource.map(String).join(', '),
		first && (more.length > 0 ? `${first} and ${more.length} more` : first),
		property.name,
	]
		.filter(Boolean)
		.join('.');
	const inside = property.type === 'collection' ? (property.options as INodeProperties[]) : [];
	return [
		{ at, property },
		...inside.map((option) => ({ at: `${at}.${option.name}`, property: option })),
	];
});

/** The choices of a property; none for other types. */
export const choicesOf = ({ type, options }: INodeProperties): INodePropertyOptions[] =>
	type === 'options' ? ((options ?? []) as INodePropertyOptions[]) : [];

type Shown = Pick<PlacedForm, 'resource' | 'operation' | 'values'>;

/** What the editor shows for an operation, as n8n itself decides it. */
export const shownFor = (
	{ resource, operation, values }: Shown,
	properties = description.properties,
): INodeProperties[] =>
	properties.filter((property) =>
		NodeHelpers.displayParameter({ resource, operation, ...values }, property, null, null),
	);

/** What the editor then offers to add. */
export function optionsFor(one: Shown, properties?: INodeProperties[]): INodeProperties[] {
	const { resource, operation, values } = one;
	const collection = shownFor(one, properties).find(({ name }) => name === 'options');
	const root = { resource, operation, ...values };
	return ((collection?.options ?? []) as INodeProperties[]).filter((option) =>
		NodeHelpers.displayParameter({}, option, null, null, root),
	);
}
