import type { INodeProperties } from 'n8n-workflow';
import { inCommonOrder, type OperationForm } from './commonOrder';
import { conditionsAmong } from './conditions';
import { shownIn } from './shownIn';

/**
 * Says once what several operations have alike: n8n searches all properties for one parameter, for
 * each item.
 */
export function mergedProperties(forms: OperationForm[]): INodeProperties[] {
	const conditionsOf = conditionsAmong(forms);
	return inCommonOrder(forms).flatMap(({ property, holders }) =>
		conditionsOf(holders).map((condition) => shownIn(property, condition)),
	);
}
