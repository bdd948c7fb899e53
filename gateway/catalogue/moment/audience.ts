import type { Send } from '../../operation/binding';
import type { Field } from '../../operation/field';

const ONLY = { audience: ['only'] } as const;
const EXCEPT = { audience: ['except'] } as const;
const instead = 'Name the contacts one by one, or use a credential for E-Cloud Butler (wkteam).';

const audience = {
	kind: 'choice',
	label: 'Who Can See It',
	description: 'Nothing is posted while the chosen lists are empty',
	choices: [
		{ value: 'everybody', name: 'All Friends' },
		{ value: 'except', name: 'All Friends Except Some' },
		{ value: 'only', name: 'Only Some Friends' },
	],
	default: 'everybody',
	required: true,
} as const satisfies Field;

const visibleTo = {
	kind: 'text',
	label: 'Visible To',
	description: 'WeChat IDs of those who can see it, with commas between them',
	placeholder: 'e.g. wxid_lr6j4nononb921, wxid_i6qsbbjenjuj22',
	when: ONLY,
	sentAs: 'commas',
} as const satisfies Field;

const hiddenFrom = {
	...visibleTo,
	label: 'Hidden From',
	description: 'WeChat IDs of those who cannot see it, with commas between them',
	when: EXCEPT,
} as const satisfies Field;

const visibleToLabels = {
	kind: 'text',
	label: 'Visible to Labels',
	description: 'IDs of the labels whose people can see it, with commas between them',
	placeholder: 'e.g. 3, 7',
	when: ONLY,
	sentAs: 'commas',
	instead,
} as const satisfies Field;

const hiddenFromLabels = {
	...visibleToLabels,
	label: 'Hidden From Labels',
	description: 'IDs of the labels whose people cannot see it, with commas between them',
	when: EXCEPT,
} as const satisfies Field;

/** Who can see a moment, named by their IDs. */
export const contactAudience = { audience, visibleTo, hiddenFrom } as const;

/** The same, by their labels as well. */
export const labelAudience = {
	audience,
	visibleTo,
	visibleToLabels,
	hiddenFrom,
	hiddenFromLabels,
} as const;

export const BY_CONTACT = {
	groupUser: 'visibleTo',
	blackList: 'hiddenFrom',
} as const satisfies Send;

/** wkteam only: 发送文字朋友圈消息 and others. */
export const BY_LABEL = {
	groupUserLabelIds: 'visibleToLabels',
	blackListLabelIds: 'hiddenFromLabels',
} as const satisfies Send;
