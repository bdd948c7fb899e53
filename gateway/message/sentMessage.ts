import type { Reply } from '../operation/binding';
import { timeOfSeconds } from '../wire/seconds';
import { isObject, textOf } from '../wire/values';

/**
 * What was sent, and on wkteam what recalling it takes: open tells nothing of what it sent. The
 * gateway's time may be missing: then it is ours.
 */
export const sentMessage: Reply = (data, { account, chatId }, now) => {
	const sent = { success: true, account: textOf(account), chatId: textOf(chatId) };
	if (!isObject(data)) return sent;
	return {
		...sent,
		messageId: textOf(data.msgId),
		newMessageId: textOf(data.newMsgId),
		timestamp: timeOfSeconds(data.createTime) ?? new Date(now).toISOString(),
	};
};
