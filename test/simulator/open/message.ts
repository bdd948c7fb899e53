import type { Handlers } from '../protocol/call';
import { success } from '../protocol/envelope';
import { messageIn, sendingBy } from '../protocol/sending';
import type { Outbox } from '../state/outbox';
import type { OpenGateway } from './gateway';
import { onlineDevice } from './onDevice';

/** Sending and forwarding. The reply tells no IDs (发送文本消息). */
export const openMessage = (gateway: OpenGateway, outbox: Outbox): Handlers =>
	sendingBy(
		'open',
		onlineDevice(gateway, ({ deviceId: loginId }, person, call) => {
			outbox.send({ ...messageIn(call, 'open'), loginId, from: person.wcId }, person);
			return success(call.fact);
		}),
	);
