import type { INodeProperties } from 'n8n-workflow';
import { FIELD_TYPES, hasOptions, type FieldType } from '../../gateway/form';

type Basics = Pick<INodeProperties, 'displayName' | 'name' | 'description'>;

const types = Object.keys(FIELD_TYPES) as FieldType[];
const withOptions = types.filter(hasOptions);

/** Described only where the name does not say it: the form has a budget. */
const text = (displayName: string, name: string, description?: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	...(description !== undefined && { description }),
});

/** The fields of a form, one by one: named and stored as those of n8n's own nodes that send and wait. */
export const formFieldsProperty = (basics: Basics): INodeProperties => ({
	...basics,
	type: 'fixedCollection',
	placeholder: 'Add Form Element',
	default: {},
	typeOptions: { multipleValues: true, sortable: true },
	options: [
		{
			displayName: 'Values',
			name: 'values',
			values: [
				{
					...text('Label', 'fieldLabel'),
					required: true,
				},
				{
					displayName: 'Element Type',
					name: 'fieldType',
					type: 'options',
					default: 'text',
					options: types.map((value) => ({ name: FIELD_TYPES[value], value })),
				},
				{
					displayName: 'Field Options',
					name: 'fieldOptions',
					type: 'fixedCollection',
					placeholder: 'Add Field Option',
					default: { values: [{ option: '' }] },
					typeOptions: { multipleValues: true },
					displayOptions: { show: { fieldType: withOptions } },
					options: [
						{
							displayName: 'Values',
							name: 'values',
							values: [text('Option', 'option')],
						},
					],
				},
				{
					...text('Placeholder', 'placeholder'),
					displayOptions: { hide: { fieldType: ['date', ...withOptions] } },
				},
				text('Default Value', 'defaultValue', 'Commas separate checkboxes'),
				text('Custom Field Name', 'fieldName', 'Name in the output. Empty: the label.'),
				{
					displayName: 'Required Field',
					name: 'requiredField',
					type: 'boolean',
					default: false,
				},
			],
		},
	],
});
