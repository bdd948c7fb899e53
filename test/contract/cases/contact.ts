import type { GatewayName } from '../../../gateway';
import { Incoming } from '../support/incoming';
import type { OperationCase, PerGateway, Told } from '../support/operationCase';
import type { Fields } from '../support/request';
import type { Scene } from '../support/scene';

const BOB = 'wxid_bob000000000022';
const CAROL = 'wxid_carol0000000022';
const GROUP = '19931632641@chatroom';

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

const DAVE = 'wxid_dave000000000022';
const KEY = { v1: `v1_${DAVE}@stranger`, v2: `v4_${DAVE}@stranger` };

const searching = (query: string, scene: number): OperationCase => ({
	operation: 'contact.search',
	when: `a stranger is found by "${query}"`,
	input: { query },
	sends: about(query),
	gives: ({ loginId: account, gateway }) => ({
		account,
		query,
		isFriend: false,
		...(gateway === 'open' && { contactId: DAVE }),
		name: 'Dave 大卫',
		sex: 1,
		...KEY,
		scene,
	}),
});

const searchingFriend: OperationCase = {
	operation: 'contact.search',
	when: 'a friend is found',
	input: { query: 'bob1212' },
	sends: about('bob1212'),
	gives: ({ loginId: account, scene: { simulator } }) => ({
		account,
		query: 'bob1212',
		isFriend: true,
		contactId: BOB,
		name: 'Bob 阿宝',
		sex: 1,
		avatarUrl: simulator.people.bob.headUrl,
		v1: BOB,
		v2: '',
		scene: 3,
	}),
};

const befriending: OperationCase[] = [
	accepting(8),
	accepting(15),
	searching('13800000004', 15),
	searching('dave2020', 3),
	searchingFriend,
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

/** What both gateways tell of the contact from WeCom; only wkteam has the company. */
const enterprise = ({ loginId: account }: Told, company: object) => ({
	account,
	contactId: ENTERPRISE,
	kind: 'enterprise',
	name: 'E.Bot',
	remark: '小易',
	sex: 1,
	...company,
});
const COMPANY_ID = { companyId: '41FC22D6@im.wxwork' };

const bob = ({ loginId: account, scene: { simulator } }: Told) => ({
	account,
	contactId: BOB,
	name: 'Bob 阿宝',
	remark: '',
	sex: 1,
	avatarUrl: simulator.people.bob.headUrl,
	wechatNumber: 'bob1212',
	country: 'CN',
	labelIds: '',
});

const group = ({ loginId: account }: Told) => ({
	account,
	contactId: GROUP,
	kind: 'group',
	name: '周五羽毛球',
	remark: '',
	sex: 0,
	labelIds: '',
});

const loaded = (scene: Scene): string => {
	scene.simulator.addressBook(scene.gateway === 'open' ? 'open' : 'wkteam', 'alice').isLoaded =
		true;
	return scene.logIn();
};

const on = (gateway: GatewayName, path: string): string =>
	gateway === 'open' ? `POST /open${path}` : `POST ${path}`;

const reading: OperationCase[] = [
	{ operation: 'contact.init', gives: { success: true } },
	{
		operation: 'contact.getMany',
		when: 'only groups are wanted, and the address book is loaded',
		before: loaded,
		input: { lists: 'chatrooms' },
		calls: (told) => [
			[told.call, told.gateway === 'open' ? { indexs: 'chatrooms' } : {}],
			[on(told.gateway, '/getContact'), { [told.gateway === 'open' ? 'wxId' : 'wcId']: GROUP }],
		],
		gives: (told) => [group(told)],
	},
	{
		operation: 'contact.getMany',
		when: 'the address book must be loaded first, and details do not matter',
		input: { details: false },
		calls: ({ gateway, call }) => [
			[call],
			[on(gateway, '/initAddressList')],
			[call],
			...(gateway === 'open' ? [] : [['POST /getImAddressList'] as const]),
		],
		gives: ({ loginId: account }) => [
			{ account, contactId: BOB, kind: 'friend' },
			{ account, contactId: CAROL, kind: 'friend' },
			{ account, contactId: GROUP, kind: 'group' },
			{ account, contactId: 'gh_3dfda90e39d6', kind: 'officialAccount' },
			{ account, contactId: ENTERPRISE, kind: 'enterprise' },
		],
	},
	{
		operation: 'contact.get',
		when: 'one of several is not there',
		input: { contactIds: `${BOB}, wxid_nobody ${GROUP}`, simplify: true },
		sends: about(`${BOB},wxid_nobody,${GROUP}`),
		gives: (told) => [
			{ ...bob(told), kind: 'person', found: true },
			{ account: told.loginId, contactId: 'wxid_nobody', kind: 'person', found: false },
			{ ...group(told), found: true },
		],
	},
	{
		operation: 'contact.checkStatus',
		input: { contactIds: [BOB, 'wxid_nobody'] },
		sends: about(`${BOB},wxid_nobody`),
		gives: ({ loginId: account }) => [
			{ account, contactId: BOB, status: 'normal' },
			{ account, contactId: 'wxid_nobody', status: 'bothDeleted' },
		],
	},
	{
		operation: 'contact.getOpenIm',
		input: { contactId: ENTERPRISE },
		sends: about(ENTERPRISE),
		gives: (told) => ({
			open: enterprise(told, {}),
			wkteam: enterprise(told, { company: 'AI社群', ...COMPANY_ID }),
		}),
	},
	{ operation: 'contact.getManyOpenIm', gives: (told) => [enterprise(told, COMPANY_ID)] },
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
		gives: ({ loginId: account, scene: { simulator } }) => ({
			account,
			qrCodeUrl: `${simulator.baseUrl}/cards/wxid_alice0000000022.png`,
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
