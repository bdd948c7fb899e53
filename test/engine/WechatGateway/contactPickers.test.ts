import type { IDataObject } from 'n8n-workflow';
import type { AddressBook, GatewaySimulator } from '../../simulator';
import { byId, callsTo, tokenCredential, wechat, workflow } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';
import { pass } from '../support/time';

let sim: GatewaySimulator;

/** Pauses are over at once, and nothing else takes time. */
const mockSleep = async (ms: number) => {
	pass(sim, ms / 1000);
	await Promise.resolve();
};
jest.mock('../../../nodes/transport/n8nClock', () => ({
	n8nClock: () => ({ now: () => Date.now(), stopped: () => false, sleep: mockSleep }),
}));

simulatorForEach((simulator) => (sim = simulator));

const BOB = 'wxid_bob000000000022';
const CAROL = 'wxid_carol0000000022';
const GROUP = '19931632641@chatroom';
const ENTERPRISE = '2598498529278002@openim';

const gateways = [
	{ gateway: 'open' as const, prefix: '/open', lists: ['POST /open/getAddressList'] },
	{
		gateway: 'wkteam' as const,
		prefix: '',
		lists: ['POST /getAddressList', 'POST /getImAddressList'],
	},
];

describe.each(gateways)('A list of contacts on $gateway', ({ gateway, prefix, lists }) => {
	let book: AddressBook;
	let account: string;
	beforeEach(() => {
		account =
			gateway === 'open' ? sim.login('open', 'shop', 'alice') : sim.login('wkteam', 'alice');
		book = sim.addressBook(gateway, 'alice');
		book.isLoaded = true;
	});

	const search = async (method: string, filter?: string, page?: string, of?: IDataObject) =>
		await workflow(
			tokenCredential(sim, gateway),
			wechat('message.sendText', { account: of ?? byId(account) }),
		).listSearch('message.sendText', method, filter, page);
	const friends = (count: number) => {
		for (let i = 0; i < count; i++) book.add('friends', `wxid_${i}`, `Friend ${i}`);
	};
	const lookUps = () => callsTo(sim).filter((call) => call.endsWith('/getContact')).length;
	const listed = () => callsTo(sim).filter((call) => lists.includes(call));

	test('tells friends and groups apart, by remark or name', async () => {
		const bob = book.entries.friends.get(BOB);
		if (bob) bob.remark = '老王';
		expect(await search('searchChats')).toEqual({
			results: [
				{ name: '周五羽毛球 (group)', value: GROUP },
				{ name: '老王 (friend)', value: BOB },
				{ name: 'Carol 可乐 🥤 (friend)', value: CAROL },
				{ name: '小易 (WeCom)', value: ENTERPRISE },
			],
		});
	});

	test('of contacts has no groups, and of labels the labels', async () => {
		const { results } = await search('searchContacts');
		expect(results.map(({ value }) => value)).toEqual([BOB, CAROL, ENTERPRISE]);
		expect(await search('searchLabels')).toEqual({ results: [{ name: '客户', value: '2' }] });
	});

	test('is asked for once, whoever opens it how often, and again after some minutes', async () => {
		await Promise.all([search('searchChats'), search('searchContacts')]);
		await search('searchChats', 'bob');
		expect(listed()).toEqual(lists);
		pass(sim, 300);
		await search('searchChats', 'bob');
		expect(listed()).toEqual([...lists, ...lists]);
	});

	test('comes by pages, whose names are looked up only then', async () => {
		friends(30);
		const first = await search('searchContacts');
		expect([first.results.length, first.paginationToken, lookUps()]).toEqual([20, '20', 1]);
		const second = await search('searchContacts', '', first.paginationToken);
		expect(second.results.map(({ value }) => value)).toEqual([
			...Array.from({ length: 12 }, (_, i) => `wxid_${i + 18}`),
			ENTERPRISE,
		]);
		expect([second.paginationToken, lookUps()]).toEqual([undefined, 2]);
	});

	test('is searched by name, remark and ID, in any case', async () => {
		const found = async (filter: string) =>
			(await search('searchContacts', filter)).results.map(({ value }) => value);
		expect(await found('BOB 阿')).toEqual([BOB]);
		expect(await found('小易')).toEqual([ENTERPRISE]);
		expect(await found('WXID_CAROL')).toEqual([CAROL]);
		expect(await found('nobody')).toEqual([]);
	});

	test('says why there is none while the address book is not loaded, and loads nothing', async () => {
		book.isLoaded = false;
		await expect(search('searchChats')).rejects.toMatchObject({
			message: expect.stringMatching(/^The gateway tells of no contacts: /) as string,
			description: 'Run Load Address Book of Contact once.',
		});
		expect(callsTo(sim)).not.toContain(`POST ${prefix}/initAddressList`);
	});

	test('says so when the account is offline, and does not keep that', async () => {
		sim.drop(account, undefined, { silently: true });
		await expect(search('searchChats')).rejects.toMatchObject({
			message: expect.stringMatching(/已离线/) as string,
		});
		const [again] =
			gateway === 'open' ? [sim.login('open', 'shop', 'alice')] : [sim.login('wkteam', 'alice')];
		const { results } = await search('searchChats', '', '', byId(again));
		expect(results).toHaveLength(4);
	});

	test('wants an account first', async () => {
		await expect(search('searchChats', '', '', byId('={{ $json.account }}'))).rejects.toMatchObject(
			{
				message: expect.stringMatching(/^The list is that of one account/) as string,
			},
		);
		expect(callsTo(sim)).toEqual([]);
	});

	test('is one of each account', async () => {
		await search('searchContacts');
		const other =
			gateway === 'open' ? sim.login('open', 'till', 'bob') : sim.login('wkteam', 'bob');
		sim.addressBook(gateway, 'bob').isLoaded = true;
		const { results } = await search('searchContacts', '', '', byId(other));
		expect(results.map(({ value }) => value)).not.toContain(BOB);
	});
});
