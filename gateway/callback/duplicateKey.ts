import { isObject, textOf } from '../wire/values';
import type { TriggerItem } from './item';
import { PUSH_WAYS } from './pushWays';

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
	const { data, messageType } = (raw ?? {}) as { data?: unknown; messageType?: unknown };
	const way = PUSH_WAYS[gateway];
	if (way.neverRepeated.includes(Number(textOf(messageType)))) return undefined;
	const { newMessageId, wId } = item;
	if (newMessageId !== undefined) {
		const more = way.idsIn(isObject(data) ? data : {});
		return [textOf(messageType), wcId, newMessageId, ...more].join('|');
	}
	if (event === 'contact.updated' || event === 'group.updated') return undefined;
	if (event === 'account.offline' && wId !== undefined) return [event, wcId, wId].join('|');
	return JSON.stringify(raw);
}
