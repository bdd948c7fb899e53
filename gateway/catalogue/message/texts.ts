import type { Field } from '../../operation/field';
import { operation } from '../../operation/word';
import { sending } from './fields';

const textFields = {
	text: {
		kind: 'longText',
		label: 'Text',
		description: 'What to send',
		required: true,
	},
	mentions: {
		kind: 'text',
		label: 'Mentions',
		description:
			'In a group: WeChat IDs of the members to mention, with commas between them, or notify@all. The text itself must hold @ and the nickname of each, for notify@all it must hold "@所有人".',
		placeholder: 'e.g. wxid_lr6j4nononb921',
	},
} as const satisfies Record<string, Field>;

export const texts = {
	sendText: operation({
		...sending,
		name: 'Send Text',
		action: 'Send text message',
		description:
			'Send a text to a friend or a group, where it can mention members. Sent once, never again by itself: after a lost connection look into the chat before you repeat it.',
		fields: textFields,
		send: { content: 'text', at: 'mentions' },
		code: () => import('../../message/sendText'),
		open: { call: 'POST /open/sendText', page: '发送文本消息, 群聊@他人' },
		wkteam: {
			call: 'POST /sendText',
			page: 'xiao-xi-fa-song/fa-song-wen-ben-xiao-xi, xiao-xi-fa-song/qun-liao-at',
		},
	}),
};
