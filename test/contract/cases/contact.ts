import { Incoming } from '../support/incoming';
import type { OperationCase, PerGateway } from '../support/operationCase';
import type { Fields } from '../support/request';

const BOB = 'wxid_bob000000000022';
const GROUP = '19931632641@chatroom';
const KEY = { v1: 'v1_bob@stranger', v2: 'v4_bob@stranger' };

/** Who it is about, under each gateway's name. */
const about = (id: string, rest: Fields = {}): PerGateway<Fields> => ({
	open: { wxId: id, ...rest },
	wkteam: { wcId: id, ...rest },
});

function accepting(requestScene: number): OperationCase {
	const asked = new Incoming('contact.request', { requestScene });
	return {
		operation: 'contact.accept',
		when: `the request came by way ${requestScene}`,
		before: (scene) => asked.arrive(scene),
		input: () => ({ ...asked.request }),
		sends: () => ({ v1: asked.request.v1, v2: asked.request.v2, type: requestScene }),
		gives: { success: true },
	};
}

/** The person of the manuals' samples. */
const found = {
	open: {
		isFriend: false,
		contactId: 'wxid__xxxxxxxxx',
		name: '隔壁老王',
		sex: -5916789814496961,
		avatarUrl: 'http://wx.qlogo.cn/mmhead/ver_1/',
		v1: 'v1_d1xxxxxx@stranger',
		v2: 'v4_0002bxxxxx@stranger',
	},
	wkteam: {
		isFriend: false,
		name: '可可',
		sex: 2,
		avatarUrl: expect.stringMatching(/\/0$/) as string,
		v1: expect.stringMatching(/^v1_90c.*@stranger$/) as string,
		v2: expect.stringMatching(/^v4_000.*@stranger$/) as string,
	},
};

const searching = (query: string, scene: number): OperationCase => ({
	operation: 'contact.search',
	when: `"${query}" was entered`,
	input: { query },
	sends: about(query),
	gives: ({ loginId: account }) => ({
		open: { account, query, ...found.open, scene },
		wkteam: { account, query, ...found.wkteam, scene },
	}),
});

const befriending: OperationCase[] = [
	accepting(8),
	accepting(15),
	searching('13800138000', 15),
	searching('bob1212', 3),
	{
		operation: 'contact.add',
		input: { ...KEY, scene: 3, greeting: '你好' },
		sends: { ...KEY, type: 3, verify: '你好' },
		gives: { success: true },
	},
	{
		operation: 'contact.add',
		on: ['wkteam', 'wkteam2020'],
		when: 'there is no greeting',
		input: { ...KEY, scene: '15' },
		sends: { ...KEY, type: 15, verify: '' },
		gives: { success: true },
	},
];

const ENTERPRISE = '2598498529278002@openim';

const reading: OperationCase[] = [
	{ operation: 'contact.init', gives: { success: true } },
	{
		operation: 'contact.getOpenIm',
		input: { contactId: ENTERPRISE },
		sends: about(ENTERPRISE),
		gives: ({ loginId: account }) => ({
			open: {
				account,
				contactId: 'xxxxxx@openim',
				kind: 'enterprise',
				name: '社群小助手',
				remark: '社群小助手',
				sex: 0,
				avatarUrl: 'http://wx.qlogo.cn/mmhead/ver_1//0',
			},
			wkteam: {
				account,
				contactId: ENTERPRISE,
				kind: 'enterprise',
				name: 'E.Bot',
				remark: 'E.Bot/::@',
				sex: 1,
				avatarUrl: 'https://wework.qpic.cn/wwpic/256156_XYiSic_UQaS_sVk_1675839963/0',
				company: 'AI社群',
				companyId: '41FC22D6BB9682BFEA7990D4303455ARI01@im.wxwork',
			},
		}),
	},
	{
		operation: 'contact.getManyOpenIm',
		input: { limit: 1 },
		gives: ({ loginId: account }) => [
			{
				account,
				contactId: '25984982670495377@openim',
				kind: 'enterprise',
				name: '张',
				remark: '',
				sex: 1,
				avatarUrl: expect.stringMatching(/^http:\/\/wework\.qpic\.cn\/bizmail\/.*\/0$/) as string,
				companyId: '31464B9A2FA768BDA1F418BB1F28BE46RI01@im.wxwork',
			},
		],
	},
];

const changing: OperationCase[] = [
	{
		operation: 'contact.delete',
		input: { contactId: BOB },
		sends: about(BOB),
		gives: { success: true },
	},
	{
		operation: 'contact.setRemark',
		input: { contactId: ` ${BOB} `, remark: '备注' },
		sends: about(BOB, { remark: '备注' }),
		gives: { success: true },
	},
	{
		operation: 'contact.setPermission',
		input: { contactId: BOB, permission: '2' },
		sends: { wcId: BOB, type: 2 },
		gives: { success: true },
	},
	{
		operation: 'contact.pinChat',
		input: { chatId: GROUP, pin: '0' },
		sends: { wcId: GROUP, operType: 0 },
		gives: { success: true },
	},
	{
		operation: 'contact.muteChat',
		when: 'it is to be silent',
		input: { chatId: BOB },
		sends: { chatRoomId: BOB, type: 0 },
		gives: { success: true },
	},
];

const PICTURE = 'https://example.com/timg.jpg';

const own: OperationCase[] = [
	{
		operation: 'contact.getOwnQrCode',
		gives: ({ loginId: account }) => ({
			open: { account, qrCodeUrl: '<qr code url>' },
			wkteam: {
				account,
				qrCodeUrl: 'http://qr.topscan.com/api.php?text=http://weixin.qq.com/x/QapmFw5pgyAShaPk2cLM',
			},
		}),
	},
	{
		operation: 'contact.setOwnAvatar',
		input: { imageUrl: PICTURE },
		sends: { path: PICTURE },
		gives: { success: true },
	},
	{
		operation: 'contact.setPrivacy',
		input: { privacyType: '25', switchType: '1' },
		sends: { privacyType: 25, switchType: 1 },
		gives: { success: true },
	},
];

export const contact: OperationCase[] = [...befriending, ...reading, ...changing, ...own];
