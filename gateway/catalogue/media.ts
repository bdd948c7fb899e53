import { prepareCdn } from '../media/cdn';
import { getLink, SLOW } from '../media/link';
import { downloadVideo, prepareVideo, readVideoResult, VIDEO_RESULT } from '../media/video';
import { accountOfItem as account } from './fields';
import { DOWNLOAD_NOTICE, downloadFile, fromUser, messageId, toUser, xml } from './mediaFields';
import { operation } from '../operation/operation';
import { known, may, must, notOffered } from '../operation/binding';

const PAGES = 'xiao-xi-jie-shou/xia-zai-xiao-xi-nei-rong';

const MESSAGE_ON_OPEN = { deviceId: known('deviceId'), msgId: must('messageId', 'integer') };
const MESSAGE_ON_WKTEAM = { wId: known('wId'), msgId: must('messageId', 'integer') };

/** 下载: what others have sent. */
export const media = {
	downloadImage: operation({
		name: 'Download Image',
		action: 'Download image',
		description: 'Download a picture that somebody sent',
		repeatable: true,
		fields: {
			account,
			messageId,
			xml,
			fromUser,
			toUser,
			quality: {
				kind: 'choice',
				label: 'Quality',
				description: 'Some pictures exist in one of them only: when one fails, try the other',
				choices: [
					{ value: '0', name: 'Normal' },
					{ value: '1', name: 'High Definition' },
				],
				default: '0',
			},
			downloadFile,
		},
		notice: DOWNLOAD_NOTICE,
		media: 'image',
		bindings: {
			open: {
				call: 'POST /open/getMsgImg',
				send: {
					...MESSAGE_ON_OPEN,
					fromUser: must('fromUser'),
					toUser: must('toUser'),
					content: must('xml'),
					type: may('quality', 'integer'),
				},
				page: '下载图片',
				...SLOW,
			},
			wkteam: {
				call: 'POST /getMsgImg',
				send: {
					...MESSAGE_ON_WKTEAM,
					content: must('xml'),
					type: may('quality', 'integer'),
				},
				page: `${PAGES}/xia-zai-tu-pian-ji-jiang-kai-fang`,
				...SLOW,
			},
		},
		run: getLink,
	}),

	downloadFile: operation({
		name: 'Download File',
		action: 'Download file',
		description:
			'Download a file that somebody sent. Wait for the message that says it is complete.',
		repeatable: true,
		fields: { account, messageId, xml, fromUser, toUser, downloadFile },
		notice: DOWNLOAD_NOTICE,
		media: 'file',
		bindings: {
			open: {
				call: 'POST /open/getMsgFile',
				send: {
					...MESSAGE_ON_OPEN,
					fromUser: must('fromUser'),
					toUser: must('toUser'),
					content: must('xml'),
				},
				page: '下载文件',
				...SLOW,
			},
			wkteam: {
				call: 'POST /getMsgFile',
				send: { ...MESSAGE_ON_WKTEAM, content: must('xml') },
				page: `${PAGES}/xia-zai-wen-jian-ji-jiang-kai-fang`,
				...SLOW,
			},
		},
		run: getLink,
	}),

	downloadVoice: operation({
		name: 'Download Voice',
		action: 'Download voice message',
		description:
			'Download a voice message that somebody sent. The file is silk, which few players know.',
		repeatable: true,
		fields: {
			account,
			messageId,
			length: {
				kind: 'text',
				label: 'Voice Length',
				description: 'The length in the XML of the message, which is not its duration',
				default: '={{ $json.media.length }}',
				required: true,
			},
			bufId: {
				kind: 'text',
				label: 'Buffer ID',
				description: 'The bufid in the XML of the message',
				default: '={{ $json.media.bufId }}',
				required: true,
			},
			fromUser: {
				...fromUser,
				description: 'The fromUser of the message',
				required: true,
			},
			downloadFile,
		},
		notice: DOWNLOAD_NOTICE,
		media: 'voice',
		bindings: {
			open: {
				call: 'POST /open/getMsgVoice',
				send: {
					...MESSAGE_ON_OPEN,
					length: must('length', 'integer'),
					// 18 digits: too long for a number.
					bufId: must('bufId'),
					fromUser: must('fromUser'),
				},
				page: '下载语音',
				...SLOW,
			},
			wkteam: {
				call: 'POST /getMsgVoice',
				send: {
					...MESSAGE_ON_WKTEAM,
					length: must('length', 'integer'),
					bufId: must('bufId'),
					fromUser: must('fromUser'),
				},
				page: `${PAGES}/xia-zai-yu-yin-ji-jiang-kai-fang`,
				...SLOW,
			},
		},
		run: getLink,
	}),

	downloadVideo: operation({
		name: 'Download Video',
		action: 'Download video',
		description: 'Download a video that somebody sent, and wait until the gateway has it',
		repeatable: true,
		fields: {
			account,
			messageId,
			xml,
			downloadFile,
			timeout: {
				kind: 'number',
				label: 'Timeout',
				description:
					'Seconds to wait until E-Cloud Butler (wkteam) has fetched the video, which it does in the background',
				default: 180,
				min: 1,
				advanced: true,
			},
		},
		notice: DOWNLOAD_NOTICE,
		media: 'video',
		bindings: {
			open: {
				call: 'POST /open/getMsgVideo',
				send: { ...MESSAGE_ON_OPEN, content: must('xml') },
				page: '下载视频',
				...SLOW,
			},
			wkteam: {
				call: 'POST /asynGetMsgVideo',
				send: { ...MESSAGE_ON_WKTEAM, content: must('xml') },
				page: `${PAGES}/asynGetMsgVideo`,
			},
		},
		prepare: prepareVideo,
		run: downloadVideo,
	}),

	getVideoResult: operation({
		name: 'Get Video Result',
		action: 'Get result of video download',
		description:
			'Get how far a video is that Download Video did not wait for: running, done or failed. To be asked at most every 2 seconds.',
		repeatable: true,
		fields: {
			taskId: {
				kind: 'text',
				label: 'Task ID',
				description: 'What Download Video named when its time was over',
				required: true,
			},
			downloadFile,
		},
		media: 'video',
		bindings: {
			open: notOffered('it gives the video at once'),
			wkteam: { ...VIDEO_RESULT, reply: readVideoResult },
		},
	}),

	downloadEmoji: operation({
		name: 'Download Emoji',
		action: 'Download emoji',
		description: 'Download an animated emoji that somebody sent',
		repeatable: true,
		fields: { account, messageId, xml, downloadFile },
		notice: DOWNLOAD_NOTICE,
		media: 'emoji',
		bindings: {
			open: notOffered('its manual has no call for that'),
			wkteam: {
				call: 'POST /getMsgEmoji',
				send: { ...MESSAGE_ON_WKTEAM, content: must('xml') },
				page: `${PAGES}/getMsgEmoji`,
				...SLOW,
			},
		},
		run: getLink,
	}),

	downloadCdn: operation({
		name: 'Download from CDN',
		action: 'Download media by its keys',
		description:
			'Download what a message names by the keys of WeChat’s file store only, such as the cover of a link or mini program',
		repeatable: true,
		fields: {
			account,
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
					{ value: '5', name: 'File', description: 'E-Cloud Butler (wkteam) only' },
					{ value: '1', name: 'Image, High Definition' },
					{ value: '2', name: 'Image, Normal' },
					{ value: '3', name: 'Image, Thumbnail' },
					{ value: '4', name: 'Video' },
				],
				default: '2',
			},
			size: {
				kind: 'text',
				label: 'Size',
				description:
					'The length in the XML of the message. E-Cloud Butler (wkteam) needs it; on Community Assistant (open) it makes success likelier.',
			},
			fileName: {
				kind: 'text',
				label: 'File Name',
				description: 'Name for the file, with its extension. E-Cloud Butler (wkteam) needs it.',
				placeholder: 'e.g. cover.jpg',
			},
			downloadFile,
		},
		notice: DOWNLOAD_NOTICE,
		media: 'cdn',
		bindings: {
			open: {
				call: 'POST /open/getCDNFile',
				send: {
					deviceId: known('deviceId'),
					cdnUrl: must('cdnUrl'),
					aesKey: must('aesKey'),
					fileType: must('fileType', 'integer'),
					length: may('size', 'integer'),
				},
				page: '下载 CDN 资源',
				...SLOW,
			},
			wkteam: {
				call: 'POST /cdnDownFile',
				send: {
					wId: known('wId'),
					cdnUrl: must('cdnUrl'),
					aeskey: must('aesKey'),
					fileType: must('fileType', 'integer'),
					fileName: must('fileName'),
					totalSize: must('size', 'integer'),
				},
				page: 'te-shu/cdnDownFile',
				...SLOW,
			},
		},
		prepare: prepareCdn,
		run: getLink,
	}),
};
