import type { Field } from '../../operation/field';

/** What the downloads have in common. Their defaults fit an item of the trigger. */
export const messageId = {
	kind: 'id',
	label: 'Message ID',
	description: 'The messageId of the message, not its newMessageId',
	default: '={{ $json.messageId }}',
	required: true,
	sentAs: 'integer',
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
	description: 'The fromUser of the message',
	default: '={{ $json.raw.data.fromUser }}',
	unsent: 'harmless',
} as const satisfies Field;

export const toUser = {
	...fromUser,
	label: 'To User',
	description: 'The toUser of the message',
	default: '={{ $json.raw.data.toUser }}',
} as const satisfies Field;

/** Both gateways want to know whose voice it is. */
export const sender = {
	...fromUser,
	unsent: undefined,
	required: true,
} as const satisfies Field;

export const quality = {
	kind: 'choice',
	label: 'Quality',
	description: 'Some pictures exist in one of them only: when one fails, try the other',
	choices: [
		{ value: '0', name: 'Normal' },
		{ value: '1', name: 'High Definition' },
	],
	default: '0',
	sentAs: 'integer',
} as const satisfies Field;

export const voiceFields = {
	length: {
		kind: 'text',
		label: 'Voice Length',
		description: 'The length in the XML of the message, which is not its duration',
		default: '={{ $json.media.length }}',
		required: true,
		sentAs: 'integer',
	},
	// 18 digits: too long for a number.
	bufId: {
		kind: 'text',
		label: 'Buffer ID',
		description: 'The bufid in the XML of the message',
		default: '={{ $json.media.bufId }}',
		required: true,
	},
} as const satisfies Record<string, Field>;

export const videoTimeout = {
	kind: 'number',
	label: 'Timeout',
	description: 'Seconds to wait for E-Cloud Butler, which fetches the video in the background',
	default: 180,
	min: 1,
	advanced: true,
} as const satisfies Field;

export const cdnFields = {
	cdnUrl: {
		kind: 'text',
		label: 'CDN URL',
		description: 'The cdnurl or cdnthumburl in the XML of the message',
		required: true,
	},
	aesKey: {
		kind: 'text',
		label: 'AES Key',
		description: 'The aeskey or cdnthumbaeskey beside it',
		required: true,
	},
	fileType: {
		kind: 'choice',
		label: 'File Type',
		description: 'What it is; when one fails, try another',
		choices: [
			{
				value: '5',
				name: 'File',
				only: 'wkteam',
				instead: 'Choose an image or video type, or use Download File.',
			},
			{ value: '1', name: 'Image, High Definition' },
			{ value: '2', name: 'Image, Normal' },
			{ value: '3', name: 'Image, Thumbnail' },
			{ value: '4', name: 'Video' },
		],
		default: '2',
		required: true,
		sentAs: 'integer',
	},
	size: {
		kind: 'text',
		label: 'Size',
		description:
			'The length in the XML of the message. E-Cloud Butler needs it, and Community Assistant is likelier to succeed.',
		sentAs: 'integer',
	},
	fileName: {
		kind: 'text',
		label: 'File Name',
		description: 'Name for the file, with its extension. E-Cloud Butler needs it.',
		placeholder: 'e.g. cover.jpg',
		// The node names the file by it.
		unsent: 'used',
	},
} as const satisfies Record<string, Field>;

export const downloadFile = {
	kind: 'switch',
	label: 'Download File',
	description:
		'Whether to fetch the file itself, up to 100 MB. Its address comes in any case, good for 3 days on open and 7 on wkteam.',
	default: true,
} as const satisfies Field;

/** Of 部分风控说明, for all downloads. */
export const DOWNLOAD_NOTICE =
	'Download a message once only. This node leaves 1 second at its start and 3 between two downloads of an account.';
