import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import { groupRow, memberRow, personRow } from './rows';
import { idsIn, noMember, notRunning, pictureOf, type GroupScope } from './scope';

/** Groups themselves, and who has what to say in them. */
export const managingBy = (scope: GroupScope): Handlers => ({
	createGroup: scope.online(async ({ wcId }, call) => {
		const members = idsIn(call, 'userList');
		if (members.length < 2) return failure('创建群聊至少需要两位好友');
		const group = scope.world.groups.add({ name: call.text('topic'), members: [wcId, ...members] });
		const base64 = (await pictureOf(group)).toString('base64');
		return success(call.fact, { chatRoomID: group.id, base64, status: 1 });
	}),

	getGroup: scope.inside((group, person, call) =>
		success(call.fact, [groupRow(scope.gateway, group, person)]),
	),

	listGroupMembers: scope.inside((group, person, call) =>
		success(
			call.fact,
			group.members.map((member) => memberRow(scope.gateway, group, member, person)),
		),
	),

	getGroupMember: scope.inside((group, _person, call) => {
		const member = group.member(call.text('userList'));
		return member ? success(call.fact, [personRow(scope.gateway, member)]) : failure(noMember);
	}),

	removeGroupMembers: scope.running((group, { wcId }, call) => {
		const leaving = idsIn(call, 'userList');
		if (leaving.includes(wcId) || leaving.includes(group.ownerId)) return failure(notRunning);
		if (!leaving.every((one) => group.member(one))) return failure(noMember);
		for (const one of leaving) group.leave(one);
		return success(call.fact);
	}),

	quitGroup: scope.inside((group, { wcId }, call) => {
		group.leave(wcId);
		return success(call.fact);
	}),

	renameGroup: scope.inside((group, { wcId }, call) => {
		if (!group.mayBeRenamedBy(wcId)) return failure(notRunning);
		group.name = call.text('content');
		return success(call.fact);
	}),

	setGroupRemark: scope.inside((group, { wcId }, call) => {
		group.remarks.set(wcId, call.text('content'));
		return success(call.fact);
	}),

	setGroupAnnouncement: scope.inside((group, _person, call) => {
		group.announcement = call.text('content');
		return success(call.fact);
	}),

	setOwnGroupNickname: scope.inside((group, { wcId }, call) => {
		const member = group.member(wcId);
		if (member) member.displayName = call.text(scope.names.nickname);
		return success(call.fact);
	}),

	getGroupQrCode: scope.inside(async (group, _person, call) => {
		const file = { bytes: await pictureOf(group), contentType: 'image/png' };
		// Good for seven days (获取群二维码).
		return success(call.fact, { imgUrl: scope.world.files.put(file, 'png', 7) });
	}),

	manageGroupAdmins: scope.inside((group, { wcId }, call) => {
		if (group.ownerId !== wcId) return failure('只有群主可以操作');
		const ids = idsIn(call, scope.names.admins);
		const action = call.integer('type');
		if (!ids.every((one) => group.member(one))) return failure(noMember);
		if (action === 3 && ids.length !== 1) return failure('只能转让给一位群成员');
		for (const one of ids) {
			if (action === 1) group.adminIds.add(one);
			else if (action === 2) group.adminIds.delete(one);
			else group.handOver(one);
		}
		return success(call.fact);
	}),

	saveGroupToContacts: scope.inside((group, { wcId }, call) => {
		if (call.integer('flag') === 3) group.savedBy.add(wcId);
		else group.savedBy.delete(wcId);
		return success(call.fact);
	}),
});
