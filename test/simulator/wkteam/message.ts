import { newMsgId32, newMsgId64 } from '../callbacks/ids';
import type { Handlers } from '../protocol/call';
import { success } from '../protocol/envelope';
import type { Outbox } from '../state/outbox';
import type { WkteamGateway } from './gateway';
import { onInstance } from './onInstance';

const textType = 1;

/** Sending. The reply tells the IDs by which the text can be recalled (发送文本消息). */
export function wkteamMessage(gateway: WkteamGateway, outbox: Outbox): Handlers {
	const send = onInstance(gateway, (wId, person, call) => {
		const msgId = newMsgId32();
		const newMsgId = newMsgId64();
		const to = call.text('wcId');
		outbox.send(
			{
				gateway: 'wkteam',
				loginId: wId,
				from: person.wcId,
				to,
				text: call.text('content'),
				at: call.text('at').split(',').filter(Boolean),
				msgId,
				newMsgId: newMsgId.toString(),
			},
			person,
		);
		const createTime = Math.floor(gateway.world.clock.now() / 1000);
		return success(call.fact, { type: textType, msgId, newMsgId, createTime, wcId: to });
	});
	return { sendText: send, sendTextMention: send };
}
