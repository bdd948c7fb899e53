import { whatIsFound } from '../../group/replies';
import { operation } from '../../operation/word';
import { xml } from '../media/fields';
import { newMessageId } from '../fields';
import { FRIEND_REQUESTS } from '../notices';
import { GROUP_CHANGES } from '../paces';
import { aboutAccount, aboutGroup, onlyWkteam } from './about';
import { memberId } from './fields';

const url = {
	kind: 'text',
	label: 'URL',
	description: 'The link on the invitation card, as the trigger tells it',
	default: '={{ $json.groupInvite.url }}',
	required: true,
	sentAs: 'address',
} as const;

/** Getting into groups, letting others in, and making friends of those who are there. */
export const joining = {
	acceptInvite: operation({
		...aboutAccount,
		name: 'Accept Invite',
		action: 'Accept invitation to group',
		description:
			'Join the group whose invitation card the trigger has told of. All members see it.',
		repeatable: false,
		pace: GROUP_CHANGES,
		fields: { url },
		send: { url: 'url' },
		open: { call: 'POST /open/acceptUrl', page: '通过入群邀请' },
		wkteam: { call: 'POST /acceptUrl', page: 'qun-cao-zuo/acceptMemberGroup' },
	}),

	joinByQrCode: operation({
		...aboutAccount,
		name: 'Join by QR Code',
		action: 'Join group by QR code',
		description:
			'Join the group of a QR code, which all its members see, or look what group it is first',
		repeatable: false,
		pace: GROUP_CHANGES,
		fields: {
			url: {
				...url,
				description: 'What the QR code holds',
				placeholder: 'e.g. https://weixin.qq.com/g/…',
				default: '',
			},
			action: {
				kind: 'choice',
				label: 'Action',
				description: 'What to do with the code',
				choices: [
					{ value: '0', name: 'Join' },
					{ value: '1', name: 'Look', description: 'Name of the group and number of members' },
					{ value: '10', name: 'Look at Page', description: 'The whole page as HTML' },
				],
				default: '0',
				sentAs: 'integer',
			},
		},
		send: { url: 'url', type: 'action' },
		reply: whatIsFound,
		open: onlyWkteam,
		wkteam: { call: 'POST /scanJoinRoom', page: 'qun-cao-zuo/scanJoinRoom' },
	}),

	approveJoin: operation({
		...aboutGroup,
		name: 'Approve Join Request',
		action: 'Approve request to join group',
		description:
			'Let in whom the trigger’s join request is about. Only for the owner and admins of the group.',
		repeatable: false,
		pace: GROUP_CHANGES,
		fields: { newMessageId, xml },
		send: { newMsgId: 'newMessageId', xml: 'xml' },
		open: onlyWkteam,
		wkteam: { call: 'POST /agreeAddChatRoomMember', page: 'qun-cao-zuo/agreeAddChatRoomMember' },
	}),

	addMemberAsFriend: operation({
		...aboutGroup,
		name: 'Add Member as Friend',
		action: 'Add member of group as friend',
		description:
			'Send a friend request to a member. Whether it comes to anything is up to them: the trigger tells of new friends.',
		repeatable: false,
		notice: FRIEND_REQUESTS,
		pace: GROUP_CHANGES,
		fields: {
			contactId: memberId,
			greeting: {
				kind: 'text',
				label: 'Greeting',
				description: 'What the person reads beside the request',
				placeholder: 'e.g. We are in the same group',
			},
		},
		code: () => import('../../group/addMemberAsFriend'),
		open: {
			call: 'POST /open/addRoomMemberAsFriend',
			send: { wcId: 'contactId' },
			page: '添加群成员为好友',
		},
		wkteam: {
			call: 'POST /addRoomMemberFriend',
			send: { memberWcId: 'contactId', content: 'greeting' },
			page: 'qun-cao-zuo/addRoomMemberFriend',
		},
	}),
};
