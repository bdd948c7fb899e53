import { always, may, must, notOffered } from '../../operation/binding';
import { operation } from '../../operation/word';
import { coverFile, FETCHING, iconFile, source, thumbUrl } from '../filesIn';
import { xml } from '../media/fields';
import { linkUrl, title } from '../fields';
import { sending } from './fields';

const PAGES = 'xiao-xi-fa-song';
const code = async () => await import('../../message/sending');

/** What people tap: links, people, mini programs; and emojis, which are sent by their keys. */
export const cards = {
	sendLink: operation({
		...sending,
		name: 'Send Link',
		action: 'Send link',
		description: 'Send a card that leads to a web page, to a friend or a group',
		fields: {
			title,
			url: { ...linkUrl, sentAs: 'address' },
			description: {
				kind: 'text',
				label: 'Description',
				description: 'What the card says below its title',
			},
			source,
			thumbUrl,
			coverDataFieldName: coverFile,
		},
		send: { title: 'title', url: 'url', description: 'description', thumbUrl: 'thumbUrl' },
		code,
		open: { call: 'POST /open/sendUrl', page: '发送链接消息', ...FETCHING },
		wkteam: {
			call: 'POST /sendUrl',
			send: { description: always('description'), thumbUrl: must('thumbUrl', 'address') },
			page: `${PAGES}/fa-song-lian-jie-xiao-xi`,
			...FETCHING,
		},
	}),

	sendContactCard: operation({
		...sending,
		name: 'Send Contact Card',
		action: 'Send contact card',
		description: 'Send the card of a friend of the account to somebody else or to a group',
		fields: {
			cardContactId: {
				kind: 'id',
				label: 'Contact on the Card',
				description:
					'WeChat ID of the person or official account on the card; on Community Assistant it must be a friend',
				placeholder: 'e.g. wxid_lr6j4nononb921',
				required: true,
			},
		},
		code: () => import('../../message/sendContactCard'),
		open: {
			call: 'POST /open/sendCard',
			send: { cardWxId: 'cardContactId' },
			page: '发送名片消息',
		},
		wkteam: {
			call: 'POST /sendNameCard',
			send: { nameCardId: 'cardContactId' },
			page: `${PAGES}/fa-song-ming-pian-xiao-xi`,
		},
	}),

	sendEmoji: operation({
		...sending,
		name: 'Send Emoji',
		action: 'Send emoji',
		description: 'Send an animated emoji that the account has received, by its keys',
		fields: {
			md5: {
				kind: 'text',
				label: 'MD5',
				description: 'The md5 in the XML of the emoji, which the trigger has as media.md5',
				default: '={{ $json.media.md5 }}',
				required: true,
			},
			size: {
				kind: 'text',
				label: 'Size',
				description: 'The len in the XML of the emoji, which the trigger has as media.sizeBytes',
				default: '={{ $json.media.sizeBytes }}',
				required: true,
			},
		},
		send: { imageMd5: 'md5', imgSize: 'size' },
		code,
		open: { call: 'POST /open/sendEmoji', page: '发送Emoji消息' },
		wkteam: { call: 'POST /sendEmoji', page: `${PAGES}/fa-song-emoji` },
	}),

	sendMiniProgram: operation({
		...sending,
		name: 'Send Mini Program',
		action: 'Send mini program',
		description:
			'Send a mini program that the account has received, to a friend or a group. E-Cloud Butler sends quotes, live streams and music the same way.',
		fields: {
			xml,
			source,
			coverUrl: {
				...thumbUrl,
				description:
					'Address of another cover, a PNG or JPEG picture of at most 50 KB. Empty: the one it has.',
			},
			coverDataFieldName: { ...coverFile, insteadOf: 'coverUrl' },
		},
		send: { content: 'xml' },
		code: () => import('../../message/sendMiniProgram'),
		open: { call: 'POST /open/sendApp', page: '发送小程序消息' },
		wkteam: {
			call: 'POST /sendApplet',
			send: { imgUrl: may('coverUrl', 'address') },
			page: `${PAGES}/sendApp, ${PAGES}/sendApplet`,
			...FETCHING,
		},
	}),

	sendMiniProgramCard: operation({
		...sending,
		name: 'Send Mini Program Card',
		action: 'Send mini program card',
		description:
			'Send a mini program from its parts, to a friend or a group. The trigger tells those of one that was received.',
		fields: {
			displayName: {
				kind: 'text',
				label: 'Display Name',
				description: 'Name of the mini program',
				required: true,
			},
			appId: {
				kind: 'text',
				label: 'App ID',
				description: 'ID of the mini program',
				placeholder: 'e.g. wx07af7e375d21a08c',
				required: true,
			},
			userName: {
				kind: 'text',
				label: 'User Name',
				description: 'ID of its owner, which ends in @app',
				placeholder: 'e.g. gh_12566478d436@app',
				required: true,
			},
			pagePath: {
				kind: 'text',
				label: 'Page Path',
				description: 'Page that a tap opens',
				placeholder: 'e.g. pages/home/index.html?id=1',
				required: true,
			},
			title,
			source,
			thumbUrl,
			iconUrl: {
				...thumbUrl,
				label: 'Icon URL',
				description:
					'Address where the gateway can fetch the icon, a PNG or JPEG picture of at most 50 KB',
			},
			coverDataFieldName: coverFile,
			iconDataFieldName: iconFile,
		},
		send: {
			displayName: 'displayName',
			appId: 'appId',
			userName: 'userName',
			pagePath: 'pagePath',
			title: 'title',
			thumbUrl: must('thumbUrl', 'address'),
			iconUrl: must('iconUrl', 'address'),
		},
		code,
		open: notOffered('its manual has no call for that; Send Mini Program sends one by its XML'),
		wkteam: { call: 'POST /sendApplets', page: `${PAGES}/sendApplets`, ...FETCHING },
	}),
};
