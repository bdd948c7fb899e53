import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import { mostAdded } from '../state/group';
import { ticketOf } from './rows';
import { idsIn, noMember, pictureOf, type GroupScope } from './scope';

/** WeChat's own line [inferred]; the manuals say only that it does not work. */
const confirming = '群主已启用“群聊邀请确认”，邀请朋友进群需群主或群管理员确认';

/** How people come into groups, and become friends there. */
export const joiningBy = (scope: GroupScope): Handlers => ({
	// Beyond 40 it has no effect, says the manual; that is no success for whoever calls.
	addGroupMembers: scope.inside((group, { wcId }, call) => {
		if (group.confirms) return failure(confirming);
		const wanted = idsIn(call, 'userList').filter((one) => !group.member(one));
		const room = Math.max(0, mostAdded - group.members.length);
		if (wanted.length > room)
			scope.world.journal.violate('People were added to a group of more than 40');
		scope.letIn(group, wanted.slice(0, room), wcId);
		return success(call.fact);
	}),

	inviteGroupMembers: scope.inside(async (group, _person, call) => {
		if (group.confirms && scope.gateway === 'wkteam') return failure(confirming);
		for (const wcId of idsIn(call, 'userList')) group.invite(wcId);
		if (scope.gateway === 'wkteam') return success(call.fact);
		const base64 = (await pictureOf(group)).toString('base64');
		return success(call.fact, { chatRoomID: group.id, base64, status: 1 });
	}),

	acceptGroupInvite: scope.online(({ wcId }, call) => {
		const group = scope.world.groups.withLink(call.text('url'));
		if (group?.invitations.get(call.text('url')) !== wcId) return failure('邀请已失效');
		scope.letIn(group, [wcId], '');
		group.invitations.delete(call.text('url'));
		return success(call.fact);
	}),

	addGroupMemberAsFriend: scope.inside((group, _person, call) => {
		const member = group.member(call.text(scope.names.stranger));
		if (!member) return failure(noMember);
		// The sentence of addRoomMemberFriend.
		if (member.isReserved) {
			return failure('由于对方的隐私设置，你无法通过群聊将其添加至通讯录。');
		}
		return success(call.fact, scope.gateway === 'wkteam' ? ticketOf(member.wcId) : undefined);
	}),
});

/** What only wkteam has of it. */
export const requestsBy = (scope: GroupScope): Handlers => ({
	requestGroupMembers: scope.inside((group, { wcId }, call) => {
		const reason = call.text('reason');
		for (const one of idsIn(call, 'userList')) group.requests.push({ wcId: one, by: wcId, reason });
		return success(call.fact);
	}),

	approveGroupJoin: scope.running((group, { wcId }, call) => {
		const xml = call.text('xml');
		if (!scope.world.mailbox.holds(scope.gateway, wcId, xml))
			return failure('入群申请不存在或已失效');
		const wanted = [...xml.matchAll(/<username><!\[CDATA\[(.+?)\]\]>/g)].map(([, id = '']) => id);
		scope.letIn(group, wanted, wcId);
		return success(call.fact);
	}),

	joinGroupByQrCode: scope.online(({ wcId }, call) => {
		const group = scope.world.groups.withLink(call.text('url'));
		if (!group) return failure('二维码已失效');
		const looksOnly = (call.integer('type') ?? 0) !== 0;
		if (!looksOnly) scope.letIn(group, [wcId], '');
		// What is told of a group is in no sample [inferred].
		return success(call.fact, looksOnly ? `${group.name}（${group.members.length}人）` : undefined);
	}),
});
