import type { INodeProperties } from 'n8n-workflow';
import type { Field, FileField, Operation, TextField, When } from '../../gateway/form';
import { BINARY_FIELD } from './binaryField';
import { explainedFields } from './explainedFields';
import { formFieldsProperty } from './formFieldsProperty';
import { accountLocator, idLocator } from './locators';
import { joined, sentencesOf } from './sentences';

type Basics = Required<Pick<INodeProperties, 'displayName' | 'name' | 'description'>>;

/** One field of the catalogue as properties of the node: one, or several of the same name. */
export function fieldProperties(name: string, field: Field): INodeProperties[] {
	const { when } = field;
	// From within Options, the fields above are one level up.
	const shown = (conditions: When) =>
		Object.fromEntries(
			Object.entries(conditions).map(([other, values]) => [
				field.advanced ? `/${other}` : other,
				[...values],
			]),
		);
	const property = fieldProperty(name, field);
	const first = when ? { ...property, displayOptions: { show: shown(when) } } : property;
	if (field.kind !== 'number' || !field.otherwise) return [first];
	const { otherwise } = field;
	return [
		first,
		{
			...property,
			default: otherwise.default,
			description: otherwise.description,
			displayOptions: { show: shown(otherwise.when) },
		},
	];
}

function fieldProperty(name: string, field: Field): INodeProperties {
	const basics = { displayName: field.label, name, description: field.description };
	switch (field.kind) {
		case 'number':
			return {
				...basics,
				type: 'number',
				default: field.default,
				typeOptions: { minValue: field.min },
			};
		case 'switch':
			return { ...basics, type: 'boolean', default: field.default };
		case 'file':
			return fileProperty(basics, field);
		case 'formFields':
			return formFieldsProperty(basics);
		case 'json':
			return { ...basics, type: 'json', default: field.default ?? '', typeOptions: { rows: 5 } };
		case 'choice':
			return {
				...basics,
				type: 'options',
				default: field.default,
				options: field.choices.map(({ value, name, description }) => ({
					value,
					name,
					...(description !== undefined && { description }),
				})),
			};
		default:
			return textProperty(basics, field);
	}
}

/** As n8n's own nodes do it, a hint that is always seen says what is to be entered. */
function fileProperty(
	{ displayName, name, description }: Basics,
	{ default: preset = 'data', required }: FileField,
): INodeProperties {
	const [hint, ...more] = sentencesOf(description);
	return {
		displayName,
		name,
		type: 'string',
		default: preset,
		...(required && { required }),
		hint: joined([hint]),
		...(more.length > 0 && { description: joined(more) }),
	};
}

function textProperty(basics: Basics, field: TextField): INodeProperties {
	const { kind, placeholder, default: preset = '', required, advanced } = field;
	const text = {
		...basics,
		default: preset,
		...(placeholder !== undefined && { placeholder }),
		...(required && { required }),
	};
	switch (kind) {
		case 'account':
			return advanced ? { ...text, type: 'string' } : accountLocator(basics, field);
		case 'chat':
		case 'group':
		case 'contact':
		case 'member':
		case 'label':
			return idLocator(basics, field);
		case 'longText':
			return { ...text, type: 'string', typeOptions: { rows: 4 } };
		case 'password':
			return { ...text, type: 'string', typeOptions: { password: true } };
		case 'dateTime':
			return { ...text, type: 'dateTime' };
		case 'proxyLine':
			return {
				...text,
				displayName: `${basics.displayName} Name or ID`,
				description: `${basics.description} Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.`,
				type: 'options',
				typeOptions: { loadOptionsMethod: 'getProxyLines' },
			};
		default:
			return { ...text, type: 'string' };
	}
}

export const listProperties: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
];

export const simplifyProperty: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

const binaryField: INodeProperties = {
	displayName: 'Put Output File in Field',
	name: BINARY_FIELD,
	type: 'string',
	default: 'data',
	hint: 'The name of the output binary field to put the file in',
};

/** The fields that few people need. */
export const optionalProperties = (operation: Operation): INodeProperties[] => [
	...explainedFields(operation)
		.filter(([, field]) => field.advanced)
		.flatMap(([name, field]) => fieldProperties(name, field)),
	...(operation.picture || operation.media ? [binaryField] : []),
];
