import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import type { Names } from './conditions';

/**
 * A property that only some operations have, beside what it depends on already.
 *
 * @param parameter where n8n finds the operation, seen from the property
 */
export function shownIn(
	property: INodeProperties,
	parameter: 'operation' | '/operation',
	names: Names,
	resource?: string[],
): INodeProperties {
	const only = 'only' in names ? { [parameter]: names.only } : {};
	const show = { ...(resource && { resource }), ...only, ...property.displayOptions?.show };
	const hidden = 'allBut' in names ? names.allBut : [];
	const displayOptions: IDisplayOptions = {
		...(Object.keys(show).length > 0 && { show }),
		...(hidden.length > 0 && { hide: { [parameter]: hidden } }),
	};
	return { ...property, displayOptions };
}
