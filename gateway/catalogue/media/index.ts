import { link } from '../../media/link';
import { SLOW } from '../../media/slow';
import { readVideoResult, videoResult } from '../../media/videoResult';
import { must, notOffered } from '../../operation/binding';
import { operation } from '../../operation/word';
import { taskId } from '../fields';
import {
	cdnFields,
	DOWNLOAD_NOTICE,
	downloadFile,
	messageId,
	quality,
	sender,
	toUser,
	fromUser,
	videoTimeout,
	voiceFields,
	xml,
} from './fields';
import { DOWNLOADS } from '../paces';
import { itemAccount } from '../subjects';
import { uploads } from './uploads';

const PAGES = 'xiao-xi-jie-shou/xia-zai-xiao-xi-nei-rong';

/** What all downloads of a message have in common. */
const download = {
	about: [itemAccount],
	repeatable: true,
	notice: DOWNLOAD_NOTICE,
	pace: DOWNLOADS,
	simplify: false,
	reply: link,
} as const;

/** Only open is told who sent it to whom. */
const BOTH_ENDS = { fromUser: must('fromUser'), toUser: must('toUser') };

/** 下载: what others have sent; and what XML for forwarding is made from. */
export const media = {
	downloadImage: operation({
		...download,
		name: 'Download Image',
		action: 'Download image',
		description: 'Download a picture that somebody sent',
		fields: { messageId, xml, fromUser, toUser, quality, downloadFile },
		media: 'image',
		send: { msgId: 'messageId', content: 'xml', type: 'quality' },
		open: { call: 'POST /open/getMsgImg', send: BOTH_ENDS, page: '下载图片', ...SLOW },
		wkteam: {
			call: 'POST /getMsgImg',
			page: `${PAGES}/xia-zai-tu-pian-ji-jiang-kai-fang`,
			...SLOW,
		},
	}),

	downloadFile: operation({
		...download,
		name: 'Download File',
		action: 'Download file',
		description:
			'Download a file that somebody sent. Wait for the message that says it is complete.',
		fields: { messageId, xml, fromUser, toUser, downloadFile },
		media: 'file',
		send: { msgId: 'messageId', content: 'xml' },
		open: { call: 'POST /open/getMsgFile', send: BOTH_ENDS, page: '下载文件', ...SLOW },
		wkteam: {
			call: 'POST /getMsgFile',
			page: `${PAGES}/xia-zai-wen-jian-ji-jiang-kai-fang`,
			...SLOW,
		},
	}),

	downloadVoice: operation({
		...download,
		name: 'Download Voice',
		action: 'Download voice message',
		description:
			'Download a voice message that somebody sent. The file is silk, which few players know.',
		fields: { messageId, ...voiceFields, fromUser: sender, downloadFile },
		media: 'voice',
		send: { msgId: 'messageId', length: 'length', bufId: 'bufId', fromUser: 'fromUser' },
		open: { call: 'POST /open/getMsgVoice', page: '下载语音', ...SLOW },
		wkteam: {
			call: 'POST /getMsgVoice',
			page: `${PAGES}/xia-zai-yu-yin-ji-jiang-kai-fang`,
			...SLOW,
		},
	}),

	downloadVideo: operation({
		...download,
		name: 'Download Video',
		action: 'Download video',
		description: 'Download a video that somebody sent, and wait until the gateway has it',
		fields: { messageId, xml, downloadFile, timeout: videoTimeout },
		media: 'video',
		send: { msgId: 'messageId', content: 'xml' },
		code: () => import('../../media/video'),
		open: { call: 'POST /open/getMsgVideo', page: '下载视频', ...SLOW },
		wkteam: { call: 'POST /asynGetMsgVideo', page: `${PAGES}/asynGetMsgVideo` },
	}),

	getVideoResult: operation({
		about: [],
		name: 'Get Video Result',
		action: 'Get result of video download',
		description:
			'Get how far a video is that Download Video did not wait for: running, done or failed. To be asked at most every 2 seconds.',
		repeatable: true,
		fields: {
			taskId,
			downloadFile,
		},
		media: 'video',
		send: { id: 'taskId' },
		simplify: false,
		open: notOffered('it gives the video at once'),
		wkteam: { ...videoResult, reply: readVideoResult },
	}),

	downloadEmoji: operation({
		...download,
		name: 'Download Emoji',
		action: 'Download emoji',
		description: 'Download an animated emoji that somebody sent',
		fields: { messageId, xml, downloadFile },
		media: 'emoji',
		send: { msgId: 'messageId', content: 'xml' },
		open: notOffered('its manual has no call for that'),
		wkteam: { call: 'POST /getMsgEmoji', page: `${PAGES}/getMsgEmoji`, ...SLOW },
	}),

	downloadCdn: operation({
		...download,
		name: 'Download from CDN',
		action: 'Download media by its keys',
		description:
			'Download what a message names by the keys of WeChat’s file store only, such as the cover of a link or mini program',
		fields: { ...cdnFields, downloadFile },
		media: 'cdn',
		send: { cdnUrl: 'cdnUrl', fileType: 'fileType' },
		open: {
			call: 'POST /open/getCDNFile',
			send: { aesKey: 'aesKey', length: 'size' },
			page: '下载 CDN 资源',
			...SLOW,
		},
		wkteam: {
			call: 'POST /cdnDownFile',
			send: { aeskey: 'aesKey', fileName: must('fileName'), totalSize: must('size', 'integer') },
			page: 'te-shu/cdnDownFile',
			...SLOW,
		},
	}),

	...uploads,
};
