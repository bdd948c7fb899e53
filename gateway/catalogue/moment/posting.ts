import { SLOW } from '../../media/slow';
import { posted } from '../../moment/posted';
import { readVideoResult, videoResult } from '../../moment/videoResult';
import { always, must, notOffered } from '../../operation/binding';
import { operation } from '../../operation/word';
import { MOMENT_POSTS } from '../paces';
import { account, itemAccount } from '../subjects';
import { BY_CONTACT, BY_LABEL, contactAudience, labelAudience } from './audience';
import { taskId, text } from '../fields';
import { linkFields, xml } from './fields';
import { imageFiles, imageUrls, pictures, videoFields, videoTimeout } from './media';

const noUpload = notOffered('it fetches pictures from their addresses, and needs no upload');

/** What all that posts a moment has in common. */
const post = {
	repeatable: false,
	notice:
		'At most 100 a day, none in the first 3 days online. This node leaves 10 minutes between its items.',
	pace: MOMENT_POSTS,
	simplify: false,
	reply: posted,
	code: () => import('../../moment/post'),
} as const;

/** 发朋友圈: what the account posts itself. */
export const posting = {
	postText: operation({
		...post,
		about: [account],
		name: 'Post Text',
		action: 'Post text as moment',
		description: 'Post a text to the moments of the account',
		fields: { text, ...labelAudience },
		send: { content: 'text', ...BY_CONTACT },
		open: { call: 'POST /open/snsSend', page: '朋友圈发文本' },
		wkteam: { call: 'POST /snsSend', send: BY_LABEL, page: 'peng-you-quan/snsSend' },
	}),

	postLink: operation({
		...post,
		about: [account],
		name: 'Post Link',
		action: 'Post link as moment',
		description: 'Post a link with title and cover to the moments of the account',
		fields: { text, ...linkFields, ...labelAudience },
		send: {
			content: 'text',
			title: 'title',
			description: 'description',
			url: 'url',
			thumbUrl: 'thumbUrl',
			...BY_CONTACT,
		},
		open: { call: 'POST /open/snsSendUrl', page: '朋友圈发链接' },
		wkteam: { call: 'POST /snsSendUrl', send: BY_LABEL, page: 'peng-you-quan/snsSendUrl' },
	}),

	postImage: operation({
		...post,
		about: [account],
		name: 'Post Image',
		action: 'Post images as moment',
		description:
			'Post one or more pictures, each at most 3 MB, to the moments of the account. Nothing is posted unless all of them are there.',
		// 朋友圈发图片: the text may be empty.
		fields: { text: { ...text, required: undefined }, ...pictures, ...labelAudience },
		send: BY_CONTACT,
		code: () => import('../../moment/images'),
		open: {
			call: 'POST /open/snsSendImage',
			send: { content: always('text'), paths: always('imageUrls', 'semicolons') },
			page: '朋友圈发图片',
			...SLOW,
		},
		wkteam: {
			call: 'POST /snsSendImage',
			send: { content: must('text'), paths: must('imageUrls', 'semicolons'), ...BY_LABEL },
			page: 'peng-you-quan/snsSendImage',
			...SLOW,
			code: () => import('../../moment/imagesByUrl'),
		},
	}),

	postVideo: operation({
		...post,
		about: [account],
		name: 'Post Video',
		action: 'Post video as moment',
		description:
			'Post a video to the moments of the account, and wait until it is there. Labels cannot be named here: name the contacts.',
		fields: { text, ...videoFields, ...contactAudience, timeout: videoTimeout },
		send: { content: 'text', videoPath: 'videoUrl', thumbPath: 'thumbUrl', ...BY_CONTACT },
		open: { call: 'POST /open/snsSendVideo', page: '朋友圈发视频', ...SLOW },
		wkteam: {
			call: 'POST /asynSnsSendVideo',
			page: 'peng-you-quan/asynSnsSendVideo',
			code: () => import('../../moment/video'),
		},
	}),

	getVideoResult: operation({
		about: [],
		name: 'Get Video Result',
		action: 'Get result of video moment',
		description:
			'Get how far a video is that Post Video did not wait for: running, done or failed. To be asked at most every 2 seconds.',
		repeatable: true,
		simplify: false,
		fields: { taskId },
		send: { asynId: 'taskId' },
		open: notOffered('it posts the video at once'),
		wkteam: { ...videoResult, reply: readVideoResult },
	}),

	uploadImage: operation({
		about: [account],
		name: 'Upload Image',
		action: 'Upload images for moments',
		description:
			'Have the gateway fetch pictures for Post Image with the source "Uploaded Before". Each at most 3 MB.',
		repeatable: true,
		simplify: false,
		fields: { imageUrls },
		code: () => import('../../moment/uploadImage'),
		open: {
			call: 'POST /open/uploadSnsImage',
			send: { path: must('imageUrls', 'commas') },
			page: '上传图片',
			...SLOW,
		},
		wkteam: noUpload,
	}),

	uploadImageFile: operation({
		about: [account],
		name: 'Upload Image File',
		action: 'Upload image files for moments',
		description:
			'Upload pictures of the item for Post Image with the source "Uploaded Before". Each at most 3 MB.',
		repeatable: true,
		simplify: false,
		fields: { file: imageFiles },
		code: () => import('../../moment/uploadImageFile'),
		open: {
			call: 'POST /open/uploadSnsImageFile',
			send: { file: always('file') },
			page: '上传图片文件',
			...SLOW,
		},
		wkteam: noUpload,
	}),

	forward: operation({
		...post,
		about: [itemAccount],
		name: 'Forward',
		action: 'Forward moment',
		description:
			'Post what somebody else has posted as an own moment. Pictures cannot be forwarded on E-Cloud Butler. Labels cannot be named here: name the contacts.',
		fields: { xml, ...contactAudience },
		send: { content: 'xml', blackList: 'hiddenFrom' },
		open: { call: 'POST /open/forwardSns', send: { groupUser: 'visibleTo' }, page: '转发朋友圈' },
		wkteam: {
			call: 'POST /forwardSns',
			send: { withUserList: 'visibleTo' },
			page: 'peng-you-quan/forwardSns',
			code: () => import('../../moment/forwardOnWkteam'),
		},
		code: () => import('../../moment/forward'),
	}),
};
