import type { INodeProperties } from 'n8n-workflow';
import { blocksAmong, type Block } from './blocks';
import { inCommonOrder, type OperationForm } from './commonOrder';

/**
 * Says once what several operations have alike: n8n searches all properties for one parameter, for
 * each item.
 */
export function mergedProperties(forms: OperationForm[]): INodeProperties[] {
	const blocksOf = blocksAmong(forms);
	return inCommonOrder(forms).flatMap(({ property, holders }) =>
		blocksOf(holders).map((block) => shownIn(property, block)),
	);
}

const shownIn = (property: INodeProperties, { resources, operations }: Block): INodeProperties => ({
	...property,
	displayOptions: {
		show: {
			resource: [...resources],
			operation: [...operations],
			...property.displayOptions?.show,
		},
	},
});
