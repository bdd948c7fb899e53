import type { Handlers } from '../protocol/call';
import { success } from '../protocol/envelope';
import type { Outbox } from '../state/outbox';
import type { OpenGateway } from './gateway';
import { onlineDevice } from './onDevice';

/** Sending. The reply tells no IDs (发送文本消息). */
export function openMessage(gateway: OpenGateway, outbox: Outbox): Handlers {
	const send = onlineDevice(gateway, (device, person, call) => {
		outbox.send(
			{
				gateway: 'open',
				loginId: device.deviceId,
				from: person.wcId,
				to: call.text('wxId'),
				text: call.text('content'),
				at: call.text('at').split(',').filter(Boolean),
			},
			person,
		);
		return success(call.fact);
	});
	return { sendText: send, sendTextMention: send };
}
