import type { JsonObject, Output } from '../../../gateway';
import type { OperationCase, PerGateway } from '../support/operationCase';
import type { Fields } from '../support/request';

const GROUP = '24343869723@chatroom';
const IDS = { contactIds: 'wxid_bob, wxid_carol' };
const DONE = { success: true };

/** Something done to the group, which goes by one field or a few on the wire. */
const toGroup = (
	operation: string,
	input: JsonObject = {},
	sends: PerGateway<Fields> = {},
	gives: PerGateway<Output> | 'sample' = DONE,
): OperationCase => ({
	operation: `group.${operation}`,
	input: { groupId: GROUP, ...input },
	sends: ({ gateway }) => ({
		chatRoomId: GROUP,
		...((sends as Partial<Record<string, Fields>>)[gateway === 'open' ? 'open' : 'wkteam'] ??
			sends),
	}),
	gives,
});

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
	toGroup('inviteMembers', IDS, { userList: 'wxid_bob,wxid_carol' }),
	toGroup(
		'inviteMembersWithReason',
		{ contactIds: ['wxid_bob'], reason: '同事' },
		{ userList: 'wxid_bob', reason: '同事' },
	),
	toGroup('removeMembers', IDS, { userList: 'wxid_bob,wxid_carol' }),
	toGroup(
		'manageAdmins',
		{ ...IDS, action: '2' },
		{
			open: { wxIds: 'wxid_bob,wxid_carol', type: 2 },
			wkteam: { wcId: 'wxid_bob,wxid_carol', type: 2 },
		},
	),
	{
		operation: 'group.create',
		input: { name: '烧烤小分队', ...IDS },
		sends: { topic: '烧烤小分队', userList: 'wxid_bob,wxid_carol' },
		gives: ({ loginId }) => ({
			success: true,
			account: loginId,
			groupId: '22264491511@chatroom',
			qrCode: expect.any(String) as string,
		}),
	},
	toGroup('getQrCode', {}, {}, { groupId: GROUP, qrCodeUrl: 'xxxxxx' }),
	{
		operation: 'group.acceptInvite',
		input: { url: 'https://support.weixin.qq.com/join?ticket=1' },
		sends: { url: 'https://support.weixin.qq.com/join?ticket=1' },
		gives: DONE,
	},
	{
		operation: 'group.joinByQrCode',
		input: { url: 'https://weixin.qq.com/g/abc' },
		sends: { url: 'https://weixin.qq.com/g/abc', type: 0 },
		gives: DONE,
	},
	toGroup(
		'approveJoin',
		{ ...TASK, xml: '<sysmsg>\n</sysmsg>' },
		{ newMsgId: 7175333311063873621n, xml: '<sysmsg>\n</sysmsg>' },
	),
	toGroup(
		'addMemberAsFriend',
		{ contactId: 'wxid_bob' },
		{ open: { wcId: 'wxid_bob' }, wkteam: { memberWcId: 'wxid_bob' } },
		{
			open: { success: true, groupId: GROUP, contactId: 'wxid_bob' },
			wkteam: {
				success: true,
				groupId: GROUP,
				contactId: 'wxid_bob',
				ticket: expect.stringMatching(/^v3_.*@stranger$/) as string,
			},
		},
	),
	toGroup('setTodo', TASK, { newMsgId: 7175333311063873621n, operType: 0 }),
	toGroup(
		'setMiniProgramTodo',
		{
			...TASK,
			title: '寄快递',
			pagePath: 'pages/index.html?a=1',
			miniProgramId: 'gh_f9d9fca26a50@app',
			senderContactId: 'wxid_bob',
		},
		{
			newMsgId: 7175333311063873621n,
			title: '寄快递',
			pagePath: 'pages/index.html?a=1',
			userName: 'gh_f9d9fca26a50@app',
			sendWcId: 'wxid_bob',
		},
	),
	toGroup(
		'getMembers',
		{},
		{},
		{
			open: [
				{
					groupId: GROUP,
					wcId: 'wxid_xxxxxxxx',
					name: '阿里巴巴bb',
					nickName: '阿里巴巴bb',
					avatarUrl: 'http://wx.qlogo.cn/0',
				},
			],
			wkteam: expect.arrayContaining([
				{
					groupId: GROUP,
					wcId: 'wxid_wl9qchkanp9u22',
					name: 'E云通知小助手（机器人）',
					nickName: 'E云通知小助手（机器人）',
					avatarUrl: expect.stringMatching(/\/0$/) as string,
				},
			]) as Output,
		},
	),
	toGroup(
		'getMember',
		{ contactId: 'wxid_bob' },
		{ userList: 'wxid_bob' },
		{
			open: {
				groupId: GROUP,
				wcId: 'wxid_xxxxxxxxx',
				nickName: '阿里巴巴bbb',
				wechatNumber: 'alibab999',
				avatarUrl: 'http://wx.qlogo.cn/mmhead/ver_1//0',
				sex: 0,
				v1: 'wxid_xxxxxx',
			},
			wkteam: expect.objectContaining({
				wcId: 'wxid_daydt6xx1c0ny22',
				nickName: '北京123',
			}) as Output,
		},
	),
	toGroup(
		'get',
		{},
		{},
		{
			open: {
				groupId: '0000000@chatroom',
				ownerId: 'wxid_xxxxxxxx',
				memberCount: 3,
				avatarUrl: 'http://wx.qlogo.cn/mmcrhead//0',
				v1: 'v1_xxxxxxxxx@stranger',
				members: [
					{
						wcId: 'wxid_xxxxxxxxx',
						name: '售前客服',
						nickName: '售前客服',
						inviterId: '<inviter wxid>',
					},
				],
			},
			wkteam: expect.objectContaining({
				groupId: GROUP,
				ownerId: 'wxid_ylxtflcg0p8b22',
				memberCount: 3,
			}) as Output,
		},
	),
];
