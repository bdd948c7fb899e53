import { notOffered } from '../../operation/binding';
import { operation } from '../../operation/word';
import { chatId, remark } from '../fields';
import { contact, itemAccount } from '../subjects';
import { checked } from './checked';

const onPhone = notOffered('its manual has no call for that; do it on the phone');

/** What the account does with friends and chats that it has. */
export const changing = {
	delete: operation({
		about: [itemAccount, contact],
		name: 'Delete',
		action: 'Delete friend',
		description:
			'Delete a friend, for good: only a new request that the person accepts brings the friendship back. Not in the first 3 days on a new device.',
		repeatable: true,
		code: checked('friend'),
		open: { call: 'POST /open/delContact', page: '删除好友' },
		wkteam: { call: 'POST /delContact', page: 'hao-you-cao-zuo/shan-chu-hao-you' },
	}),

	setRemark: operation({
		about: [itemAccount, contact],
		name: 'Set Remark',
		action: 'Set remark of friend',
		description: 'Set the name that only the account itself sees for a friend',
		repeatable: true,
		fields: {
			remark,
		},
		send: { remark: 'remark' },
		code: checked('friend'),
		open: { call: 'POST /open/modifyRemark', page: '修改好友备注' },
		wkteam: { call: 'POST /modifyRemark', page: 'hao-you-cao-zuo/xiu-gai-hao-you-bei-zhu' },
	}),

	setPermission: operation({
		about: [itemAccount, contact],
		name: 'Set Permission',
		action: 'Set permission of friend',
		description:
			'Set how much a friend may see of the account. The phone shows it after a restart.',
		repeatable: true,
		fields: {
			permission: {
				kind: 'choice',
				label: 'Permission',
				description: 'What the friend may do',
				choices: [
					{ value: '1', name: 'Everything' },
					{ value: '2', name: 'Chat Only' },
				],
				default: '1',
				required: true,
				sentAs: 'integer',
			},
		},
		code: checked('friend'),
		open: onPhone,
		wkteam: {
			call: 'POST /setFriendPemission',
			send: { type: 'permission' },
			page: 'hao-you-cao-zuo/setFriendPermission',
		},
	}),

	pinChat: operation({
		about: [itemAccount],
		name: 'Pin Chat',
		action: 'Pin or unpin chat',
		description: 'Keep a chat at the top of the list of chats, or no longer',
		repeatable: true,
		fields: {
			chatId,
			pin: {
				kind: 'choice',
				label: 'Pin',
				description: 'What to do with the chat',
				choices: [
					{ value: '1', name: 'Pin' },
					{ value: '0', name: 'Unpin' },
				],
				default: '1',
				required: true,
				sentAs: 'integer',
			},
		},
		code: checked('chat'),
		open: onPhone,
		wkteam: {
			call: 'POST /setTop',
			send: { wcId: 'chatId', operType: 'pin' },
			page: 'hao-you-cao-zuo/setTop',
		},
	}),

	muteChat: operation({
		about: [itemAccount],
		name: 'Mute Chat',
		action: 'Mute or unmute chat',
		description:
			'Let the phone be silent about a chat, or no longer. The phone may show it minutes later.',
		repeatable: true,
		fields: {
			chatId,
			mute: {
				kind: 'choice',
				label: 'Mute',
				description: 'What to do with the chat',
				choices: [
					{ value: '0', name: 'Mute' },
					{ value: '1', name: 'Unmute' },
				],
				default: '0',
				required: true,
				sentAs: 'integer',
			},
		},
		code: checked('chat'),
		open: onPhone,
		wkteam: {
			call: 'POST /setDisturb',
			send: { chatRoomId: 'chatId', type: 'mute' },
			page: 'hao-you-cao-zuo/setDisturb',
		},
	}),
};
