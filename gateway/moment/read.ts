import type { Reply, Row } from '../operation/binding';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { readXml, textAt } from '../wire/xml';

/** The objects in a list; none where there is no list. */
export const objectsIn = (value: unknown): JsonObject[] =>
	Array.isArray(value) ? value.filter(isObject) : [];

/** Only what is there. */
export const filled = (entries: Record<string, unknown>): JsonObject =>
	Object.fromEntries(
		Object.entries(entries).filter(
			([, value]) => value !== '' && value !== undefined && value !== null,
		),
	);

/** The year 5138: beyond it a number of seconds is something else. */
const LATEST_SECONDS = 1e11;

/** When something was posted; undefined where the gateway does not tell. */
export function postedAt(createTime: unknown): string | undefined {
	const seconds = Number(textOf(createTime));
	return seconds > 0 && seconds < LATEST_SECONDS
		? new Date(seconds * 1000).toISOString()
		: undefined;
}

const person = ({ userName, nickName, createTime }: JsonObject): JsonObject =>
	filled({
		contactId: textOf(userName),
		nickname: textOf(nickName),
		timestamp: postedAt(createTime),
	});

/** 获取朋友圈动态: a like has no more than who and when. */
const like = person;

const comment = (one: JsonObject): JsonObject => ({
	...filled({ commentId: textOf(one.commentId) }),
	...person(one),
	...filled({ text: textOf(one.content) }),
	// 0 is no comment.
	...filled({ replyCommentId: textOf(one.replyCommentId).replace(/^0$/, '') }),
});

/** A moment, of a list or alone. Lists hold its XML on wkteam only, if at all. */
export function readMoment(row: unknown, account: unknown): JsonObject {
	const moment = isObject(row) ? row : {};
	const xml = textOf(isObject(moment.objectDesc) ? moment.objectDesc.xml : '');
	return {
		account: textOf(account),
		momentId: textOf(moment.id),
		...person(moment),
		...filled({ text: textAt(readXml(xml), 'contentDesc') }),
		likes: objectsIn(moment.snsLikes).map(like),
		comments: objectsIn(moment.snsComments).map(comment),
		...filled({ xml }),
	};
}

export const momentRow: Row = (row, { account }) => readMoment(row, account);

/** 获取好友朋友圈详情: of a moment that is not there, open says success and the ID 0. */
export const momentReply: Reply = (data, { account, momentId }) => {
	const id = textOf(isObject(data) ? data.id : '');
	return id === '' || id === '0'
		? { account: textOf(account), momentId: textOf(momentId), exists: false }
		: { exists: true, ...readMoment(data, account) };
};
