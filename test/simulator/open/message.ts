import type { Handlers } from '../protocol/call';
import { success } from '../protocol/envelope';
import { messageIn, recalled, sendingBy } from '../protocol/sending';
import type { Chats } from '../state/chats';
import type { Outbox } from '../state/outbox';
import type { OpenGateway } from './gateway';
import { onlineDevice } from './onDevice';

/** Sending, forwarding and taking back. The reply tells no IDs (发送文本消息). */
export const openMessage = (gateway: OpenGateway, outbox: Outbox, chats: Chats): Handlers => ({
	...sendingBy(
		'open',
		onlineDevice(gateway, ({ deviceId: loginId }, person, call) => {
			outbox.send({ ...messageIn(call, 'open'), loginId, from: person.wcId }, person);
			return success(call.fact);
		}),
	),
	recallMessage: onlineDevice(gateway, (_device, person, call) =>
		recalled(call, 'open', person, chats, gateway.world.clock.now()),
	),
});
