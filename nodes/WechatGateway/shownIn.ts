import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import type { Names } from './conditions';

/**
 * A property that only some operations have, beside what it depends on already.
 *
 * @param conditions for each parameter, by where n8n finds it seen from the property, its values
 */
export function shownIn(
	property: INodeProperties,
	conditions: Record<string, Names>,
): INodeProperties {
	const { displayOptions, ...always } = property;
	const show: IDisplayOptions['show'] = {};
	const hide: IDisplayOptions['hide'] = {};
	for (const [parameter, names] of Object.entries(conditions)) {
		if ('only' in names) show[parameter] = names.only;
		else if (names.allBut.length > 0) hide[parameter] = names.allBut;
	}
	Object.assign(show, displayOptions?.show);
	Object.assign(hide, displayOptions?.hide);
	const isAsked = (asked: object) => Object.keys(asked).length > 0;
	return {
		...always,
		...((isAsked(show) || isAsked(hide)) && {
			displayOptions: { ...(isAsked(show) && { show }), ...(isAsked(hide) && { hide }) },
		}),
	};
}
