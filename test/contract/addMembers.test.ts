import type { JsonObject } from '../../gateway';
import { ALICE, BOB, GROUP, groupOf } from './support/groupScene';
import { Scene } from './support/scene';
import { calls } from './support/seen';

const full = [ALICE, ...Array.from({ length: 38 }, (_, i) => `wxid_member${i}`)];
const NEW = { contactIds: 'wxid_dave, wxid_erin' };

describe.each([
	{ gateway: 'open' as const, path: '/open' },
	{ gateway: 'wkteam' as const, path: '' },
])('Add Members on $gateway', ({ gateway, path }) => {
	let scene: Scene;
	let account: string;
	const begin = (state: Parameters<typeof groupOf>[0] = {}) => {
		account = groupOf(state)(scene);
	};
	const input = (more: JsonObject = {}) => ({ account, groupId: GROUP, ...NEW, ...more });
	const call = (name: string) => `POST ${path}/${name}`;
	beforeEach(async () => {
		scene = await Scene.start(gateway);
	});
	afterEach(() => scene.end());

	it('really brings them in, as far as nobody has to accept', async () => {
		begin({ members: full });
		await scene.run('group.addMembers', input());
		const group = scene.simulator.groups.find(GROUP);
		expect(group?.members.map(({ wcId }) => wcId)).toEqual([...full, 'wxid_dave']);
		expect([...(group?.invitations.values() ?? [])]).toEqual(['wxid_erin']);
	});

	it('says what was done and for whom not when a later call is lost', async () => {
		begin({ members: full });
		scene.simulator.faults.next(call('inviteChatRoomMember'), 'drop');
		expect(await scene.run('group.addMembers', input())).toEqual({
			success: false,
			groupId: GROUP,
			added: ['wxid_dave'],
			failed: ['wxid_erin'],
			message: expect.stringMatching(/look before you repeat it\.$/) as string,
		});
	});

	it('fails when the first call is lost, and repeats nothing', async () => {
		begin();
		scene.simulator.faults.next(call('addChatRoomMember'), 'drop');
		expect(await scene.failure('group.addMembers', input())).toMatchObject({
			name: 'UnreachableError',
			mayHaveArrived: true,
		});
		expect(calls(scene.simulator)).toEqual([call('getChatRoomInfo'), call('addChatRoomMember')]);
	});

	it.each([
		'操作过于频繁，请稍后再试',
		'账号存在风险，邀请已限制',
		'账号已离线，请重新登录',
		'系统错误',
	])('tries no other way after the refusal "%s"', async (message) => {
		begin();
		scene.simulator.faults.next(call('addChatRoomMember'), {
			json: { code: '1001', message, data: null },
		});
		expect(await scene.failure('group.addMembers', input())).toMatchObject({ message });
		expect(calls(scene.simulator)).toEqual([call('getChatRoomInfo'), call('addChatRoomMember')]);
	});

	it('stops between two calls once the workflow is stopped', async () => {
		await scene.end();
		scene = await Scene.start(gateway, { onPause: () => scene.stop.abort() });
		begin({ members: full });
		expect(await scene.failure('group.addMembers', input())).toMatchObject({
			name: 'CancelledError',
			message: 'The pause was canceled.',
		});
		expect(calls(scene.simulator)).toEqual([call('getChatRoomInfo'), call('addChatRoomMember')]);
	});

	it('leaves more than a second between the calls', async () => {
		begin({ members: full });
		const start = scene.simulator.clock.now();
		await scene.run('group.addMembers', input());
		expect(scene.simulator.clock.now() - start).toBe(1_200);
	});

	it('fails when the gateway tells nothing of the group', async () => {
		begin();
		scene.simulator.faults.next(call('getChatRoomInfo'), { json: { code: '1000', data: [] } });
		expect(await scene.failure('group.addMembers', input())).toMatchObject({
			message: `The gateway tells nothing of the group "${GROUP}".`,
			hint: 'Check the ID, and that the account is still in the group.',
		});
	});
});

describe('A group that confirms invitations', () => {
	let scene: Scene;
	afterEach(() => scene.end());

	it('wants a reason on wkteam', async () => {
		scene = await Scene.start('wkteam');
		const account = groupOf({ confirms: true })(scene);
		expect(
			await scene.failure('group.addMembers', { account, groupId: GROUP, ...NEW }),
		).toMatchObject({
			name: 'GatewayRefusedError',
			message: '群主已启用“群聊邀请确认”，邀请朋友进群需群主或群管理员确认',
			hint: 'If the group confirms invitations, fill in Reason: its owner and admins read it.',
		});
	});

	it('is told by a refusal in any words where there is a reason', async () => {
		scene = await Scene.start('wkteam');
		const account = groupOf()(scene);
		scene.simulator.faults.next('POST /addChatRoomMember', {
			json: { code: '1001', message: '失败', data: null },
		});
		const input = { account, groupId: GROUP, contactIds: 'wxid_dave', reason: '同事' };
		expect(await scene.run('group.addMembers', input)).toEqual({
			success: true,
			groupId: GROUP,
			requested: ['wxid_dave'],
		});
		expect(scene.simulator.groups.find(GROUP)?.requests).toEqual([
			{ wcId: 'wxid_dave', by: ALICE, reason: '同事' },
		]);
	});

	it('is asked for each person in a call of their own', async () => {
		scene = await Scene.start('wkteam');
		const account = groupOf({ confirms: true })(scene);
		const input = { account, groupId: GROUP, ...NEW, reason: '同事' };
		for (const operation of ['addMembers', 'inviteMembersWithReason']) {
			scene.simulator.clearRequests();
			await scene.run(`group.${operation}`, input);
			const asked = scene.simulator.requests.filter(({ path }) => path.endsWith('MemberVerify'));
			expect(asked.map(({ fields }) => fields.userList)).toEqual(['wxid_dave', 'wxid_erin']);
		}
	});

	it('has no reason on open', async () => {
		scene = await Scene.start('open');
		const account = groupOf()(scene);
		expect(
			await scene.failure('group.addMembers', { account, groupId: GROUP, ...NEW, reason: 'hi' }),
		).toMatchObject({
			name: 'NotOfferedError',
			message: 'Community Assistant (open) has no "Reason".',
			hint: 'Clear it: where a group confirms invitations, the card itself asks.',
		});
		expect(scene.simulator.requests).toEqual([]);
	});

	it('is asked for one person after the other', async () => {
		scene = await Scene.start('wkteam');
		const account = groupOf({ confirms: true })(scene);
		scene.simulator.faults.next('POST /addChatRoomMemberVerify', {
			json: { code: '1000', data: null },
		});
		scene.simulator.faults.next('POST /addChatRoomMemberVerify', {
			json: { code: '1001', message: '对方不是好友', data: null },
		});
		const input = { account, groupId: GROUP, ...NEW, reason: '同事' };
		expect(await scene.run('group.inviteMembersWithReason', input)).toEqual({
			success: false,
			groupId: GROUP,
			requested: ['wxid_dave'],
			failed: ['wxid_erin'],
			message:
				'对方不是好友 They are no friends, or no more: a new friend request has to be accepted first. The gateway answered with code 1001.',
		});
	});
});

describe('A member who is asked to become a friend', () => {
	it('may not allow that, which is a result', async () => {
		const scene = await Scene.start('wkteam');
		const account = groupOf()(scene);
		const bob = scene.simulator.groups.find(GROUP)?.member(BOB);
		if (bob) bob.isReserved = true;
		const input = { account, groupId: GROUP, contactId: BOB };
		expect(await scene.run('group.addMemberAsFriend', input)).toEqual({
			success: false,
			groupId: GROUP,
			contactId: BOB,
			message: '由于对方的隐私设置，你无法通过群聊将其添加至通讯录。',
		});
		expect(
			await scene.failure('group.addMemberAsFriend', { ...input, contactId: 'wxid_nobody' }),
		).toMatchObject({ name: 'GatewayRefusedError', message: '该用户不在群聊中' });
		await scene.end();
	});
});

describe('New groups', () => {
	it('are made ten minutes apart', async () => {
		const scene = await Scene.start('open');
		const account = scene.logIn();
		const start = scene.simulator.clock.now();
		for (const name of ['one', 'two']) await scene.run('group.create', { account, name, ...NEW });
		expect(scene.simulator.clock.now() - start).toBe(600_000);
		await scene.end();
	});
});
