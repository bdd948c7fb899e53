import type { JsonObject } from '../../../gateway';
import { ALICE, BOB, GROUP, groupOf } from '../support/groupScene';
import { Incoming } from '../support/incoming';
import type { OperationCase, PerGateway } from '../support/operationCase';
import type { Fields } from '../support/request';
import type { Scene } from '../support/scene';

const IDS = { contactIds: `${BOB}, wxid_carol` };
const DONE = { success: true };

/** Something done to the group, which goes by one field or a few on the wire. */
const toGroup = (
	operation: string,
	input: JsonObject = {},
	sends: PerGateway<Fields> = {},
	gives: OperationCase['gives'] = DONE,
): OperationCase => ({
	operation: `group.${operation}`,
	before: groupOf(),
	input: { groupId: GROUP, ...input },
	sends: ({ gateway }) => ({
		chatRoomId: GROUP,
		...((sends as Partial<Record<string, Fields>>)[gateway === 'open' ? 'open' : 'wkteam'] ??
			sends),
	}),
	gives,
});

const CARD =
	'https://support.weixin.qq.com/cgi-bin/mmsupport-bin/addchatroombyinvite?ticket=24343869723-wxid_alice0000000022';
const REQUEST = new Incoming('group.joinRequest', { group: GROUP });

/** The group is there, and Alice is not in it. */
const invited =
	(then: (scene: Scene) => unknown = () => undefined) =>
	(scene: Scene): string => {
		const loginId = groupOf({ members: [BOB, 'wxid_carol'] })(scene);
		then(scene);
		return loginId;
	};

const person = (wcId: string, { nickName, headUrl }: { nickName: string; headUrl: string }) => ({
	wcId,
	name: nickName,
	nickName,
	avatarUrl: headUrl,
});
const alice = ({ simulator }: Scene) => person(ALICE, simulator.people.alice);
const bob = ({ simulator }: Scene) => person(BOB, simulator.people.bob);

const TASK = { newMessageId: '7175333311063873621' };

export const group: OperationCase[] = [
	toGroup('rename', { name: 'Team' }, { content: 'Team' }),
	toGroup('setRemark', { remark: '早餐' }, { content: '早餐' }),
	toGroup('setAnnouncement', { announcement: ' 9 点\n开会 ' }, { content: ' 9 点\n开会 ' }),
	toGroup(
		'setOwnNickname',
		{ nickname: '小助手' },
		{ open: { nickname: '小助手' }, wkteam: { nickName: '小助手' } },
	),
	toGroup('saveToContacts', {}, { flag: 3 }),
	toGroup('leave'),
	toGroup('inviteMembers', IDS, { userList: `${BOB},wxid_carol` }),
	toGroup(
		'inviteMembersWithReason',
		{ contactIds: ['wxid_dave'], reason: '同事' },
		{ userList: 'wxid_dave', reason: '同事' },
		{ success: true, groupId: GROUP, requested: ['wxid_dave'] },
	),
	toGroup('removeMembers', IDS, { userList: `${BOB},wxid_carol` }),
	toGroup(
		'manageAdmins',
		{ ...IDS, action: '2' },
		{
			open: { wxIds: `${BOB},wxid_carol`, type: 2 },
			wkteam: { wcId: `${BOB},wxid_carol`, type: 2 },
		},
	),
	{
		operation: 'group.create',
		input: { name: '烧烤小分队', ...IDS },
		sends: { topic: '烧烤小分队', userList: `${BOB},wxid_carol` },
		gives: ({ loginId }) => ({
			success: true,
			account: loginId,
			groupId: '22264491511@chatroom',
			qrCode: expect.any(String) as string,
		}),
	},
	toGroup('getQrCode', {}, {}, ({ loginId }) => ({
		account: loginId,
		groupId: GROUP,
		qrCodeUrl: expect.stringMatching(/\/media\/.*\.png$/) as string,
	})),
	{
		operation: 'group.acceptInvite',
		before: invited((scene) => scene.simulator.groups.find(GROUP)?.invite(ALICE)),
		input: { url: CARD },
		sends: { url: CARD },
		gives: DONE,
	},
	{
		operation: 'group.joinByQrCode',
		before: invited(),
		input: { url: 'https://weixin.qq.com/g/24343869723' },
		sends: { url: 'https://weixin.qq.com/g/24343869723', type: 0 },
		gives: DONE,
	},
	{
		operation: 'group.joinByQrCode',
		when: 'the group is only looked at',
		before: invited(),
		input: { url: 'https://weixin.qq.com/g/24343869723', action: '1' },
		sends: { url: 'https://weixin.qq.com/g/24343869723', type: 1 },
		gives: { success: true, found: '早餐（2人）' },
	},
	{
		operation: 'group.approveJoin',
		before: (scene) => {
			groupOf()(scene);
			return REQUEST.arrive(scene);
		},
		input: () => ({
			groupId: GROUP,
			newMessageId: REQUEST.message.newMsgId,
			xml: REQUEST.texts.content,
		}),
		sends: () => ({
			chatRoomId: GROUP,
			newMsgId: BigInt(REQUEST.message.newMsgId),
			xml: REQUEST.texts.content,
		}),
		gives: DONE,
	},
	toGroup(
		'addMemberAsFriend',
		{ contactId: BOB },
		{ open: { wcId: BOB }, wkteam: { memberWcId: BOB } },
		{
			open: { success: true, groupId: GROUP, contactId: BOB },
			wkteam: {
				success: true,
				groupId: GROUP,
				contactId: BOB,
				ticket: expect.stringMatching(/^v3_.*@stranger$/) as string,
			},
		},
	),
	toGroup(
		'setTodo',
		TASK,
		{ newMsgId: 7175333311063873621n, operType: 0 },
		{ success: true, sign: '1000' },
	),
	toGroup(
		'setMiniProgramTodo',
		{
			...TASK,
			title: '寄快递',
			pagePath: 'pages/index.html?a=1',
			miniProgramId: 'gh_f9d9fca26a50@app',
			senderContactId: BOB,
		},
		{
			newMsgId: 7175333311063873621n,
			title: '寄快递',
			pagePath: 'pages/index.html?a=1',
			userName: 'gh_f9d9fca26a50@app',
			sendWcId: BOB,
		},
		{ success: true, sign: '1000' },
	),
	toGroup('getMembers', {}, {}, ({ scene, gateway, loginId }) => [
		{
			account: loginId,
			groupId: GROUP,
			...alice(scene),
			...(gateway !== 'open' && { inviterId: ALICE }),
		},
		{
			account: loginId,
			groupId: GROUP,
			...bob(scene),
			...(gateway !== 'open' && { inviterId: ALICE }),
		},
		{
			account: loginId,
			groupId: GROUP,
			wcId: 'wxid_carol',
			name: 'Carol of sales',
			nickName: 'wxid_carol',
			displayName: 'Carol of sales',
			...(gateway !== 'open' && { inviterId: ALICE }),
		},
	]),
	toGroup('getMember', { contactId: BOB }, { userList: BOB }, ({ scene, gateway, loginId }) => ({
		account: loginId,
		groupId: GROUP,
		wcId: BOB,
		nickName: 'Bob 阿宝',
		avatarUrl: scene.simulator.people.bob.headUrl,
		sex: 0,
		v1: gateway === 'open' ? BOB : 'v3_777869645f626f62303030303030303030303232@stranger',
	})),
	toGroup('get', {}, {}, ({ scene, gateway, loginId }) => ({
		account: loginId,
		groupId: GROUP,
		name: '早餐',
		ownerId: ALICE,
		memberCount: 3,
		avatarUrl: scene.simulator.people.alice.smallHeadImgUrl,
		v1: 'v1_24343869723@stranger',
		...(gateway !== 'open' && { adminIds: [BOB] }),
		members: [
			[ALICE, 'Alice 小爱'],
			[BOB, 'Bob 阿宝'],
			['wxid_carol', 'wxid_carol'],
		].map(([wcId, name]) => ({
			wcId,
			name,
			nickName: name,
			inviterId: ALICE,
			...(gateway !== 'open' && { isAdmin: wcId === BOB }),
		})),
	})),
];
