import { notLoggedIn } from './support/login';
import { loggedInAs } from './support/loggedInAs';
import { Scene } from './support/scene';
import { calls } from './support/seen';

const gateways = [
	{
		gateway: 'open' as const,
		call: 'POST /open/loginAgain',
		refusal: '二次登录失败，请重新扫码登录',
	},
	{
		gateway: 'wkteam' as const,
		call: 'POST /secondLogin',
		refusal: '二次登录失败，请重新扫码登录',
	},
];

describe.each(gateways)('Log In Again on $gateway', ({ gateway, call, refusal }) => {
	let scene: Scene;
	let account: string;
	beforeEach(async () => {
		scene = await Scene.start(gateway);
		const loginId =
			gateway === 'open'
				? scene.simulator.login('open', 'my-device', 'alice')
				: scene.simulator.login('wkteam', 'alice');
		scene.simulator.drop(loginId);
		account = gateway === 'open' ? loginId : scene.simulator.people.alice.wcId;
	});
	afterEach(async () => {
		await scene.end();
		expect(scene.simulator.violations).toEqual([]);
	});

	const loginAgain = async () => {
		const result = scene.run('login.loginAgain', { account });
		await scene.simulator.received(call);
		return { result };
	};

	it('gives the login when the box on the phone is confirmed, even after minutes', async () => {
		const { result } = await loginAgain();
		scene.simulator.clock.advance(170);
		scene.simulator.phone.confirm(account);

		const wId = gateway === 'open' ? (expect.any(String) as string) : newestLoginId();
		const loginId = gateway === 'open' ? account : newestLoginId();
		expect(await result).toEqual(loggedInAs(scene, 'alice', { account, loginId, wId }));
	});

	it('gives "failed" when the box is refused', async () => {
		scene.simulator.phone.onSecondLogin('alice', 'refuse');
		const { result } = await loginAgain();
		expect(await result).toEqual(notLoggedIn(account, { status: 'failed', message: refusal }));
	});

	it('does not come to a login when nobody touches the phone', async () => {
		const { result } = await loginAgain();
		scene.simulator.clock.advance(180);
		expect(await result).toEqual(
			notLoggedIn(account, {
				status: 'failed',
				message: gateway === 'open' ? '二次登录超时，请重新扫码登录' : refusal,
			}),
		);
	});

	it('gives "timedOut" when the gateway stays silent for longer than it may', async () => {
		scene.simulator.faults.next(call, { delaySeconds: 3600 });
		const { result } = await loginAgain();
		scene.simulator.clock.advance(300);
		expect(await result).toEqual(
			notLoggedIn(account, {
				status: 'timedOut',
				message: 'Nobody confirmed the login on the phone in time.',
			}),
		);
	});

	it('gives the account under its new login to what comes after', async () => {
		scene.simulator.phone.onSecondLogin('alice', 'confirm');
		await scene.run('login.loginAgain', { account });
		expect(await scene.run('account.getStatus', { account })).toEqual({
			account,
			online: true,
			state: 'online',
		});
	});

	const newestLoginId = () => scene.simulator.events.at(-1)?.loginId ?? '';
});

describe('Log In Again', () => {
	let scene: Scene;
	afterEach(() => scene.end());

	it('does not come to a login for a device of open that never was logged in', async () => {
		scene = await Scene.start('open');
		scene.simulator.addDevice('my-device');
		expect(await scene.run('login.loginAgain', { account: 'my-device' })).toEqual(
			notLoggedIn('my-device', { status: 'failed', message: '该设备未登录过微信，请先扫码登录' }),
		);
	});

	it('sees a refusal of wkteam that is wrapped in a success', async () => {
		scene = await Scene.start('wkteam');
		const data = { code: '1001', message: '二次登录失败，请重新扫码登录', data: null };
		scene.simulator.faults.next('POST /secondLogin', {
			json: { code: '1000', message: '处理成功', data },
		});
		expect(await scene.run('login.loginAgain', { account: 'wxid_a' })).toEqual(
			notLoggedIn('wxid_a', { status: 'failed', message: '二次登录失败，请重新扫码登录' }),
		);
		expect(calls(scene.simulator)).toEqual(['POST /secondLogin']);
	});
});
