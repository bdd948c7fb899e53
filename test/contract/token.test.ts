import { TokenRefusedError, type GatewayName } from '../../gateway';
import type { RefusalForm } from '../simulator';
import { Scene, type SceneOptions } from './support/scene';
import { calls } from './support/seen';

const gateways: Array<{ gateway: GatewayName; logIn: string; ask: string; any: string }> = [
	{
		gateway: 'open',
		logIn: 'POST /auth/login',
		ask: 'GET /open/queryLoginDevice',
		any: 'device.getOnline',
	},
	{
		gateway: 'wkteam',
		logIn: 'POST /member/login',
		ask: 'POST /queryLoginWx',
		any: 'device.getOnline',
	},
];
const refusals: RefusalForm[] = ['code', 'numericCode', 'http401', 'http403'];

describe.each(gateways)('The token on $gateway', ({ gateway, logIn, ask, any }) => {
	let scene: Scene;
	const start = async (options: SceneOptions) => {
		scene = await Scene.start(gateway, options);
	};
	afterEach(() => scene.end());

	it('is fetched before the first call and kept for the next ones', async () => {
		await start({ authentication: 'login' });
		await scene.run(any);
		await scene.run(any);
		expect(calls(scene.simulator)).toEqual([logIn, ask, ask]);
		expect(scene.simulator.requests.map(({ headers }) => headers.authorization)).toEqual([
			undefined,
			scene.vendor.token,
			scene.vendor.token,
		]);
	});

	it.each(refusals)('is fetched anew once when it is refused by %s', async (refusal) => {
		await start({ authentication: 'login', refusal });
		await scene.run(any);
		scene.vendor.replaceToken();
		scene.simulator.clearRequests();

		expect(await scene.run(any)).toEqual([]);
		expect(calls(scene.simulator)).toEqual([ask, logIn, ask]);
		expect(scene.simulator.requests.at(-1)?.headers.authorization).toBe(scene.vendor.token);
	});

	it('is fetched anew once when the gateway only says "log in first"', async () => {
		await start({ authentication: 'login' });
		await scene.run(any);
		scene.simulator.clearRequests();
		scene.simulator.faults.next(ask, { json: { code: '1001', message: '请先登录' } });

		expect(await scene.run(any)).toEqual([]);
		expect(calls(scene.simulator)).toEqual([ask, logIn, ask]);
	});

	it('is not blamed for "log in first" when it cannot be fetched', async () => {
		await start({ authentication: 'token' });
		scene.simulator.faults.next(ask, { json: { code: '1001', message: '请先登录' } });

		const failure = await scene.failure(any);
		expect(failure).toMatchObject({ name: 'GatewayRefusedError', message: '请先登录' });
		expect(calls(scene.simulator)).toEqual([ask]);
	});

	it.each(refusals)('is given up when it is refused twice by %s', async (refusal) => {
		await start({ authentication: 'login', refusal });
		const notGood = 'the-vendor-gives-this-out';
		scene.simulator.faults.next(
			logIn,
			{
				json: {
					code: '1000',
					data: { authorization: notGood, Authorization: notGood, status: 0 },
				},
			},
			2,
		);

		const failure = await scene.failure(any);

		const said = refusal.startsWith('http')
			? `HTTP ${refusal.slice(4)}`
			: 'Authorization无效，请重新获取';
		expect(failure).toBeInstanceOf(TokenRefusedError);
		expect(failure).toMatchObject({
			message: `The gateway does not accept the token: ${said}`,
			hint: 'Open the credential, enter a current token (or user name and password) and test it.',
		});
		expect(calls(scene.simulator)).toEqual([logIn, ask, logIn, ask]);
	});

	it.each(refusals)('that is fixed is never fetched anew, when refused by %s', async (refusal) => {
		await start({ token: 'some-old-token', refusal });
		expect(await scene.failure(any)).toBeInstanceOf(TokenRefusedError);
		expect(calls(scene.simulator)).toEqual([ask]);
	});

	it('is sent as it is, without Bearer', async () => {
		await start({});
		await scene.run(any);
		expect(scene.simulator.requests.map(({ headers }) => headers.authorization)).toEqual([
			scene.vendor.token,
		]);
	});

	it('is not to be had for a wrong password, and the gateway’s sentence says so', async () => {
		await start({ authentication: 'login', password: 'not-the-password' });
		const failure = await scene.failure(any);
		expect(failure).toBeInstanceOf(TokenRefusedError);
		expect(failure).toMatchObject({
			message: 'The gateway refused the login: 用户名或密码错误',
			hint: 'Check user name and password in the credential.',
		});
		expect(calls(scene.simulator)).toEqual([logIn]);
	});

	it('is not asked for without a password', async () => {
		await start({ authentication: 'login', password: '' });
		const failure = await scene.failure(any);
		expect(failure.message).toBe('The credential has no user name or no password.');
		expect(scene.simulator.requests).toEqual([]);
	});

	it('that the answer to the login does not hold is missed', async () => {
		await start({ authentication: 'login' });
		scene.simulator.faults.next(logIn, { json: { code: '1000', message: '成功', data: {} } });
		const failure = await scene.failure(any);
		expect(failure).toBeInstanceOf(TokenRefusedError);
		expect(failure).toMatchObject({
			message: 'The gateway gave no token for the user name and password.',
			hint: 'Check Gateway in the credential.',
		});
	});
});

describe('A vendor account of wkteam', () => {
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start('wkteam', { authentication: 'login' });
	});
	afterEach(() => scene.end());

	it.each([
		[1 as const, 'The vendor account is frozen (status 1).', 'Ask the vendor to release it.'],
		[2 as const, 'The vendor account has expired (status 2).', 'Renew it with the vendor.'],
	])('with status %i is said to be so', async (status, message, hint) => {
		scene.simulator.vendors.wkteam.status = status;
		const failure = await scene.failure('device.getOnline');
		expect(failure).toBeInstanceOf(TokenRefusedError);
		expect(failure).toMatchObject({ message, hint });
	});
});

describe('The token', () => {
	let scene: Scene;
	afterEach(() => scene.end());

	it('is not fetched anew for what is said of a WeChat login: the phone would be asked twice', async () => {
		scene = await Scene.start('open', { authentication: 'login' });
		scene.simulator.drop(scene.simulator.login('open', 'my-device', 'alice'));
		scene.simulator.faults.next('POST /open/loginAgain', {
			json: { code: '1001', message: '登录已失效，请重新登录' },
		});

		expect(await scene.run('login.loginAgain', { account: 'my-device' })).toMatchObject({
			loggedIn: false,
			message: '登录已失效，请重新登录',
		});
		expect(calls(scene.simulator)).toEqual(['POST /auth/login', 'POST /open/loginAgain']);
	});
});

describe('Replacing the token on open', () => {
	let scene: Scene;
	afterEach(() => scene.end());

	it('hands the new one to the credential, and to nobody else', async () => {
		scene = await Scene.start('open', { authentication: 'login' });
		await scene.run('account.getBalance');
		scene.simulator.clearRequests();

		expect(await scene.run('account.resetAuthorization')).toEqual({ success: true });
		expect(await scene.run('account.getBalance')).toEqual({ balance: 300 });
		expect(calls(scene.simulator)).toEqual([
			'POST /open/user/resetAuthorization',
			'POST /open/user/balance',
			'POST /auth/login',
			'POST /open/user/balance',
		]);
	});

	it('is refused to a credential that could not keep the new one', async () => {
		scene = await Scene.start('open');
		expect(await scene.failure('account.resetAuthorization')).toMatchObject({
			name: 'NotOfferedError',
			message: 'The token cannot be replaced with a credential that holds a fixed token.',
			hint: 'n8n could not store the new token. Set Authentication to "User Name and Password" first.',
		});
		expect(scene.simulator.requests).toEqual([]);
	});
});
