import { USUAL_LENGTH } from '../../message/longText';
import type { Field } from '../../operation/field';
import { operation } from '../../operation/word';
import { text } from '../fields';
import { sending } from './fields';

const textFields = {
	text,
	mentions: {
		kind: 'text',
		label: 'Mentions',
		description:
			'In a group: WeChat IDs of members to mention, with commas between them, or notify@all. Who is not mentioned in the text by @ and name comes first in it.',
		placeholder: 'e.g. wxid_lr6j4nononb921',
	},
	markdownToText: {
		kind: 'switch',
		label: 'Markdown to Plain Text',
		description: 'Whether to take the marks out of Markdown, which WeChat shows as they are',
		default: false,
		advanced: true,
	},
	splitLongTextsAt: {
		kind: 'number',
		label: 'Split Long Texts At',
		description: 'Characters after which a text goes on in another message. 0 for never.',
		default: USUAL_LENGTH,
		min: 0,
		advanced: true,
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
		open: {
			call: 'POST /open/sendText',
			page: '发送文本消息, 群聊@他人',
			code: async () => (await import('../../message/sendText')).onOpen,
		},
		wkteam: {
			call: 'POST /sendText',
			page: 'xiao-xi-fa-song/fa-song-wen-ben-xiao-xi, xiao-xi-fa-song/qun-liao-at',
			code: async () => (await import('../../message/sendText')).onWkteam,
		},
	}),
};
