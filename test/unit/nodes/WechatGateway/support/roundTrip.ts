import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { propertiesFromCatalogue } from '../../../../../nodes/WechatGateway/properties';
import { optionsFor, shownFor } from './nodeForm';
import type { PlacedForm } from './operations';

/** Without what says where it stands. */
function bare({ displayOptions, ...property }: INodeProperties): INodeProperties {
	const { resource, operation, '/operation': inside, ...show } = displayOptions?.show ?? {};
	return Object.keys(show).length > 0 ? { ...property, displayOptions: { show } } : property;
}

/** What the form shows of an operation, and among its options. */
export const shownOf = (one: PlacedForm, properties: INodeProperties[]): INodeProperties[] =>
	shownFor(one, properties)
		.filter(({ name }) => !['resource', 'operation'].includes(name))
		.map(bare)
		.map((property) =>
			property.type === 'collection'
				? { ...property, options: optionsFor(one, properties).map(bare) }
				: property,
		);

/** What it would show if there was no other operation. */
export function shownAlone(one: PlacedForm): INodeProperties[] {
	const { resource, operation, definition } = one;
	const alone = { [resource]: { name: resource, operations: { [operation]: definition } } };
	return shownOf(one, propertiesFromCatalogue(alone));
}

/** What n8n makes of a node in which nothing else is set. */
export const resolved = (
	{ resource, operation, values }: PlacedForm,
	properties: INodeProperties[],
	options?: INodeParameters,
) =>
	NodeHelpers.getNodeParameters(
		properties,
		{ resource, operation, ...values, ...(options && { options }) },
		true,
		false,
		null,
		null,
	);
