import { facts } from '../../facts';
import type { GatewayName } from '../state/journal';
import type { SentMessage } from '../state/outbox';
import type { Chats } from '../state/chats';
import type { Person } from '../state/people';
import type { Answer, Call, Handlers } from './call';
import { failure, success, type Reply } from './envelope';

/** The names of the account and of the friend or group, in a call that sends. */
export const namesIn = {
	open: { account: 'deviceId', chat: 'wxId' },
	wkteam: { account: 'wId', chat: 'wcId' },
} as const;

/** One answer for every row that puts a message into a chat. */
export const sendingBy = (gateway: GatewayName, answer: Answer): Handlers =>
	Object.fromEntries(
		facts[gateway]
			.filter(({ id }) => /^(send|forward)/.test(id))
			.filter(({ params }) => params.some(({ name }) => name === namesIn[gateway].chat))
			.map(({ id }) => [id, answer]),
	);

/** What such a call puts there. */
export function messageIn(
	call: Call,
	gateway: GatewayName,
): Pick<SentMessage, 'gateway' | 'to' | 'kind' | 'text' | 'content' | 'at'> {
	const { account, chat } = namesIn[gateway];
	const { id: kind } = call.fact;
	const { [account]: _account, [chat]: _chat, ...content } = call.fields;
	return {
		gateway,
		to: call.text(chat),
		kind,
		text: kind.startsWith('sendText') ? call.text('content') : '',
		content,
		at: call.text('at').split(',').filter(Boolean),
	};
}

/** Takes a message back. Of one that is not known no manual says what is answered: it is as if it were done. */
export function recalled(
	call: Call,
	gateway: GatewayName,
	{ wcId }: Person,
	chats: Chats,
	now: number,
): Reply {
	const message = chats.said(wcId, call.text(namesIn[gateway].chat), call.text('newMsgId'));
	if (message) {
		// The words are WeChat's [inferred].
		if (!chats.isRecallable(message, now)) return failure('发送时间超过2分钟的消息，不能被撤回');
		message.isRecalled = true;
	}
	return success(call.fact);
}
