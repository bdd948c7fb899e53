import { memberRow, readMember } from '../../group/replies';
import * as open from '../../group/openCalls';
import * as wkteam from '../../group/wkteamCalls';
import { operation } from '../../operation/word';
import { done } from '../replies';
import { GROUP_CHANGES } from '../paces';
import { aboutGroup, BRINGING_IN, onlyWkteam } from './about';
import { contactIds, memberId, reason } from './fields';

/** Who is in a group, who comes and who goes. */
export const members = {
	getMembers: operation({
		...aboutGroup,
		name: 'Get Members',
		action: 'Get members of group',
		description: 'List the members of a group with their names',
		repeatable: true,
		list: 'whole',
		open: { ...open.membersCall, row: memberRow },
		wkteam: { ...wkteam.membersCall, row: memberRow },
	}),

	getMember: operation({
		...aboutGroup,
		name: 'Get Member',
		action: 'Get member of group',
		description: 'Get the profile of one member, friend or not',
		repeatable: true,
		fields: { contactId: memberId },
		send: { userList: 'contactId' },
		reply: readMember,
		open: { call: 'POST /open/getChatRoomMemberInfo', page: '获取群成员详情' },
		wkteam: { call: 'POST /getChatRoomMemberInfo', page: 'qun-cao-zuo/queryGroupMemberDetail' },
	}),

	addMembers: operation({
		...aboutGroup,
		name: 'Add Members',
		action: 'Add members to group',
		description:
			'Bring friends into a group in the way that it allows: at once, by an invitation card or by a request. At once up to 40 members, beyond that by card, and by a request where its owner confirms invitations. The result says which it was for whom.',
		repeatable: false,
		notice: BRINGING_IN,
		pace: GROUP_CHANGES,
		fields: {
			contactIds,
			reason: {
				...reason,
				description:
					'What the owner and the admins read where they confirm invitations. E-Cloud Butler needs it there.',
				required: undefined,
			},
		},
		send: { userList: 'contactIds' },
		open: {
			call: 'POST /open/addChatRoomMember',
			page: '添加群成员',
			code: async () => (await import('../../group/addMembers')).onOpen,
		},
		wkteam: {
			call: 'POST /addChatRoomMember',
			page: 'qun-cao-zuo/addGroupMember',
			code: async () => (await import('../../group/addMembers')).onWkteam,
		},
	}),

	inviteMembers: operation({
		...aboutGroup,
		name: 'Invite Members',
		action: 'Invite members by card',
		description:
			'Send friends an invitation card, which they must accept. Each of them sees it: sent once, never again by itself.',
		repeatable: false,
		notice: BRINGING_IN,
		pace: GROUP_CHANGES,
		fields: { contactIds },
		send: { userList: 'contactIds' },
		// Open adds the picture of the group's QR code, for which Get QR Code is there.
		reply: done,
		open: open.inviteCall,
		wkteam: wkteam.inviteCall,
	}),

	inviteMembersWithReason: operation({
		...aboutGroup,
		name: 'Invite Members with Reason',
		action: 'Ask for new members with reason',
		description:
			'Ask the owner and the admins to let friends in. They see each request: sent once only. For groups that confirm invitations.',
		repeatable: false,
		notice: BRINGING_IN,
		pace: GROUP_CHANGES,
		fields: { contactIds, reason },
		send: { userList: 'contactIds', reason: 'reason' },
		code: () => import('../../group/inviteWithReason'),
		open: onlyWkteam,
		wkteam: wkteam.requestCall,
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
