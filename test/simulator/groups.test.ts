import { facts } from '../facts';
import { GatewaySimulator, type GatewayName } from './index';
import { logInAlice, rowNamed } from './support/loggedIn';
import { RowCaller, type Fields } from './support/rowCall';

const gateways: GatewayName[] = ['open', 'wkteam'];

describe.each(gateways)('Groups on %s', (gateway) => {
	let simulator: GatewaySimulator;
	let loginId: string;
	let alice: string;
	let bob: string;
	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		loginId = logInAlice(simulator, gateway);
		alice = simulator.people.alice.wcId;
		bob = simulator.people.bob.wcId;
	});
	afterEach(() => simulator.stop());

	async function call(id: string, fields: Fields) {
		const row = rowNamed(gateway, id);
		const account = gateway === 'open' ? { deviceId: loginId } : { wId: loginId };
		const { body } = await new RowCaller(simulator).call(row, { ...account, ...fields });
		const { code, message, data } = body as { code: string; message: string; data: unknown };
		return code === '1000' ? { data } : { message };
	}
	const admins = (ids: string) => (gateway === 'open' ? { wxIds: ids } : { wcId: ids });
	const notRunning = { message: '只有群主或群管理员可以操作' };

	it('are made, and then they are there', async () => {
		const made = await call('createGroup', { topic: 'Team', userList: `${bob},wxid_dave` });
		const { chatRoomID: chatRoomId } = made.data as { chatRoomID: string };
		expect(await call('getGroup', { chatRoomId })).toMatchObject({
			data: [{ nickName: 'Team', chatRoomOwner: alice, memberCount: 3 }],
		});
	});

	it('need two others', async () => {
		expect(await call('createGroup', { topic: 'Team', userList: bob })).toEqual({
			message: '创建群聊至少需要两位好友',
		});
	});

	it('lose who is removed, and who leaves', async () => {
		const { id: chatRoomId, members } = simulator.groups.add({ members: [alice, bob] });
		expect(members).toHaveLength(2);
		await call('removeGroupMembers', { chatRoomId, userList: bob });
		expect(await call('listGroupMembers', { chatRoomId })).toMatchObject({
			data: [{ userName: alice }],
		});
		await call('quitGroup', { chatRoomId });
		expect(await call('getGroup', { chatRoomId })).toEqual({
			message: '群聊不存在或你已不在群聊中',
		});
	});

	it('obey only who runs them', async () => {
		const { id: chatRoomId } = simulator.groups.add({ members: [bob, alice, 'wxid_dave'] });
		expect(await call('removeGroupMembers', { chatRoomId, userList: 'wxid_dave' })).toEqual(
			notRunning,
		);
		expect(await call('manageGroupAdmins', { chatRoomId, type: 1, ...admins(alice) })).toEqual({
			message: '只有群主可以操作',
		});
	});

	it('are renamed by anybody up to 100 members only', async () => {
		const many = Array.from({ length: 99 }, (_, i) => `wxid_member${i}`);
		const small = simulator.groups.add({ members: [bob, alice] });
		const large = simulator.groups.add({ members: [bob, alice, ...many] });
		await call('renameGroup', { chatRoomId: small.id, content: 'Team' });
		expect(small.name).toBe('Team');
		expect(await call('renameGroup', { chatRoomId: large.id, content: 'Team' })).toEqual(
			notRunning,
		);
	});

	it('have admins, and can be handed over to one', async () => {
		const group = simulator.groups.add({ members: [alice, bob, 'wxid_dave'] });
		const act = async (type: number, ids: string) =>
			await call('manageGroupAdmins', { chatRoomId: group.id, type, ...admins(ids) });
		await act(1, `${bob},wxid_dave`);
		await act(2, 'wxid_dave');
		expect([...group.adminIds]).toEqual([bob]);
		expect(await act(3, `${bob},wxid_dave`)).toEqual({ message: '只能转让给一位群成员' });
		await act(3, bob);
		expect(group.ownerId).toBe(bob);
	});

	it('take 40 at once, and note whoever adds more', async () => {
		const many = Array.from({ length: 38 }, (_, i) => `wxid_member${i}`);
		const group = simulator.groups.add({ members: [alice, ...many] });
		await call('addGroupMembers', { chatRoomId: group.id, userList: 'wxid_dave,wxid_erin' });
		expect(group.members.map(({ wcId }) => wcId)).toEqual([alice, ...many, 'wxid_dave']);
		expect(simulator.violations).toEqual(['People were added to a group of more than 40']);
	});

	it('tell only those who run them who invited whom', async () => {
		const inviters = async (owner: string) => {
			const { id: chatRoomId } = simulator.groups.add({ members: [owner, alice, bob] });
			const { data } = await call('getGroup', { chatRoomId });
			const [group] = data as [{ chatRoomMembers: Array<{ inviterUserName: unknown }> }];
			return group.chatRoomMembers.map(({ inviterUserName }) => inviterUserName || null);
		};
		expect(await inviters(alice)).toEqual([alice, alice]);
		expect(await inviters(bob)).toEqual([null, null]);
	});

	it('let in whoever has the card', async () => {
		const group = simulator.groups.add({ members: [bob] });
		const url = group.invite(alice);
		await call('acceptGroupInvite', { url });
		expect(group.member(alice)).toBeDefined();
		expect(await call('acceptGroupInvite', { url })).toEqual({ message: '邀请已失效' });
	});
});

describe('A request to join on wkteam', () => {
	it('is granted by whoever runs the group, if it came at all', async () => {
		const simulator = await GatewaySimulator.start();
		const wId = simulator.login('wkteam', 'alice');
		const { alice, carol } = simulator.people;
		const group = simulator.groups.add({ members: [alice.wcId, simulator.people.bob.wcId] });
		const row = facts.wkteam.find(({ id }) => id === 'approveGroupJoin');
		if (!row) throw new Error('No row');
		const approve = async (xml: unknown) =>
			await new RowCaller(simulator).call(row, {
				wId,
				chatRoomId: group.id,
				newMsgId: 7175333311063873621n,
				xml,
			});

		expect(await approve('<sysmsg />')).toMatchObject({ body: { code: '1001' } });
		const asked = simulator.compose('wkteam', 'group.joinRequest', {
			from: 'bob',
			group: group.id,
		});
		expect(await approve(asked.data.content)).toMatchObject({ body: { code: '1000' } });
		expect(group.member(carol.wcId)).toBeDefined();
		await simulator.stop();
	});
});
