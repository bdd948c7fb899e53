import type { INodeProperties } from 'n8n-workflow';
import type { TextField } from '../../gateway/form';

type Basics = Pick<INodeProperties, 'displayName' | 'name' | 'description'>;

/** How an account is chosen, by every node. */
export const accountModes: Pick<INodeProperties, 'modes'> = {
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select an account...',
			typeOptions: { searchListMethod: 'searchAccounts', searchable: true },
		},
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. shop-reception' },
	],
};

export function accountLocator(
	basics: Basics,
	{ default: preset, required }: TextField,
): INodeProperties {
	return {
		...basics,
		type: 'resourceLocator',
		default: preset === undefined ? { mode: 'list', value: '' } : { mode: 'id', value: preset },
		...(required && { required }),
		...accountModes,
	};
}

/** A locator with one mode, so that a list to choose from can join without changing workflows. */
export function chatLocator(
	basics: Basics,
	{ default: preset = '', required, placeholder }: TextField,
): INodeProperties {
	return {
		...basics,
		type: 'resourceLocator',
		default: { mode: 'id', value: preset },
		...(required && { required }),
		modes: [
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder,
				validation: [
					{
						type: 'regex',
						properties: {
							regex: '\\s*[^\\s,;]+\\s*',
							errorMessage: 'Enter one ID, without blanks or commas in it',
						},
					},
				],
			},
		],
	};
}
