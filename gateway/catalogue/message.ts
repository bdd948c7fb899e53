import {
	prepareText,
	sendText,
	SHORTEST_PAUSE_SECONDS,
	USUAL_PAUSE_SECONDS,
} from '../message/sendText';
import { accountOfItem, chatId } from './fields';
import { operation } from '../operation/operation';
import { known, may, must } from '../operation/binding';

/** 消息发送 and what belongs to it. */
export const message = {
	sendText: operation({
		name: 'Send Text',
		action: 'Send text message',
		description:
			'Send a text to a friend or a group, where it can mention members. Sent once, never again by itself: after a lost connection look into the chat before you repeat it.',
		repeatable: false,
		fields: {
			account: accountOfItem,
			chatId,
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
		},
		notice:
			'WeChat watches the pace: at most 40 messages a minute from one account, better 30, and nothing at the same time from several workflows. This node keeps pauses between its own items only.',
		bindings: {
			open: {
				call: 'POST /open/sendText',
				send: {
					deviceId: known('deviceId'),
					wxId: must('chatId'),
					content: must('text'),
					at: may('mentions'),
				},
				page: '发送文本消息, 群聊@他人',
			},
			wkteam: {
				call: 'POST /sendText',
				send: {
					wId: known('wId'),
					wcId: must('chatId'),
					content: must('text'),
					at: may('mentions'),
				},
				page: 'xiao-xi-fa-song/fa-song-wen-ben-xiao-xi, xiao-xi-fa-song/qun-liao-at',
			},
		},
		prepare: prepareText,
		run: sendText,
	}),
};
