import type { INodeProperties, INodePropertyModeValidation } from 'n8n-workflow';
import type { TextField } from '../../gateway/form';
import type { lists } from './lists';

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

const oneId: INodePropertyModeValidation = {
	type: 'regex',
	properties: {
		regex: '\\s*[^\\s,;]+\\s*',
		errorMessage: 'Enter one ID, without blanks or commas in it',
	},
};

interface Listed {
	placeholder: string;
	searchListMethod: keyof typeof lists;
}

/** The list of each kind of ID. */
const LISTS: Partial<Record<TextField['kind'], Listed>> = {
	chat: { placeholder: 'Select a friend or group...', searchListMethod: 'searchChats' },
	group: { placeholder: 'Select a group...', searchListMethod: 'searchGroups' },
	contact: { placeholder: 'Select a contact...', searchListMethod: 'searchContacts' },
	member: { placeholder: 'Select a member...', searchListMethod: 'searchMembers' },
	label: { placeholder: 'Select a label...', searchListMethod: 'searchLabels' },
};

/** An ID that is picked from a list, or given. A mode more changes no workflow. */
export function idLocator(
	basics: Basics,
	{ kind, default: preset, required, placeholder, many }: TextField,
): INodeProperties {
	const { [kind]: listed } = LISTS;
	return {
		...basics,
		type: 'resourceLocator',
		default: preset === undefined ? { mode: 'list', value: '' } : { mode: 'id', value: preset },
		...(required && { required }),
		modes: [
			...(listed
				? [
						{
							displayName: 'From List',
							name: 'list',
							type: 'list' as const,
							placeholder: listed.placeholder,
							typeOptions: { searchListMethod: listed.searchListMethod, searchable: true },
						},
					]
				: []),
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder,
				...(!many && { validation: [oneId] }),
			},
		],
	};
}
