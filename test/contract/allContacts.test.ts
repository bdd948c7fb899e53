import type { JsonObject } from '../../gateway';
import type { AddressBook } from '../simulator';
import { Scene } from './support/scene';
import { sceneForEach } from './support/sceneForEach';
import { calls } from './support/seen';

const BOB = 'wxid_bob000000000022';
const GROUP = '19931632641@chatroom';

const gateways = [
	{ gateway: 'open' as const, path: '/open' },
	{ gateway: 'wkteam' as const, path: '' },
];

describe.each(gateways)('On $gateway all contacts', ({ gateway, path }) => {
	let scene: Scene;
	let account: string;
	let book: AddressBook;
	sceneForEach(gateway, (started, loginId) => {
		scene = started;
		account = loginId;
		book = started.simulator.addressBook(gateway, 'alice');
	});
	afterEach(() => expect(scene.simulator.violations).toEqual([]));

	const rows = async (operation: string, input: JsonObject) =>
		(await scene.run(operation, { account, ...input })) as JsonObject[];
	const called = (operation: string) =>
		calls(scene.simulator).filter((call) => call === `POST ${path}/${operation}`).length;

	it('are friends, groups, official accounts and contacts from WeCom, each with its name', async () => {
		const list = await rows('contact.getMany', { returnAll: true });
		expect(list.map(({ kind, name, remark }) => ({ kind, name, remark }))).toEqual([
			{ kind: 'friend', name: 'Bob 阿宝', remark: '' },
			{ kind: 'friend', name: 'Carol 可乐 🥤', remark: '' },
			{ kind: 'group', name: '周五羽毛球', remark: '' },
			{ kind: 'officialAccount', name: '微信支付', remark: '' },
			{ kind: 'enterprise', name: 'E.Bot', remark: '小易' },
		]);
	});

	it('are looked up no further than Limit goes', async () => {
		book.isLoaded = true;
		for (let i = 0; i < 100; i++) book.add('friends', `wxid_${i}`, `Friend ${i}`);
		expect(await rows('contact.getMany', { limit: 40 })).toHaveLength(40);
		expect(called('getContact')).toBe(2);
		expect(called('getImAddressList')).toBe(0);
	});

	it('of one kind that there is none of are none, without loading anything again', async () => {
		book.isLoaded = true;
		book.entries.ghs.clear();
		expect(await rows('contact.getMany', { lists: 'ghs' })).toEqual([]);
		expect(called('initAddressList')).toBe(0);
	});

	it('are loaded once in a run, even where each item asks for it', async () => {
		await rows('contact.getMany', { load: 'always', details: false });
		await rows('contact.getMany', { load: 'always', details: false });
		expect(called('initAddressList')).toBe(1);
		expect(scene.told).toEqual([
			`WeChat account ${account}: the gateway loads the address book, which takes up to 3 minutes`,
		]);
	});

	it('are refused with a sentence while they are not loaded and must not be', async () => {
		const failure = await scene.failure('contact.getMany', { account, load: 'never' });
		expect(failure).toMatchObject({
			message:
				'The gateway tells of no contacts: it has not loaded the address book of this account yet.',
			hint: 'Run Load Address Book of Contact once.',
		});
		expect(called('initAddressList')).toBe(0);
	});

	it('have the gateway’s own data beside them with Simplify off', async () => {
		const [bob] = await rows('contact.getMany', { lists: 'friends', limit: 1, simplify: false });
		expect(bob).toMatchObject({ contactId: BOB, raw: { userName: BOB, aliasName: 'bob1212' } });
	});

	it('without a row of their own are there with what is known of them', async () => {
		book.isLoaded = true;
		scene.simulator.faults.next(`POST ${path}/getContact`, {
			json: { code: '1000', data: null },
		});
		expect(await rows('contact.getMany', { lists: 'chatrooms' })).toEqual([
			{ account, contactId: GROUP, kind: 'group' },
		]);
	});

	it('are an error, not a shorter list, when the account drops meanwhile', async () => {
		const dropping = await Scene.start(gateway, {
			onPause: () => dropping.simulator.drop(there, undefined, { silently: true }),
		});
		const there = dropping.logIn();
		const other = dropping.simulator.addressBook(gateway, 'alice');
		for (let i = 0; i < 100; i++) other.add('friends', `wxid_${i}`, `Friend ${i}`);
		const failure = await dropping.failure('contact.getMany', { account: there, limit: 100 });
		await dropping.end();
		expect(failure.message).toMatch(/已离线/);
	});
});
