import type { Field } from '../operation/field';

/** The gateway fetches a file and brings it to WeChat before it answers. */
export const FETCHING = { holdSeconds: 180 } as const;

const address = {
	kind: 'text',
	label: 'URL',
	description: 'Address from which the gateway can fetch it',
	placeholder: 'e.g. https://example.com/picture.png',
	required: true,
	sentAs: 'address',
} as const satisfies Field;

export const imageUrl = {
	...address,
	label: 'Image URL',
	description: 'Address from which the gateway can fetch the picture',
} as const satisfies Field;

export const videoUrl = {
	...address,
	label: 'Video URL',
	description: 'Address from which the gateway can fetch the video',
	placeholder: 'e.g. https://example.com/video.mp4',
} as const satisfies Field;

export const fileUrl = {
	...address,
	label: 'File URL',
	description: 'Address from which the gateway can fetch the file',
	placeholder: 'e.g. https://example.com/offer.pdf',
} as const satisfies Field;

export const voiceUrl = {
	...address,
	label: 'Voice URL',
	description:
		'Address from which the gateway can fetch the voice message: a silk file, on E-Cloud Butler (wkteam) also amr. Other sound must be converted first.',
	placeholder: 'e.g. https://example.com/voice.silk',
} as const satisfies Field;

export const thumbUrl = {
	...address,
	label: 'Cover URL',
	description:
		'Address from which the gateway can fetch the cover, a PNG or JPEG picture; on E-Cloud Butler (wkteam) at most 50 KB',
	placeholder: 'e.g. https://example.com/cover.jpg',
	required: undefined,
} as const satisfies Field;
