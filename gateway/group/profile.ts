import { compact, numberIn } from '../wire/compact';
import { isObject, textOf, type JsonObject } from '../wire/values';

/** The picture of a person or a group, the large one if there is one. */
const avatarIn = (row: JsonObject): string | undefined =>
	['bigHeadImgUrl', 'bigHead', 'smallHeadImgUrl', 'smallHead']
		.map((name) => textOf(row[name]))
		.find((url) => url !== '');

/** The names that the manuals give the name: nikeName is no slip of ours (获取群信息). */
const nickNameIn = (row: JsonObject): string => textOf(row.nickName) || textOf(row.nikeName);

/**
 * A member as a list of members has one. `name` is what the others see: the nickname in the group, or
 * else the person's own.
 */
export function memberFrom(row: unknown): JsonObject {
	const member = isObject(row) ? row : {};
	const displayName = textOf(member.displayName);
	return compact({
		wcId: textOf(member.userName),
		name: displayName || nickNameIn(member),
		nickName: nickNameIn(member),
		displayName,
		avatarUrl: avatarIn(member),
		inviterId: textOf(member.inviterUserName),
		...(typeof member.isManage === 'boolean' && { isAdmin: member.isManage }),
	});
}

/** A member as the call for a single one describes them, friend or not (获取群成员详情). */
export function personFrom(row: JsonObject): JsonObject {
	return compact({
		wcId: textOf(row.userName),
		nickName: nickNameIn(row),
		wechatNumber: textOf(row.aliasName),
		remark: textOf(row.remark),
		avatarUrl: avatarIn(row),
		sex: numberIn(row.sex),
		country: textOf(row.country),
		signature: textOf(row.signature),
		v1: textOf(row.v1),
		v2: textOf(row.v2),
	});
}

/**
 * A group: how many, who owns it, who administers it. Only wkteam's table says who administers, and
 * where no member is said to do so or not to do so, there is no `adminIds`: nobody has told.
 */
export function groupFrom(row: JsonObject): JsonObject {
	const members = (Array.isArray(row.chatRoomMembers) ? row.chatRoomMembers : []).map(memberFrom);
	const admins = members.filter(({ isAdmin }) => isAdmin === true).map(({ wcId }) => wcId);
	return {
		...compact({
			groupId: textOf(row.chatRoomId),
			name: nickNameIn(row),
			ownerId: textOf(row.chatRoomOwner),
			memberCount: numberIn(row.memberCount) || members.length,
			avatarUrl: avatarIn(row),
			v1: textOf(row.v1),
		}),
		...(members.some((member) => 'isAdmin' in member) && { adminIds: admins }),
		members,
	};
}
