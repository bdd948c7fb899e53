import type { Field } from '../operation/field';

/** The account, picked from a list. */
export const account = {
	kind: 'account',
	label: 'Account',
	description:
		'Community Assistant: its device ID; E-Cloud Butler: its wcId (kept for good) or wId (of one login)',
	required: true,
} as const satisfies Field;

/** The account that the trigger's item is about. */
export const accountOfItem = {
	...account,
	default: '={{ $json.account }}',
} as const satisfies Field;

export const chatId = {
	kind: 'chat',
	label: 'Chat',
	description: 'The WeChat ID of a friend, or of a group, which ends in @chatroom',
	placeholder: 'e.g. 19931632641@chatroom',
	default: '={{ $json.chatId }}',
	required: true,
} as const satisfies Field;

export const groupId = {
	kind: 'group',
	label: 'Group',
	description: 'The ID of the group, which ends in @chatroom',
	placeholder: 'e.g. 19931632641@chatroom',
	default: '={{ $json.groupId || $json.chatId }}',
	required: true,
} as const satisfies Field;

export const contactId = {
	kind: 'contact',
	label: 'Contact',
	description: 'The WeChat ID of a friend',
	placeholder: 'e.g. wxid_lr6j4nononb921',
	default: '={{ $json.contactId || $json.senderId }}',
	required: true,
} as const satisfies Field;

export const contactIds = {
	kind: 'contact',
	many: true,
	label: 'Contacts',
	description: 'WeChat IDs, with commas between them',
	placeholder: 'e.g. wxid_lr6j4nononb921',
	default: '={{ $json.contactId }}',
	required: true,
	sentAs: 'commas',
} as const satisfies Field;

export const labelIds = {
	kind: 'label',
	many: true,
	label: 'Labels',
	description: 'IDs of labels, with commas between them',
	placeholder: 'e.g. 2,3',
	required: true,
	sentAs: 'commas',
} as const satisfies Field;

export const ownChannel = {
	kind: 'id',
	label: 'Own Channel',
	description:
		'The ownChannel that Get Own gives: the channel and the account’s role in it. Empty: found by the account.',
	advanced: true,
} as const satisfies Field;

/** 64 bits: of all IDs of a message the one that never fits into a number. */
export const newMessageId = {
	kind: 'id',
	label: 'New Message ID',
	description: 'The newMessageId of the message, not its messageId',
	default: '={{ $json.newMessageId }}',
	required: true,
	sentAs: 'bigInteger',
} as const satisfies Field;

/** What is left of a video that E-Cloud Butler was still working on when nobody waited any longer. */
export const taskId = {
	kind: 'text',
	label: 'Task ID',
	description: 'What Download Video or Post Video named when its time was over',
	required: true,
} as const satisfies Field;

export const text = {
	kind: 'longText',
	label: 'Text',
	description: 'What to write',
	required: true,
} as const satisfies Field;

/** Of a link, of the card of one, of a video. */
export const title = {
	kind: 'text',
	label: 'Title',
	description: 'Title that people see',
	required: true,
} as const satisfies Field;

export const linkUrl = {
	kind: 'text',
	label: 'URL',
	description: 'Address that the link leads to',
	placeholder: 'e.g. https://example.com/news',
	required: true,
} as const satisfies Field;

export const imageUrl = {
	kind: 'text',
	label: 'Image URL',
	description: 'Address of the picture, which the gateway fetches',
	placeholder: 'e.g. https://example.com/picture.jpg',
	required: true,
} as const satisfies Field;

export const remark = {
	kind: 'text',
	label: 'Remark',
	description: 'Name that only this account sees',
	required: true,
} as const satisfies Field;
