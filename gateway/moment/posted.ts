import type { Reply } from '../operation/binding';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { postedAt } from './read';

/** What was posted, as far as the gateway tells: wkteam wraps some of it (发送图片朋友圈消息). */
export function readPosted(data: unknown): JsonObject {
	const outer = isObject(data) ? data : {};
	const { id, userName, createTime } = isObject(outer.object) ? outer.object : outer;
	const timestamp = postedAt(createTime);
	return {
		...(textOf(id) !== '' && { momentId: textOf(id) }),
		...(textOf(userName) !== '' && { contactId: textOf(userName) }),
		...(timestamp && { timestamp }),
	};
}

export const posted: Reply = (data, { account }) => ({
	success: true,
	account: textOf(account),
	...readPosted(data),
});
