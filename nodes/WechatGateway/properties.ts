import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { catalogue as offered, type Operation, type Resource } from '../../gateway/form';
import { alphabetically } from './alphabetically';
import { explainedFields } from './explainedFields';
import {
	fieldProperties,
	listProperties,
	optionalProperties,
	simplifyProperty,
} from './fieldProperties';
import { mergedProperties } from './mergedProperties';
import { allOnlyOn, onlyOn } from './onlyOn';
import { withSharedOptions, type FormWithOptions } from './sharedOptions';
import { inTwoLines } from './twoLines';

/** The whole form of the node, made from the catalogue. */
export function propertiesFromCatalogue(
	catalogue: Record<string, Resource> = offered,
): INodeProperties[] {
	const resources = Object.entries(catalogue);
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: resources.map(resourceOption).sort(byName),
			default: 'login',
		},
		...resources.map(([resource, { operations }]): INodeProperties => ({
			displayName: 'Operation',
			name: 'operation',
			type: 'options',
			noDataExpression: true,
			displayOptions: { show: { resource: [resource] } },
			options: operationOptions(operations).sort(byName),
			default: firstChoice(resource, operations),
		})),
		...mergedProperties(withSharedOptions(resources.flatMap(formsOf))),
	];
}

function resourceOption([value, { name, operations }]: [string, Resource]): INodePropertyOptions {
	const note = allOnlyOn(Object.values(operations));
	return { name, value, ...(note && { description: note.replace(/\.$/, '') }) };
}

/** The gateway comes first, as the list cuts long texts off; a resource says it for all. */
function operationOptions(operations: Resource['operations']): INodePropertyOptions[] {
	const isSaid = allOnlyOn(Object.values(operations)) !== '';
	return Object.entries(operations).map(([value, operation]) => {
		const { name, action, description } = operation;
		const note = isSaid ? '' : onlyOn(operation);
		return { name, value, action, description: inTwoLines(`${note} ${description}`.trim()) };
	});
}

const FIRST_CHOICE: Record<string, string> = { login: 'getQrCode', account: 'getStatus' };

/** What most people come for; elsewhere the first operation of the catalogue. */
const firstChoice = (resource: string, operations: object): string =>
	FIRST_CHOICE[resource] ?? Object.keys(operations)[0] ?? '';

const formsOf = ([resource, { operations }]: [string, Resource]): FormWithOptions[] =>
	Object.entries(operations).map(([operation, definition]) => ({
		resource,
		operation,
		properties: propertiesOf(definition),
		options: optionalProperties(definition),
	}));

function propertiesOf(operation: Operation): INodeProperties[] {
	const fields = explainedFields(operation);
	const { notice } = operation;
	return [
		...(notice
			? [{ displayName: notice, name: 'notice', type: 'notice' as const, default: '' }]
			: []),
		...fields
			.filter(([, { advanced }]) => !advanced)
			.flatMap(([name, field]) => fieldProperties(name, field)),
		...(operation.list ? listProperties : []),
		...(operation.simplify ? [simplifyProperty] : []),
	];
}

const byName = (a: { name: string }, b: { name: string }) => alphabetically(a.name, b.name);
