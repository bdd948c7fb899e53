import type { Group, GroupMember } from '../state/group';
import type { GatewayName } from '../state/journal';
import type { Person } from '../state/people';

/** What the manuals print where there is nothing. */
const nothing = { open: '', wkteam: null } as const;

/** A group as 获取群详细信息 and queryGroupDetail print it. Who invited whom only those see who run it. */
export function groupRow(gateway: GatewayName, group: Group, viewer: Person) {
	const { [gateway]: blank } = nothing;
	return {
		chatRoomId: group.id,
		userName: blank,
		nickName: group.name,
		chatRoomOwner: group.ownerId,
		bigHeadImgUrl: blank,
		smallHeadImgUrl: group.members[0]?.smallHeadImgUrl ?? '',
		v1: `v1_${group.id.split('@')[0]}@stranger`,
		memberCount: group.members.length,
		chatRoomMembers: group.members.map(({ wcId, nickName, inviterId }) => ({
			userName: wcId,
			nikeName: nickName,
			inviterUserName: group.isRunBy(viewer.wcId) ? inviterId : blank,
			// In wkteam's table only.
			...(gateway === 'wkteam' && { isManage: group.adminIds.has(wcId) }),
		})),
	};
}

/** A member as 获取群成员列表 and queryGroupList print them. */
export function memberRow(gateway: GatewayName, group: Group, member: GroupMember, viewer: Person) {
	const { [gateway]: blank } = nothing;
	return {
		chatRoomId: group.id,
		userName: member.wcId,
		nickName: member.nickName,
		chatRoomOwner: blank,
		bigHeadImgUrl: member.headUrl,
		smallHeadImgUrl: member.smallHeadImgUrl,
		v1: blank,
		memberCount: 0,
		displayName: member.displayName,
		chatRoomMembers: blank,
		...(gateway === 'wkteam' && {
			chatRoomMemberFlag: 1,
			inviterUserName: group.isRunBy(viewer.wcId) ? member.inviterId : null,
		}),
	};
}

/** A member as 获取群成员详情 and queryGroupMemberDetail print one. */
export const personRow = (gateway: GatewayName, { wcId, nickName, ...member }: GroupMember) => ({
	userName: wcId,
	nickName,
	remark: '',
	signature: '',
	sex: 0,
	aliasName: '',
	country: nothing[gateway],
	bigHead: member.headUrl,
	smallHead: member.smallHeadImgUrl,
	labelList: nothing[gateway],
	v1: gateway === 'open' ? wcId : ticketOf(wcId),
	v2: '',
});

/** What a friend request is known by. */
export const ticketOf = (wcId: string): string =>
	`v3_${Buffer.from(wcId).toString('hex')}@stranger`;
