import { operation } from '../../operation/word';
import { xml } from '../media/fields';
import type { Forwarded } from '../../message/forward';
import { sending } from './fields';

const PAGES = 'xiao-xi-fa-song';

const forwarding = { ...sending, fields: { xml }, send: { content: 'xml' } } as const;

const codeFor = (kind: Forwarded) => async () =>
	(await import('../../message/forward')).forwarding(kind);

/** What somebody sent, sent on by the keys in its XML: faster and less risky than sending it anew. */
export const forwards = {
	forwardLink: operation({
		...forwarding,
		name: 'Forward Link',
		action: 'Forward link',
		description:
			'Send a link on that the account has received. Community Assistant also takes chat records and locations here.',
		code: codeFor('link'),
		open: {
			call: 'POST /open/forwardUrl',
			page: '发送已经收到的链接消息, 发送 xml 消息（聊天记录，定位）',
		},
		wkteam: { call: 'POST /forwardUrl', page: `${PAGES}/forwardUrl` },
	}),

	forwardFile: operation({
		...forwarding,
		name: 'Forward File',
		action: 'Forward file',
		description: 'Send a file on that the account has received',
		code: codeFor('file'),
		open: { call: 'POST /open/sendRecvFile', page: '发送已经收到的文件消息' },
		wkteam: {
			call: 'POST /sendRecvFile',
			page: `${PAGES}/fa-song-yi-jing-shou-dao-de-wen-jian`,
		},
	}),

	forwardImage: operation({
		...forwarding,
		name: 'Forward Image',
		action: 'Forward image',
		description: 'Send a picture on that the account has received',
		code: codeFor('image'),
		open: { call: 'POST /open/sendRecvImage', page: '发送已经收到的图片消息' },
		wkteam: {
			call: 'POST /sendRecvImage',
			page: `${PAGES}/fa-song-yi-jing-shou-dao-de-tu-pian-xiao-xi`,
		},
	}),

	forwardVideo: operation({
		...forwarding,
		name: 'Forward Video',
		action: 'Forward video',
		description: 'Send a video on that the account has received',
		code: codeFor('video'),
		open: { call: 'POST /open/sendRecvVideo', page: '发送已经收到的视频消息' },
		wkteam: {
			call: 'POST /sendRecvVideo',
			page: `${PAGES}/fa-song-yi-jing-shou-dao-de-shi-pin-xiao-xi`,
		},
	}),
};
