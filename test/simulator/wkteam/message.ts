import { newMsgId32, newMsgId64 } from '../callbacks/ids';
import type { Handlers } from '../protocol/call';
import { success } from '../protocol/envelope';
import { messageIn, recalled, sendingBy } from '../protocol/sending';
import type { Chats } from '../state/chats';
import type { Outbox } from '../state/outbox';
import type { WkteamGateway } from './gateway';
import { onInstance } from './onInstance';

/** Sending, forwarding and taking back by the IDs that the reply tells (发送文本消息). */
export const wkteamMessage = (gateway: WkteamGateway, outbox: Outbox, chats: Chats): Handlers => ({
	...sendingBy(
		'wkteam',
		onInstance(gateway, (loginId, person, call) => {
			const msgId = newMsgId32();
			const newMsgId = newMsgId64();
			const message = messageIn(call, 'wkteam');
			const ids = { msgId, newMsgId: newMsgId.toString() };
			outbox.send({ ...message, loginId, from: person.wcId, ...ids }, person);
			const createTime = Math.floor(gateway.world.clock.now() / 1000);
			return success(
				call.fact,
				like(call.fact.sample.response?.data, { msgId, newMsgId, createTime, wcId: message.to }),
			);
		}),
	),
	recallMessage: onInstance(gateway, (_wId, person, call) =>
		recalled(call, 'wkteam', person, chats, gateway.world.clock.now()),
	),
});

/** The manual's example with what is true of this message; many kinds do not tell all of it. */
function like(sample: unknown, truth: Record<string, unknown>): unknown {
	if (typeof sample !== 'object' || sample === null) return sample;
	return Object.fromEntries(
		Object.entries(sample).map(([name, value]) => [
			name,
			value === null || value === 0 ? value : (truth[name] ?? (value as unknown)),
		]),
	);
}
