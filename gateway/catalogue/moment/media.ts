import type { Field } from '../../operation/field';
import { linkFields } from './fields';

const BY_URL = { source: ['url', 'uploaded'] } as const;
const BY_FILE = { source: ['binary'] } as const;

const source = {
	kind: 'choice',
	label: 'Source',
	description: 'Where the pictures are',
	choices: [
		{ value: 'url', name: 'URL', description: 'The gateway fetches each from its address' },
		{
			value: 'binary',
			name: 'Binary File',
			only: 'open',
			instead: 'Choose the source "URL": this gateway fetches pictures from their addresses only.',
		},
		{
			value: 'uploaded',
			name: 'Uploaded Before',
			description: 'What Upload Image or Upload Image File gave, not uploaded again',
			only: 'open',
			instead: 'Choose the source "URL": this gateway has no upload.',
		},
	],
	default: 'url',
	required: true,
} as const satisfies Field;

export const imageUrls = {
	kind: 'text',
	label: 'Image URLs',
	description: 'Addresses of the pictures in order, with blanks between them, or a list',
	placeholder: 'e.g. https://example.com/1.png https://example.com/2.png',
	sentAs: 'semicolons',
	required: true,
} as const satisfies Field;

export const imageFiles = {
	kind: 'file',
	several: true,
	label: 'Input Binary Fields',
	description:
		'Names of the input binary fields with the pictures in order, with commas between them. Each at most 3 MB.',
	required: true,
} as const satisfies Field;

/** The pictures of one moment. */
export const pictures = {
	source,
	imageUrls: { ...imageUrls, when: BY_URL },
	file: { ...imageFiles, when: BY_FILE },
} as const satisfies Record<string, Field>;

export const videoFields = {
	videoUrl: {
		kind: 'text',
		label: 'Video URL',
		description: 'Address of the video: at most 30 seconds, and 20 MB on E-Cloud Butler',
		placeholder: 'e.g. https://example.com/video.mp4',
		required: true,
	},
	thumbUrl: linkFields.thumbUrl,
} as const satisfies Record<string, Field>;

export const videoTimeout = {
	kind: 'number',
	label: 'Timeout',
	description: 'Seconds to wait for E-Cloud Butler, which posts the video in the background',
	default: 180,
	min: 1,
	advanced: true,
} as const satisfies Field;
