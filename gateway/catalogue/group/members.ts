import { memberRow, readMember } from '../../group/replies';
import { operation } from '../../operation/word';
import { done } from '../replies';
import { GROUP_CHANGES } from '../paces';
import { aboutGroup, BRINGING_IN, onlyWkteam } from './about';
import { contactId, contactIds, reason } from './fields';

/** Who is in a group, who comes and who goes. */
export const members = {
	getMembers: operation({
		...aboutGroup,
		name: 'Get Members',
		action: 'Get members of group',
		description: 'List the members of a group with their names',
		repeatable: true,
		list: 'whole',
		open: { call: 'POST /open/getChatRoomMember', row: memberRow, page: '获取群成员列表' },
		wkteam: { call: 'POST /getChatRoomMember', row: memberRow, page: 'qun-cao-zuo/queryGroupList' },
	}),

	getMember: operation({
		...aboutGroup,
		name: 'Get Member',
		action: 'Get member of group',
		description: 'Get the profile of one member, friend or not',
		repeatable: true,
		fields: { contactId },
		send: { userList: 'contactId' },
		reply: readMember,
		open: { call: 'POST /open/getChatRoomMemberInfo', page: '获取群成员详情' },
		wkteam: { call: 'POST /getChatRoomMemberInfo', page: 'qun-cao-zuo/queryGroupMemberDetail' },
	}),

	inviteMembers: operation({
		...aboutGroup,
		name: 'Invite Members',
		action: 'Invite members by card',
		description:
			'Send friends an invitation card, which they have to accept. Each of them sees it: sent once, never again by itself.',
		repeatable: false,
		notice: BRINGING_IN,
		pace: GROUP_CHANGES,
		fields: { contactIds },
		send: { userList: 'contactIds' },
		// Open adds the picture of the group's QR code, for which Get QR Code is there.
		reply: done,
		open: { call: 'POST /open/inviteChatRoomMember', page: '邀请群成员' },
		wkteam: { call: 'POST /inviteChatRoomMember', page: 'qun-cao-zuo/inviteGroupMember' },
	}),

	inviteMembersWithReason: operation({
		...aboutGroup,
		name: 'Invite Members with Reason',
		action: 'Ask for new members with reason',
		description:
			'Ask the owner and the admins to let friends into a group that confirms invitations. They see each request: sent once, never again by itself.',
		repeatable: false,
		notice: BRINGING_IN,
		pace: GROUP_CHANGES,
		fields: { contactIds, reason },
		send: { userList: 'contactIds', reason: 'reason' },
		open: onlyWkteam,
		wkteam: { call: 'POST /addChatRoomMemberVerify', page: 'qun-cao-zuo/addChatRoomMemberVerify' },
	}),

	removeMembers: operation({
		...aboutGroup,
		name: 'Remove Members',
		action: 'Remove members from group',
		description:
			'Throw people out of a group that the account owns or administers. They can only come back by a new invitation.',
		repeatable: false,
		pace: GROUP_CHANGES,
		fields: { contactIds },
		send: { userList: 'contactIds' },
		open: { call: 'POST /open/deleteChatRoomMember', page: '移除群成员' },
		wkteam: { call: 'POST /deleteChatRoomMember', page: 'qun-cao-zuo/delGroupMember' },
	}),
};
