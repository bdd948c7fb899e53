import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { AddressBook, GatewaySimulator } from '../../simulator';
import { byId, callsTo, tokenCredential, wechat, workflow } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';
import { pass } from '../support/time';

let sim: GatewaySimulator;
simulatorForEach((simulator) => (sim = simulator));

const GROUP = '19931632641@chatroom';
const ASKED = { open: 'POST /open/getChatRoomMember', wkteam: 'POST /getChatRoomMember' };

describe.each(['open', 'wkteam'] as const)('On %s', (gateway) => {
	let book: AddressBook;
	let account: string;
	let team: string;
	beforeEach(() => {
		account =
			gateway === 'open' ? sim.login('open', 'shop', 'alice') : sim.login('wkteam', 'alice');
		book = sim.addressBook(gateway, 'alice');
		book.isLoaded = true;
		const { alice, bob, carol } = sim.people;
		const group = sim.groups.add({ members: [alice.wcId, bob.wcId, carol.wcId, 'wxid_stranger'] });
		const carolInGroup = group.member(carol.wcId);
		if (carolInGroup) carolInGroup.displayName = '小可';
		team = group.id;
	});

	const search = async (
		method: 'searchGroups' | 'searchMembers',
		filter?: string,
		parameters: IDataObject = {},
		credential: ICredentialDataDecryptedObject = tokenCredential(sim, gateway),
	) => {
		const all = { account: byId(account), groupId: byId(team), ...parameters };
		const node = wechat('group.getMember', all);
		return await workflow(credential, node).listSearch('group.getMember', method, filter);
	};
	const asked = () => callsTo(sim).filter((call) => call === ASKED[gateway]).length;

	test('groups are picked from groups only', async () => {
		expect(await search('searchGroups')).toEqual({
			results: [{ name: '周五羽毛球 (group)', value: GROUP }],
		});
		expect(await search('searchGroups', 'Bob')).toEqual({ results: [] });
	});

	test('an address book without groups says so, and what to do', async () => {
		book.entries.chatrooms.clear();
		await expect(search('searchGroups')).rejects.toMatchObject({
			message: expect.stringMatching(/^The address book of this account has no groups\./) as string,
			description: expect.stringMatching(
				/Save to Contacts.*Entering the ID works always/,
			) as string,
		});
	});

	test('members are picked by the names that the group sees, or by their IDs', async () => {
		const { alice, bob, carol } = sim.people;
		const carolThere = { name: `小可 (${carol.wcId})`, value: carol.wcId };
		expect(await search('searchMembers')).toEqual({
			results: [
				{ name: `${alice.nickName} (${alice.wcId})`, value: alice.wcId },
				{ name: `${bob.nickName} (${bob.wcId})`, value: bob.wcId },
				{ name: 'wxid_stranger', value: 'wxid_stranger' },
				carolThere,
			],
		});
		expect(await search('searchMembers', '小可')).toEqual({ results: [carolThere] });
		expect(await search('searchMembers', carol.wcId.toUpperCase())).toEqual({
			results: [carolThere],
		});
	});

	test('members are asked for once in some minutes for each group', async () => {
		const { alice, carol } = sim.people;
		await Promise.all([search('searchMembers'), search('searchMembers', 'bob')]);
		expect(asked()).toBe(1);
		const other = sim.groups.add({ members: [alice.wcId, carol.wcId] });
		const { results } = await search('searchMembers', '', { groupId: byId(other.id) });
		expect(results.map(({ value }) => value)).toEqual([alice.wcId, carol.wcId]);
		expect(asked()).toBe(2);
		pass(sim, 300);
		await search('searchMembers');
		expect(asked()).toBe(3);
	});

	test.each(['', '={{ $json.groupId }}'])('members want a group first, not %j', async (groupId) => {
		await expect(search('searchMembers', '', { groupId: byId(groupId) })).rejects.toMatchObject({
			message: expect.stringMatching(
				/^The list is that of one group, and none is chosen\./,
			) as string,
			description: expect.stringMatching(/^Choose the group above first, /) as string,
		});
		expect(callsTo(sim)).toEqual([]);
	});

	test('members want an account first', async () => {
		await expect(search('searchMembers', '', { account: byId('') })).rejects.toMatchObject({
			message: expect.stringMatching(/^The list is that of one account, and none/) as string,
		});
	});

	test('what is no group is said to be none', async () => {
		await expect(search('searchMembers', '', { groupId: byId('wxid_bob') })).rejects.toMatchObject({
			message: expect.stringMatching(/^"wxid_bob" is not the ID of one group\./) as string,
		});
	});

	test('an answer without members is no empty list, and is not kept', async () => {
		sim.faults.next(ASKED[gateway], { json: { code: '1000', message: '成功', data: [] } });
		await expect(search('searchMembers')).rejects.toMatchObject({
			message: expect.stringMatching(/^The gateway tells of no members of this group\./) as string,
		});
		expect((await search('searchMembers')).results).toHaveLength(4);
	});

	test.each(['searchGroups', 'searchMembers'] as const)(
		'%s says why there is no list: the account is offline, the token is wrong',
		async (method) => {
			const wrong = { ...tokenCredential(sim, gateway), token: 'wrong-token-wrong' };
			await expect(search(method, '', {}, wrong)).rejects.toMatchObject({
				message: expect.stringMatching(/token/) as string,
			});
			sim.drop(account, undefined, { silently: true });
			await expect(search(method)).rejects.toMatchObject({
				message: expect.stringMatching(/已离线/) as string,
			});
		},
	);
});
