import type { Field, FileField } from '../operation/field';

/** The gateway fetches a file and brings it to WeChat before it answers. */
export const FETCHING = { holdSeconds: 180 } as const;

/** Whether files are fetched from addresses or come with the item. */
export const source = {
	kind: 'choice',
	label: 'Source',
	description: 'Where files come from',
	choices: [
		{ value: 'url', name: 'URL', description: 'An address that the gateway can reach' },
		{ value: 'binary', name: 'Binary File', description: 'A binary field of the item' },
	],
	default: 'url',
} as const satisfies Field;

const FROM_URL = { source: ['url'] } as const;

const file = {
	kind: 'file',
	label: 'Input Data Field Name',
	description:
		'Name of the input binary field with the file. Unless the gateway takes files themselves, n8n must have a public address (N8N_WEBHOOK_URL) and keep binary data outside its memory.',
	required: true,
	when: { source: ['binary'] },
} as const satisfies Field;

const fileFor = <const F extends Partial<FileField>>(more: F) => ({ ...file, ...more });

const imageFile = fileFor({ insteadOf: 'imageUrl', accepts: 'picture' });
export const anyFile = fileFor({ insteadOf: 'fileUrl', accepts: 'any' });
const videoFile = fileFor({ insteadOf: 'videoUrl', accepts: 'video' });
export const voiceFile = fileFor({ insteadOf: 'voiceUrl', accepts: 'voice' });

/** Beside another file, or as the only one. */
export const coverFile = {
	kind: 'file',
	label: 'Cover Data Field Name',
	description: 'Name of the input binary field with the cover, a PNG or JPEG picture',
	default: 'cover',
	when: { source: ['binary'] },
	insteadOf: 'thumbUrl',
	accepts: 'cover',
} as const satisfies Field;

export const iconFile = {
	...coverFile,
	label: 'Icon Data Field Name',
	description: 'Name of the input binary field with the icon, a PNG or JPEG picture',
	default: 'icon',
	insteadOf: 'iconUrl',
} as const satisfies Field;

const address = {
	kind: 'text',
	label: 'URL',
	description: 'Address where the gateway can fetch it',
	placeholder: 'e.g. https://example.com/picture.png',
	required: true,
	sentAs: 'address',
	when: FROM_URL,
} as const satisfies Field;

const imageUrl = {
	...address,
	label: 'Image URL',
	description: 'Address where the gateway can fetch the picture',
} as const satisfies Field;

const videoUrl = {
	...address,
	label: 'Video URL',
	description: 'Address where the gateway can fetch the video',
	placeholder: 'e.g. https://example.com/video.mp4',
} as const satisfies Field;

export const fileUrl = {
	...address,
	label: 'File URL',
	description: 'Address where the gateway can fetch the file',
	placeholder: 'e.g. https://example.com/offer.pdf',
} as const satisfies Field;

export const voiceUrl = {
	...address,
	label: 'Voice URL',
	description:
		'Address where the gateway can fetch the voice message: a silk file, on E-Cloud Butler also amr. Other sound must be converted first.',
	placeholder: 'e.g. https://example.com/voice.silk',
} as const satisfies Field;

export const thumbUrl = {
	...address,
	label: 'Cover URL',
	description:
		'Address where the gateway can fetch the cover, a PNG or JPEG picture; on E-Cloud Butler at most 50 KB',
	placeholder: 'e.g. https://example.com/cover.jpg',
	required: undefined,
} as const satisfies Field;

/** A picture, from an address or the item. */
export const imageFields = { source, imageUrl, inputDataFieldName: imageFile } as const;

/** A video and its cover, from addresses or the item. */
export const videoFields = {
	source,
	videoUrl,
	thumbUrl,
	inputDataFieldName: videoFile,
	coverDataFieldName: coverFile,
} as const;
