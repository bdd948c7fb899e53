import { SHORTEST_PAUSE_SECONDS, USUAL_PAUSE_SECONDS } from '../message/pause';
import { sentMessage } from '../message/sentMessage';
import type { Field } from '../operation/field';
import { operation } from '../operation/word';
import { SENDING } from './paces';
import { chat, itemAccount } from './subjects';

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
	pause: {
		kind: 'number',
		label: 'Pause',
		description:
			'Seconds to leave between two messages when there are several items. A change of chat takes 2 more.',
		default: USUAL_PAUSE_SECONDS,
		min: SHORTEST_PAUSE_SECONDS,
		advanced: true,
	},
} as const satisfies Record<string, Field>;

/** 消息发送 and what belongs to it. */
export const message = {
	sendText: operation({
		about: [itemAccount, chat],
		name: 'Send Text',
		action: 'Send text message',
		description:
			'Send a text to a friend or a group, where it can mention members. Sent once, never again by itself: after a lost connection look into the chat before you repeat it.',
		repeatable: false,
		fields: textFields,
		notice:
			'WeChat watches the pace: at most 40 messages a minute from one account, better 30, and nothing at the same time from several workflows. This node keeps pauses between its own items only.',
		pace: SENDING,
		send: { content: 'text', at: 'mentions' },
		reply: sentMessage,
		code: () => import('../message/sendText'),
		open: { call: 'POST /open/sendText', page: '发送文本消息, 群聊@他人' },
		wkteam: {
			call: 'POST /sendText',
			page: 'xiao-xi-fa-song/fa-song-wen-ben-xiao-xi, xiao-xi-fa-song/qun-liao-at',
		},
	}),
};
