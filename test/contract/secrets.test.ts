import { GatewayError, type GatewayName } from '../../gateway';
import type { Fault } from '../simulator';
import { Scene, type SceneOptions } from './support/scene';

const OPTIONS: SceneOptions = {
	password: 'vendor-password',
	proxy: { proxyIp: '198.51.100.1:1080', proxyUser: 'u', proxyPassword: 'proxy-password' },
};
const gateways: Array<[GatewayName, string]> = [
	['open', 'GET /open/queryLoginDevice'],
	['wkteam', 'POST /queryLoginWx'],
];

describe.each(gateways)('When %s echoes what it was sent', (gateway, call) => {
	let scene: Scene;
	const start = async (options: SceneOptions = {}) => {
		scene = await Scene.start(gateway, { ...OPTIONS, ...options });
	};
	afterEach(() => scene.end());

	const secrets = () => [scene.vendor.token, 'vendor-password', 'proxy-password'];
	const echoes = (): Array<[string, Fault]> => {
		const said = `got ${secrets().join(' and ')}`;
		return [
			['a refusal', { json: { code: '1001', message: said } }],
			['an unknown code', { json: { code: '7', msg: said } }],
			['a refused token', { json: { code: '401', message: `token ${said}` } }],
			['HTTP 401', { status: 401, body: JSON.stringify({ message: said }) }],
			['a code', { json: { code: scene.vendor.token } }],
			['a web page', { status: 500, body: `<h1>${said}</h1>` }],
		];
	};

	it('no error shows a secret', async () => {
		await start();
		for (const [title, fault] of echoes()) {
			scene.simulator.faults.next(call, fault);
			const failure = await scene.failure('device.getOnline');
			expect([title, failure]).toEqual([title, expect.any(GatewayError)]);
			const shown = [failure.message, failure.hint, String(failure.stack), JSON.stringify(failure)];
			expect([title, secrets().filter((secret) => shown.join('\n').includes(secret))]).toEqual([
				title,
				[],
			]);
		}
	});

	it('the message stays readable around the secret', async () => {
		await start();
		scene.simulator.faults.next(call, {
			json: { code: '1001', message: `参数错误：${scene.vendor.token}，vendor-password` },
		});
		expect((await scene.failure('device.getOnline')).message).toBe('参数错误：***，***');
	});

	it('no output shows a secret, however deep', async () => {
		await start();
		const [token] = secrets();
		scene.simulator.faults.next('POST /open/user/balance', {
			json: { code: '1000', data: { a: [{ b: `x${token}y`, n: 1 }], c: 'proxy-password' } },
		});
		scene.simulator.faults.next('POST /getReqTimes', {
			json: { code: '1000', data: [{ a: [{ b: `x${token}y`, n: 1 }], c: 'proxy-password' }] },
		});
		const masked = { a: [{ b: 'x***y', n: 1 }], c: '***' };
		expect(
			gateway === 'open'
				? await scene.run('account.getBalance')
				: await scene.run('account.getRequestCounts'),
		).toEqual(gateway === 'open' ? masked : [masked]);
	});

	it('a token that was only just fetched is a secret too', async () => {
		await start({ authentication: 'login', password: undefined });
		scene.simulator.faults.next(call, {
			json: { code: '1001', message: `no ${scene.vendor.token}` },
		});
		expect((await scene.failure('device.getOnline')).message).toBe('no ***');
	});
});

describe('Passwords in parameters', () => {
	let scene: Scene;
	afterEach(() => scene.end());

	it('of the WeChat account are masked', async () => {
		scene = await Scene.start('wkteam');
		scene.simulator.faults.next('POST /loginByAccountAndPassword', {
			json: { code: '1001', message: '密码错误：wechat-pass / proxy-pass' },
		});
		const failure = await scene.failure('login.loginWithPassword', {
			wechatAccount: 'alice520',
			wechatPassword: 'wechat-pass',
			proxyIp: '203.0.113.7:1080',
			proxyPassword: 'proxy-pass',
			province: '广东',
		});
		expect(failure.message).toBe('密码错误：*** / ***');
	});

	it('of the vendor account are masked, the old and the new one', async () => {
		scene = await Scene.start('open');
		scene.simulator.faults.next('POST /open/user/resetPwd', {
			json: { code: '1001', message: 'old-pass1 → new-pass2' },
		});
		const failure = await scene.failure('account.resetPassword', {
			oldPassword: 'old-pass1',
			newPassword: 'new-pass2',
		});
		expect(failure.message).toBe('*** → ***');
	});

	it('that the vendor refuses are masked in its sentence', async () => {
		scene = await Scene.start('open', {
			authentication: 'login',
			password: 'wrong-password',
		});
		scene.simulator.faults.next('POST /auth/login', {
			json: { code: '1001', message: 'demo/wrong-password 错误' },
		});
		expect((await scene.failure('account.getBalance')).message).toBe(
			'The gateway refused the login: demo/*** 错误',
		);
	});

	it('is no reason to change an ID that the next node needs', async () => {
		scene = await Scene.start('open', { password: 'my-dev' });
		scene.simulator.login('open', 'my-device', 'alice');
		expect(await scene.run('account.getStatus', { account: 'my-device' })).toEqual({
			account: 'my-device',
			online: true,
			state: 'online',
		});
	});
});
