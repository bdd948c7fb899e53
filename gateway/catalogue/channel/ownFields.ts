import type { Field } from '../../operation/field';
import { title } from '../fields';
import { linkFields } from '../moment/fields';

const name = {
	kind: 'text',
	label: 'Name',
	description: 'The name of the channel',
	required: true,
} as const satisfies Field;

const avatarUrl = {
	kind: 'text',
	label: 'Avatar URL',
	description: 'Address of its picture, which the gateway fetches',
	placeholder: 'e.g. https://example.com/avatar.jpg',
	required: true,
} as const satisfies Field;

export const newChannel = { name, avatarUrl } as const;

const optional = (label: string, description: string) =>
	({ kind: 'text', label, description, advanced: true }) as const satisfies Field;

/** The page takes all of them empty. */
export const profile = {
	name: { ...optional('Name', 'The name of the channel') },
	signature: optional('Introduction', 'What the channel says of itself'),
	avatarUrl: optional('Avatar URL', 'Address of its picture, which the gateway fetches'),
	country: optional('Country', 'Where the channel is at home, e.g. CN'),
	province: optional('Province', 'The province, in pinyin'),
	city: optional('City', 'The city, in pinyin'),
	sex: {
		kind: 'choice',
		label: 'Gender',
		description: 'As WeChat has it',
		choices: [
			{ value: '0', name: 'Not Said' },
			{ value: '1', name: 'Male' },
			{ value: '2', name: 'Female' },
		],
		default: '0',
		sentAs: 'integer',
		advanced: true,
	},
} as const satisfies Record<string, Field>;

const BY_URL = { source: ['url'] } as const;

const videoUrl = {
	kind: 'text',
	label: 'Video URL',
	description: 'Address of the video, which the gateway fetches',
	placeholder: 'e.g. https://example.com/video.mp4',
	required: true,
} as const satisfies Field;

export const upload = { videoUrl, thumbUrl: linkFields.thumbUrl } as const;

const size = (label: string, description: string) =>
	({
		kind: 'text',
		label,
		description,
		required: true,
		sentAs: 'integer',
	}) as const satisfies Field;

export const publication = {
	title,
	topics: {
		kind: 'text',
		label: 'Topics',
		description: 'At least one topic, with blanks between several. The # in front comes by itself.',
		placeholder: 'e.g. cats music',
		required: true,
		sentAs: 'list',
	},
	source: {
		kind: 'choice',
		label: 'Source',
		description: 'Where the video is',
		choices: [
			{ value: 'url', name: 'URL', description: 'The gateway fetches video and cover' },
			{ value: 'uploaded', name: 'Uploaded Before', description: 'What Upload Video gave' },
		],
		default: 'url',
	},
	videoUrl: { ...videoUrl, when: BY_URL },
	thumbUrl: { ...linkFields.thumbUrl, when: BY_URL },
	videoCdn: {
		kind: 'text',
		label: 'Uploaded Video',
		description: 'The videoCdn that Upload Video gives',
		default: '={{ $json.videoCdn }}',
		sentAs: 'object',
		when: { source: ['uploaded'] },
	},
	videoWidth: size('Width', 'Width of the video in pixels'),
	videoHeight: size('Height', 'Height of the video in pixels'),
	videoPlayLen: size('Length', 'How long the video is, in seconds'),
} as const satisfies Record<string, Field>;
