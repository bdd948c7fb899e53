import type { Field } from '../../operation/field';
import { linkUrl, text, title } from '../fields';

/** Whose moments. */
export const contactId = {
	kind: 'id',
	label: 'Contact',
	description: 'The WeChat ID of the friend, or of the account itself',
	placeholder: 'e.g. wxid_lr6j4nononb921',
	default: '={{ $json.contactId }}',
	required: true,
} as const satisfies Field;

export const momentId = {
	kind: 'id',
	label: 'Moment ID',
	description: 'The momentId of the moment, with all its digits',
	default: '={{ $json.momentId }}',
	required: true,
} as const satisfies Field;

/** What others wrote, as Get gives it. */
export const xml = {
	kind: 'longText',
	label: 'Moment XML',
	description: 'The xml that Get gives of the moment, exactly as it is',
	default: '={{ $json.xml }}',
	required: true,
} as const satisfies Field;

export const comment = {
	text,
	replyCommentId: {
		kind: 'text',
		label: 'Reply to Comment',
		description: 'The commentId to reply to, or 0 to comment on the moment itself',
		default: '0',
		required: true,
		sentAs: 'integer',
	},
} as const satisfies Record<string, Field>;

export const commentId = {
	kind: 'text',
	label: 'Comment ID',
	description: 'The commentId of the comment',
	default: '={{ $json.commentId }}',
	required: true,
	sentAs: 'integer',
} as const satisfies Field;

export const linkFields = {
	title,
	description: {
		kind: 'text',
		label: 'Description',
		description: 'What stands below the title',
		required: true,
	},
	url: linkUrl,
	thumbUrl: {
		kind: 'text',
		label: 'Cover URL',
		description: 'Address of the small picture beside it, which the gateway fetches',
		placeholder: 'e.g. https://example.com/cover.jpg',
		required: true,
	},
} as const satisfies Record<string, Field>;

export const range = {
	kind: 'choice',
	label: 'Range',
	description: 'Who sees which moments, those posted before included',
	choices: [
		{ value: '10', name: 'Friends See All' },
		{ value: '12', name: 'Friends See One Month' },
		{ value: '11', name: 'Friends See Six Months' },
		{ value: '13', name: 'Friends See Three Days' },
		{ value: '21', name: 'Strangers See None' },
		{ value: '20', name: 'Strangers See Ten' },
	],
	default: '13',
	required: true,
	sentAs: 'integer',
} as const satisfies Field;
