import type { Reply } from '../operation/binding';
import { isObject, textOf } from '../wire/values';

/** The year 5138: beyond it a number of seconds is something else. */
const LATEST_SECONDS = 1e11;

/**
 * What was sent, and on wkteam what recalling it takes: open tells nothing of what it sent. The
 * gateway's time may be missing: then it is ours.
 */
export const sentMessage: Reply = (data, { account, chatId }, now) => {
	const sent = { success: true, account: textOf(account), chatId: textOf(chatId) };
	if (!isObject(data)) return sent;
	const seconds = Number(textOf(data.createTime));
	const time = seconds > 0 && seconds < LATEST_SECONDS ? seconds * 1000 : now;
	return {
		...sent,
		messageId: textOf(data.msgId),
		newMessageId: textOf(data.newMsgId),
		timestamp: new Date(time).toISOString(),
	};
};
