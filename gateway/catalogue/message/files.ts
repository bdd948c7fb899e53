import { must, notOffered } from '../../operation/binding';
import { operation } from '../../operation/word';
import {
	anyFile,
	FETCHING,
	fileUrl,
	imageFields,
	source,
	videoFields,
	voiceFile,
	voiceUrl,
} from '../filesIn';
import { fileName, sending } from './fields';

const PAGES = 'xiao-xi-fa-song';
const code = async () => await import('../../message/sending');

/** What people see, hear or open. */
export const files = {
	sendImage: operation({
		...sending,
		name: 'Send Image',
		action: 'Send image',
		description: 'Send a picture to a friend or a group',
		fields: imageFields,
		send: { content: 'imageUrl' },
		code,
		open: { call: 'POST /open/sendImage', page: '发送图片消息', ...FETCHING },
		wkteam: {
			call: 'POST /sendImage2',
			page: `${PAGES}/fa-song-tu-pian-xiao-xi2`,
			...FETCHING,
		},
	}),

	sendFile: operation({
		...sending,
		name: 'Send File',
		action: 'Send file',
		description: 'Send a file of any kind to a friend or a group',
		fields: { source, fileUrl, inputDataFieldName: anyFile, fileName },
		send: { path: 'fileUrl', fileName: 'fileName' },
		code: () => import('../../message/sendFile'),
		open: { call: 'POST /open/sendFile', page: '发送文件消息', ...FETCHING },
		wkteam: {
			call: 'POST /sendFile',
			send: { fileName: must('fileName') },
			page: `${PAGES}/sendFile`,
			...FETCHING,
		},
	}),

	sendFileBase64: operation({
		...sending,
		name: 'Send File From Base64',
		action: 'Send file from base64',
		description:
			'Send a file that is text in Base64, to a friend or a group. For a binary file of the item use Send File.',
		fields: {
			base64: {
				kind: 'longText',
				label: 'Base64',
				description: 'The bytes of the file in Base64, with or without data:…;base64, before them',
				required: true,
			},
			fileName: {
				...fileName,
				description: 'Name that people see, with its extension',
				required: true,
			},
		},
		send: { base64: 'base64', fileName: 'fileName' },
		code: () => import('../../message/sendFileBase64'),
		open: notOffered('it fetches every file from an address, as Send File does'),
		wkteam: { call: 'POST /sendFileBase64', page: `${PAGES}/sendFileBase64`, ...FETCHING },
	}),

	sendVideo: operation({
		...sending,
		name: 'Send Video',
		action: 'Send video',
		description: 'Send a video with its cover to a friend or a group',
		fields: videoFields,
		send: { path: 'videoUrl', thumbPath: must('thumbUrl', 'address') },
		code,
		open: { call: 'POST /open/sendVideo', page: '发送视频消息', ...FETCHING },
		wkteam: {
			call: 'POST /sendVideo',
			page: `${PAGES}/fa-song-shi-pin-xiao-xi`,
			...FETCHING,
		},
	}),

	sendVoice: operation({
		...sending,
		name: 'Send Voice',
		action: 'Send voice message',
		description:
			'Send a voice message to a friend or a group. It must be a silk file, as Download Voice gives one.',
		fields: {
			source,
			voiceUrl,
			inputDataFieldName: voiceFile,
			duration: {
				kind: 'text',
				label: 'Duration',
				description:
					'The voicelength in the XML of a voice message: milliseconds. The trigger has it as media.durationMs. Empty for a binary file: as long as it plays.',
				placeholder: 'e.g. 1955',
				sentAs: 'integer',
			},
		},
		send: { content: 'voiceUrl', length: must('duration', 'integer') },
		code: () => import('../../message/sendVoice'),
		open: { call: 'POST /open/sendVoice', page: '发送语音消息', ...FETCHING },
		wkteam: {
			call: 'POST /sendVoice',
			page: `${PAGES}/fa-song-yu-yin-xiao-xi-ji-jiang-kai-fang`,
			...FETCHING,
		},
	}),
};
