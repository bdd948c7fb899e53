import type { GatewayName, GatewaySimulator } from '../../test/simulator';
import type { CredentialInput } from '../../test/e2e/support/n8nApi';

/** What goes wrong in front of a person, and how. */
export interface ErrorCase {
	title: string;
	/** Default: `open`. */
	gateway?: GatewayName;
	/** Of the credential, where it is not the right one. */
	credential?: (baseUrl: string) => CredentialInput['data'];
	/** Resource and operation. */
	does: string;
	parameters?: Record<string, string | object>;
	/** Just before the run. */
	before?: (sim: GatewaySimulator) => void;
}

/** Who is there: Alice is logged in on both gateways, and one device is new. */
export const ACCOUNTS = { open: 'shop', unused: 'new-phone' };

const id = (value: string) => ({ __rl: true, mode: 'id', value });
const account = id(ACCOUNTS.open);
const toBob = { account, chatId: id('wxid_bob'), text: 'Hello' };
/** Something that is neither a question nor a result of its own. */
const LIST = { does: 'device.getMany' };
/** What is left of them strikes nothing else: each has an endpoint of its own. */
const TRIES = 9;
const DEVICES = 'GET /open/workstation';
const SEND = 'POST /open/sendText';
const refused = (message: string) => ({ json: { code: '1001', message, data: null } });

/** The most likely ones, by the order in which a person meets them. */
export const ERROR_CASES: ErrorCase[] = [
	{ title: 'Wrong host', credential: () => ({ baseUrl: 'http://127.0.0.1:1' }), ...LIST },
	{
		title: 'Not the gateway but a web page',
		does: 'account.getBalance',
		before: (sim) => sim.faults.next('POST /open/user/balance', 'html', TRIES),
	},
	{
		title: 'Moved to another host',
		...LIST,
		before: (sim) => sim.faults.next(DEVICES, { redirect: 'https://other.example/open/devices' }),
	},
	{
		title: 'A wrong path, or the other gateway',
		credential: (baseUrl) => ({ baseUrl: `${baseUrl}/wechat` }),
		...LIST,
	},
	{
		title: 'A gateway in trouble',
		does: 'account.getBills',
		before: (sim) => sim.faults.next('GET /open/user/bill', { status: 502 }, TRIES),
	},
	{ title: 'Token refused', credential: () => ({ token: 'old-token' }), ...LIST },
	{
		title: 'Password refused',
		gateway: 'wkteam',
		credential: () => ({ password: 'wrong' }),
		does: 'contact.getMany',
		parameters: { account },
	},
	{
		title: 'No credit',
		does: 'login.getQrCode',
		parameters: { account: id(ACCOUNTS.unused), province: '广东' },
		before: (sim) => sim.faults.next('POST /open/getLoginQrCode', refused('账户余额不足，请充值')),
	},
	{
		title: 'No province',
		does: 'login.getQrCode',
		parameters: { account: id(ACCOUNTS.unused) },
	},
	{
		title: 'A device that there is not',
		does: 'login.getQrCode',
		parameters: { account: id('nobody'), province: '广东' },
	},
	{
		title: 'Account offline',
		does: 'message.sendText',
		parameters: { ...toBob, account: id(ACCOUNTS.unused) },
	},
	{
		title: 'Account not logged in (wkteam)',
		gateway: 'wkteam',
		does: 'message.sendText',
		parameters: { ...toBob, account: id('wxid_nobody') },
	},
	{
		title: 'Too often',
		does: 'message.sendText',
		parameters: toBob,
		before: (sim) => sim.faults.next(SEND, refused('操作过于频繁，请稍后再试')),
	},
	{
		title: 'WeChat distrusts the account',
		does: 'message.sendText',
		parameters: toBob,
		before: (sim) => sim.faults.next(SEND, refused('当前账号存在风险，该功能已被限制')),
	},
	{
		title: 'No friend any more',
		does: 'message.sendText',
		parameters: toBob,
		before: (sim) => sim.faults.next(SEND, refused('对方已不是好友')),
	},
	{
		title: 'Not the owner of the group',
		does: 'group.rename',
		parameters: { account, groupId: id('19931632641@chatroom'), name: 'Team' },
		before: (sim) =>
			sim.faults.next('POST /open/modifyGroupName', refused('只有群主或管理员可以修改')),
	},
	{
		title: 'Cut off while sending',
		does: 'message.sendText',
		parameters: toBob,
		before: (sim) => sim.faults.next(SEND, 'drop'),
	},
	{
		title: 'Not offered on this gateway',
		does: 'favorite.getMany',
		parameters: { account },
	},
	{
		title: 'Two chats in one field',
		does: 'message.sendText',
		parameters: { ...toBob, chatId: id('={{ "wxid_bob, wxid_carol" }}') },
	},
	{
		title: 'An empty text',
		does: 'message.sendText',
		parameters: { ...toBob, text: '={{ $json.output }}' },
	},
	{
		title: 'Data in the place of a text',
		does: 'message.sendText',
		parameters: { ...toBob, text: '={{ { reply: "Hello" } }}' },
	},
	{
		title: 'No file in the field',
		does: 'message.sendImage',
		parameters: { account, chatId: id('wxid_bob'), source: 'binary' },
	},
	{
		title: 'No address of a file',
		does: 'message.sendImage',
		parameters: { account, chatId: id('wxid_bob'), imageUrl: 'picture.png' },
	},
	{
		title: 'A message ID of the wrong kind',
		does: 'media.downloadImage',
		parameters: {
			account,
			messageId: '4482117376572170921',
			content: '<msg/>',
			fromUser: 'wxid_bob',
			toUser: 'wxid_alice',
		},
	},
	{
		title: 'A form that cannot be built',
		does: 'message.sendAndWait',
		parameters: {
			account,
			chatId: id('wxid_bob'),
			message: 'How many?',
			responseType: 'customForm',
			defineForm: 'json',
			jsonOutput: '[{ "fieldLabel": "Boxes", "fieldType": "file" }]',
		},
	},
];
