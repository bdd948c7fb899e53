import { textOf } from '../wire/values';
import type { TriggerItem } from './item';

/**
 * What two pushes of the same message have in common; undefined where a message must never be taken for
 * a repetition (open: types 4 and 16, 回调消息释义).
 *
 * Both vendors repeat messages: open names (toUser, newMsgId, fromUser), and wkteam's messages are told
 * apart by (wcId, newMsgId); the type joins them, because a file may come twice under one ID: begun and
 * finished. Something without a newMsgId is a repetition when all of it is the same; a drop, of which one
 * login has only one, when it is about the same login. Changed data may change back, so it never is.
 */
export function duplicateKey({
	gateway,
	wcId,
	event,
	raw,
	...item
}: TriggerItem): string | undefined {
	const { data = {}, messageType } = (raw ?? {}) as { data?: RawData; messageType?: unknown };
	if (gateway === 'open' && [4, 16].includes(Number(messageType))) return undefined;
	const { newMessageId, wId } = item;
	if (newMessageId !== undefined) {
		const ids = [textOf(messageType), wcId, newMessageId];
		return gateway === 'open'
			? [...ids, textOf(data?.toUser), textOf(data?.fromUser)].join('|')
			: ids.join('|');
	}
	if (event === 'contact.updated' || event === 'group.updated') return undefined;
	if (event === 'account.offline' && wId !== undefined) return [event, wcId, wId].join('|');
	return JSON.stringify(raw);
}

type RawData = { toUser?: unknown; fromUser?: unknown } | null;
