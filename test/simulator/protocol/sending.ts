import { facts } from '../../facts';
import type { GatewayName } from '../state/journal';
import type { SentMessage } from '../state/outbox';
import type { Answer, Call, Handlers } from './call';

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
