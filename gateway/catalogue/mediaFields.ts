import type { Field } from '../operation/field';

/** What the downloads have in common. Their defaults fit an item of the trigger. */
export const messageId = {
	kind: 'text',
	label: 'Message ID',
	description: 'The messageId of the message, not its newMessageId',
	default: '={{ $json.messageId }}',
	required: true,
} as const satisfies Field;

export const xml = {
	kind: 'longText',
	label: 'Message XML',
	description: 'The content of the message, exactly as the gateway pushed it',
	default: '={{ $json.raw.data.content }}',
	required: true,
} as const satisfies Field;

export const fromUser = {
	kind: 'text',
	label: 'From User',
	description: 'The fromUser of the message. Only Community Assistant (open) needs it.',
	default: '={{ $json.raw.data.fromUser }}',
} as const satisfies Field;

export const toUser = {
	...fromUser,
	label: 'To User',
	description: 'The toUser of the message. Only Community Assistant (open) needs it.',
	default: '={{ $json.raw.data.toUser }}',
} as const satisfies Field;

export const downloadFile = {
	kind: 'switch',
	label: 'Download File',
	description:
		'Whether to fetch the file itself, up to 100 MB. Its address comes in any case, and is good for 3 days on open and 7 days on wkteam.',
	default: true,
} as const satisfies Field;

/** Of 部分风控说明, for all downloads. */
export const DOWNLOAD_NOTICE =
	'Download a message once only. The node leaves the pauses that the vendors ask for: 1 second at its start and 3 between two items.';
