import { uploaded } from '../../media/uploaded';
import { must, notOffered } from '../../operation/binding';
import { operation } from '../../operation/word';
import { FETCHING, imageFields, videoFields } from '../filesIn';
import { itemAccount } from '../subjects';

/** Puts a file into WeChat's file store and shows it to nobody. */
const upload = {
	about: [itemAccount],
	repeatable: true,
	reply: uploaded,
	code: async () => await import('../../media/upload'),
} as const;

export const uploads = {
	uploadCdnImage: operation({
		...upload,
		name: 'Upload Image to CDN',
		action: 'Upload image',
		description:
			'Put a picture into WeChat’s file store and get its keys, for the cover in the XML of a mini program',
		fields: imageFields,
		open: {
			call: 'POST /open/uploadCdnImage',
			send: { path: 'imageUrl' },
			page: '上传图片（CDN）',
			...FETCHING,
		},
		wkteam: {
			call: 'POST /uploadCdnImage',
			send: { content: 'imageUrl' },
			page: 'te-shu/uploadCdnImage',
			...FETCHING,
		},
	}),

	uploadCdnVideo: operation({
		...upload,
		name: 'Upload Video to CDN',
		action: 'Upload video',
		description: 'Put a video into WeChat’s file store and get its keys, for XML to be forwarded',
		fields: videoFields,
		send: { path: 'videoUrl', thumbPath: must('thumbUrl', 'address') },
		open: notOffered('its manual has no call for that'),
		wkteam: { call: 'POST /sendCdnVideo', page: 'te-shu/sendCdnVideo', ...FETCHING },
	}),
};
