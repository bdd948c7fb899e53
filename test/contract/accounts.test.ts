import { NotOfferedError, NotOnlineError } from '../../gateway';
import { Scene } from './support/scene';
import { calls } from './support/seen';

describe('The names of an account on wkteam', () => {
	let scene: Scene;
	let wId: string;
	let wcId: string;
	beforeEach(async () => {
		scene = await Scene.start('wkteam');
		wId = scene.simulator.login('wkteam', 'alice');
		wcId = scene.simulator.people.alice.wcId;
	});
	afterEach(() => scene.end());

	it('a wcId finds today’s wId, asked for once in a run', async () => {
		const online = { account: wcId, online: true, state: 'online' };
		expect(await scene.run('account.getStatus', { account: wcId })).toEqual(online);
		expect(await scene.run('account.getStatus', { account: wcId })).toEqual(online);
		expect(calls(scene.simulator)).toEqual([
			'POST /queryLoginWx',
			'POST /isOnline',
			'POST /isOnline',
		]);
		expect(scene.simulator.requests.at(-1)?.fields).toEqual({ wId });
	});

	it('a wcId finds the new wId after a login in the same run', async () => {
		await scene.run('account.getStatus', { account: wcId });
		scene.simulator.drop(wId);
		scene.simulator.phone.onSecondLogin('alice', 'confirm');
		const { loginId } = await scene.item('login.loginAgain', { account: wcId });
		await scene.run('account.getStatus', { account: wcId });
		expect(scene.simulator.requests.at(-1)?.fields).toEqual({ wId: loginId });
	});

	it('a wId finds the wcId', async () => {
		await scene.run('login.logout', { account: wId });
		expect(scene.simulator.requests.at(-1)?.fields).toEqual({
			account: '17200000000',
			wcIds: [wcId],
		});
	});

	it('a wcId that is not online has the state offline', async () => {
		scene.simulator.drop(wId);
		expect(await scene.run('account.getStatus', { account: wcId })).toEqual({
			account: wcId,
			online: false,
			state: 'offline',
			reason: `The account "${wcId}" is not online at E-Cloud Butler (wkteam).`,
		});
		expect(calls(scene.simulator)).toEqual(['POST /queryLoginWx']);
	});

	it('a wId of a login that is over has the state offline', async () => {
		scene.simulator.drop(wId);
		expect(await scene.run('account.getStatus', { account: wId })).toEqual({
			account: wId,
			online: false,
			state: 'offline',
		});
	});

	it('the state is offline as well when the gateway says so by its code', async () => {
		scene.simulator.faults.next('POST /isOnline', { json: { code: '1001', message: '失败' } });
		expect(await scene.run('account.getStatus', { account: wId })).toEqual({
			account: wId,
			online: false,
			state: 'offline',
			reason: '失败',
		});
	});

	it('a wId that nobody is online under has no wcId', async () => {
		scene.simulator.drop(wId);
		const failure = await scene.failure('account.getOfflineReason', { account: wId });
		expect(failure).toBeInstanceOf(NotOnlineError);
		expect(failure).toMatchObject({
			message: `No account is online under the wId "${wId}".`,
			hint: 'A wId is only good for one login: use the wcId, which stays the same.',
		});
	});

	it('Log Out needs the vendor’s user name beside the token', async () => {
		await scene.end();
		scene = await Scene.start('wkteam', { username: '' });
		const failure = await scene.failure('login.logout', { account: wcId });
		expect(failure.message).toBe('User Name in the credential is empty.');
		expect(scene.simulator.requests).toEqual([]);
	});
});

describe('The state of an account on open', () => {
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start('open');
		scene.simulator.login('open', 'my-device', 'alice');
	});
	afterEach(() => scene.end());

	const status = async () => await scene.run('account.getStatus', { account: 'my-device' });

	it('is offline after a drop, in the gateway’s words', async () => {
		scene.simulator.drop('my-device');
		expect(await status()).toEqual({
			account: 'my-device',
			online: false,
			state: 'offline',
			reason: '已离线',
		});
	});

	it('is unknown, which is not offline, when the gateway cannot tell', async () => {
		scene.simulator.unknownOnline('my-device');
		expect(await status()).toEqual({
			account: 'my-device',
			online: null,
			state: 'unknown',
			reason: '未知异常',
		});
	});

	it('is online until a log-out takes effect', async () => {
		await scene.run('login.logout', { account: 'my-device' });
		expect(await status()).toMatchObject({ state: 'online' });
		scene.simulator.clock.advance(60);
		expect(await status()).toMatchObject({ state: 'offline' });
	});

	it('has no reason for being offline while it is online', async () => {
		expect(await scene.run('account.getOfflineReason', { account: 'my-device' })).toEqual({
			account: 'my-device',
			reason: null,
		});
	});

	it('is an error for a device that does not exist', async () => {
		const failure = await scene.failure('account.getStatus', { account: 'other' });
		expect(failure).toMatchObject({ name: 'GatewayRefusedError', message: '设备不存在' });
	});
});

describe('An operation that the gateway lacks', () => {
	let scene: Scene;
	afterEach(() => scene.end());

	it.each([
		[
			'open' as const,
			'login.loginWithPassword',
			'Community Assistant (open) does not offer "Log In with Password": it logs in by QR code only.',
			'Offered by E-Cloud Butler (wkteam).',
		],
		[
			'wkteam' as const,
			'device.create',
			'E-Cloud Butler (wkteam) does not offer "Create": it makes a new login (wId) with every QR code instead.',
			'Offered by Community Assistant (open).',
		],
	])('says so on %s and names who has it (%s)', async (gateway, operation, message, hint) => {
		scene = await Scene.start(gateway);
		const failure = await scene.failure(operation);
		expect(failure).toBeInstanceOf(NotOfferedError);
		expect(failure).toMatchObject({ message, hint });
		expect(scene.simulator.requests).toEqual([]);
	});
});
