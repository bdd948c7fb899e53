import { groupQrCode, newGroup, readGroup } from '../../group/replies';
import * as open from '../../group/openCalls';
import * as wkteam from '../../group/wkteamCalls';
import { must } from '../../operation/binding';
import { operation } from '../../operation/word';
import { GROUP_CHANGES, NEW_GROUPS } from '../paces';
import { aboutAccount, aboutGroup } from './about';
import { remark } from '../fields';
import { contactIds } from './fields';

const name = {
	kind: 'text',
	label: 'Name',
	description: 'Name of the group',
	placeholder: 'e.g. Team breakfast',
} as const;

/** The group itself: making, naming, leaving it. */
export const managing = {
	get: operation({
		...aboutGroup,
		name: 'Get',
		action: 'Get group',
		description:
			'Get how many members a group has, who they are, who owns it, and on wkteam who administers it',
		repeatable: true,
		reply: readGroup,
		open: open.groupCall,
		wkteam: wkteam.groupCall,
	}),

	create: operation({
		...aboutAccount,
		name: 'Create',
		action: 'Create group',
		description:
			'Make a group with at least two friends. It shows on phones once a message was sent into it.',
		repeatable: false,
		notice:
			'At most 10 groups a day, none in the first 3 days after a new login. This node leaves 10 minutes between two.',
		pace: NEW_GROUPS,
		picture: { base64Field: 'qrCode', fileName: 'wechat-group-qr-code' },
		fields: { name, contactIds },
		send: { topic: 'name', userList: 'contactIds' },
		reply: newGroup,
		code: () => import('../../group/create'),
		open: { call: 'POST /open/createChatroom', send: { topic: must('name') }, page: '创建微信群' },
		wkteam: { call: 'POST /createChatroom', page: 'qun-cao-zuo/chuang-jian-wei-xin-qun' },
	}),

	rename: operation({
		...aboutGroup,
		name: 'Rename',
		action: 'Rename group',
		description:
			'Change the name of a group for all its members, who see that. With more than 100 members only the owner and the admins may. Phones show the old name for a while.',
		repeatable: false,
		pace: GROUP_CHANGES,
		fields: { name: { ...name, required: true } },
		send: { content: 'name' },
		open: { call: 'POST /open/modifyGroupName', page: '修改群名' },
		wkteam: { call: 'POST /modifyGroupName', page: 'qun-cao-zuo/updateGroupName' },
	}),

	setRemark: operation({
		...aboutGroup,
		name: 'Set Remark',
		action: 'Set remark for group',
		description: 'Give a group a name that only this account sees',
		repeatable: true,
		fields: {
			remark,
		},
		send: { content: 'remark' },
		open: { call: 'POST /open/modifyGroupRemark', page: '修改群备注' },
		wkteam: { call: 'POST /modifyGroupRemark', page: 'qun-cao-zuo/updateGroupRemark' },
	}),

	setAnnouncement: operation({
		...aboutGroup,
		name: 'Set Announcement',
		action: 'Set announcement of group',
		description:
			'Put another announcement in the place of the present one. Every member is told of it.',
		repeatable: false,
		pace: GROUP_CHANGES,
		fields: {
			announcement: {
				kind: 'longText',
				label: 'Announcement',
				description: 'What all members are to read',
				required: true,
			},
		},
		send: { content: 'announcement' },
		open: { call: 'POST /open/setChatRoomAnnouncement', page: '设置群公告' },
		wkteam: { call: 'POST /setChatRoomAnnouncement', page: 'qun-cao-zuo/setGroupAnnounct' },
	}),

	setOwnNickname: operation({
		...aboutGroup,
		name: 'Set Own Nickname',
		action: 'Set own nickname in group',
		description: 'Set the name under which the account itself is seen in a group',
		repeatable: true,
		fields: {
			nickname: {
				kind: 'text',
				label: 'Nickname',
				description: 'Name of the account in this group only',
				required: true,
			},
		},
		open: {
			call: 'POST /open/updateIInChatRoomNickName',
			send: { nickname: 'nickname' },
			page: '修改在群里昵称',
		},
		wkteam: {
			call: 'POST /updateIInChatRoomNickName',
			send: { nickName: 'nickname' },
			page: 'qun-cao-zuo/updateIInChatRoomNickName',
		},
	}),

	getQrCode: operation({
		...aboutGroup,
		name: 'Get QR Code',
		action: 'Get QR code of group',
		description:
			'Get the QR code with which people join a group, good for 7 days. In the first 3 days after a new login it shows as expired.',
		repeatable: true,
		picture: { urlField: 'qrCodeUrl', fileName: 'wechat-group-qr-code' },
		reply: groupQrCode,
		open: { call: 'POST /open/getGroupQrCode', page: '获取群二维码' },
		wkteam: { call: 'POST /getGroupQrCode', page: 'qun-cao-zuo/queryGroupQrCode' },
	}),

	manageAdmins: operation({
		...aboutGroup,
		name: 'Manage Admins',
		action: 'Manage admins of group',
		description:
			'Make members admins, take that from them, or hand the group over, which only the new owner can undo. Only for the owner.',
		repeatable: false,
		pace: GROUP_CHANGES,
		fields: {
			action: {
				kind: 'choice',
				label: 'Action',
				description: 'What to do with these members',
				choices: [
					{ value: '1', name: 'Make Admins' },
					{
						value: '3',
						name: 'Make Owner',
						description: 'Of one of them; the account gives it up',
					},
					{ value: '2', name: 'Remove Admins' },
				],
				default: '1',
				required: true,
				sentAs: 'integer',
			},
			contactIds,
		},
		send: { type: 'action' },
		code: () => import('../../group/manageAdmins'),
		open: {
			call: 'POST /open/operateChatRoom',
			send: { wxIds: 'contactIds' },
			page: '群主群管操作',
		},
		wkteam: {
			call: 'POST /operateChatRoom',
			send: { wcId: 'contactIds' },
			page: 'qun-cao-zuo/operateChatRoom',
		},
	}),

	saveToContacts: operation({
		...aboutGroup,
		name: 'Save to Contacts',
		action: 'Save group to contacts',
		description:
			'Save a group to the contacts, where lists of contacts have it, or take it out of them',
		repeatable: true,
		fields: {
			flag: {
				kind: 'choice',
				label: 'Save',
				description: 'Whether it is to be among the contacts',
				choices: [
					{ value: '2', name: 'Remove From Contacts' },
					{ value: '3', name: 'Save to Contacts' },
				],
				default: '3',
				required: true,
				sentAs: 'integer',
			},
		},
		send: { flag: 'flag' },
		open: { call: 'POST /open/showInAddressBook', page: '保存群聊天到通讯录' },
		wkteam: { call: 'POST /showInAddressBook', page: 'qun-cao-zuo/saveGroup' },
	}),

	leave: operation({
		...aboutGroup,
		name: 'Leave',
		action: 'Leave group',
		description:
			'Leave a group. The account can only come back by a new invitation, and an owner loses the group.',
		repeatable: false,
		pace: GROUP_CHANGES,
		open: { call: 'POST /open/quitChatRoom', page: '退出群聊天' },
		wkteam: { call: 'POST /quitChatRoom', page: 'qun-cao-zuo/quitGroup' },
	}),
};
