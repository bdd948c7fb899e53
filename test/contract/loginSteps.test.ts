import { dialects } from '../../gateway';
import { LOGIN_CALLS, notLoggedIn, qrCodeGivenOut } from './support/login';
import { loggedInAs } from './support/loggedInAs';
import { Scene } from './support/scene';
import { calls } from './support/seen';

describe('Check Login on open', () => {
	let scene: Scene;
	let loginId: string;
	beforeEach(async () => {
		scene = await Scene.start('open');
		loginId = await qrCodeGivenOut(scene);
	});
	afterEach(() => scene.end());

	const check = async () => await scene.run('login.checkLogin', { loginId });

	it('tells how far a login is, one short call at a time', async () => {
		const { phone, people } = scene.simulator;
		const { nickName, smallHeadImgUrl: avatarUrl } = people.alice;

		expect(await check()).toEqual(notLoggedIn(loginId, { status: 'waitingForScan' }));
		phone.scan(loginId, 'alice');
		expect(await check()).toEqual(notLoggedIn(loginId, { status: 'scanned', nickName, avatarUrl }));
		phone.confirm(loginId);
		expect(await check()).toEqual(loggedInAs(scene, 'alice', { account: loginId, loginId }));
		expect(scene.simulator.violations).toEqual([]);
	});

	it('tells of an expired QR code', async () => {
		scene.simulator.clock.advance(300);
		expect(await check()).toEqual(
			notLoggedIn(loginId, { status: 'expired', message: '登录信息已失效，请重新扫码' }),
		);
	});

	it('is an error for a device that does not exist', async () => {
		const failure = await scene.failure('login.checkLogin', { loginId: 'no-such-device' });
		expect(failure).toMatchObject({ name: 'GatewayRefusedError', message: '设备不存在' });
	});
});

describe.each(['wkteam', 'wkteam2020'] as const)('Check Login on %s', (gateway) => {
	const { poll } = LOGIN_CALLS[gateway];
	let scene: Scene;
	let loginId: string;
	beforeEach(async () => {
		scene = await Scene.start(gateway);
		loginId = await qrCodeGivenOut(scene);
	});
	afterEach(() => scene.end());

	it('cuts the long poll short after 8 seconds: silence means that nobody confirmed yet', async () => {
		const result = scene.run('login.checkLogin', { loginId });
		await scene.simulator.received(poll);
		scene.simulator.clock.advance(8);

		expect(await result).toEqual(notLoggedIn(loginId, { status: 'waitingForScan' }));
		expect(calls(scene.simulator)).toEqual([poll, 'POST /queryLoginWx']);
	});

	it('hands on the link when the new device must be verified', async () => {
		scene.simulator.phone.scan(loginId, 'alice');
		scene.simulator.phone.askForVerification(loginId, 'https://weixin110.qq.com/s/abc');
		expect(await scene.run('login.checkLogin', { loginId })).toEqual(
			notLoggedIn(loginId, {
				status: 'verificationRequired',
				verificationUrl: 'https://weixin110.qq.com/s/abc',
				message: '处理成功',
			}),
		);
	});

	it('is an error for a wId that the gateway does not accept', async () => {
		scene.simulator.faults.next(poll, { json: { code: '1001', message: 'wId不存在' } });
		expect(await scene.failure('login.checkLogin', { loginId })).toMatchObject({
			name: 'GatewayRefusedError',
			message: 'wId不存在',
		});
	});
});

describe.each(['wkteam', 'wkteam2020'] as const)('Wait for Login on %s', (gateway) => {
	let scene: Scene;
	afterEach(() => scene.end());

	it('gives the verification link, and goes on when it has been opened', async () => {
		scene = await Scene.start(gateway);
		const loginId = await qrCodeGivenOut(scene);
		const { phone } = scene.simulator;
		phone.scan(loginId, 'alice');
		phone.askForVerification(loginId, 'https://weixin110.qq.com/s/abc');

		expect(await scene.run('login.waitForLogin', { loginId })).toEqual(
			notLoggedIn(loginId, {
				status: 'verificationRequired',
				verificationUrl: 'https://weixin110.qq.com/s/abc',
				message: '处理成功',
			}),
		);
		phone.passVerification(loginId);
		phone.confirm(loginId);
		expect(await scene.run('login.waitForLogin', { loginId })).toMatchObject({ loggedIn: true });
	});
});

describe('The slider of a new Mac on wkteam', () => {
	let scene: Scene;
	afterEach(() => scene.end());

	it('is solved by the gateway itself when that is asked for', async () => {
		scene = await Scene.start('wkteam');
		const { loginId } = await scene.item('login.getQrCode', {
			province: '广东',
			deviceType: 'mac',
		});
		const id = String(loginId);
		const { phone, clock } = scene.simulator;
		phone.scan(id, 'alice');
		phone.askForVerification(id);
		const result = scene.run('login.waitForLogin', { loginId, autoCheck: true });
		await scene.simulator.received('POST /getIPadLoginInfo');
		clock.advance(10);
		phone.confirm(id);

		expect(await result).toMatchObject({ loggedIn: true, status: 'loggedIn' });
		expect(scene.simulator.requests.at(-1)?.fields).toEqual({ wId: id, autoCheck: true });
	});
});

describe('The second call of Log In with Password on wkteam', () => {
	const LOGIN = 'POST /loginByAccountAndPassword';
	const given = { wechatAccount: 'alice520', wechatPassword: 'demo-password', proxyLine: '4' };
	let scene: Scene;
	let loginId: string;
	beforeEach(async () => {
		scene = await Scene.start('wkteam');
		({ loginId } = (await scene.item('login.loginWithPassword', given)) as { loginId: string });
		scene.simulator.faults.next(LOGIN, { delaySeconds: 3600 });
	});
	afterEach(() => scene.end());

	const waiting = async () => {
		const running = scene.run('login.loginWithPassword', { ...given, loginId });
		await scene.simulator.received(LOGIN, 2);
		return { running };
	};

	it('gives "timedOut" when nobody has scanned and confirmed', async () => {
		const { running } = await waiting();
		scene.simulator.clock.advance(500);
		expect(await running).toEqual(
			notLoggedIn(loginId, {
				status: 'timedOut',
				message: 'Nobody scanned and confirmed in time.',
			}),
		);
	});

	it('goes on looking for the login when its connection is lost', async () => {
		const { running } = await waiting();
		scene.simulator.hangUp(LOGIN);
		expect(await running).toMatchObject({ loggedIn: false, status: 'timedOut' });
		expect(calls(scene.simulator).at(-1)).toBe('POST /queryLoginWx');
	});
});

describe('A proxy of one’s own on wkteam2020', () => {
	it('is refused, since a QR code from elsewhere would endanger the account', async () => {
		const proxy = { proxyIp: '127.0.0.1:1080', proxyUser: 'a', proxyPassword: 'b' };
		const scene = await Scene.start('wkteam2020', { proxy });
		expect(await scene.failure('login.getQrCode', {})).toMatchObject({
			name: 'NotOfferedError',
			message: `${dialects.wkteam2020.displayName} takes no proxy of your own.`,
			hint: 'Choose a Proxy Line, or the gateway "wkteam" if your vendor account has the current form.',
		});
		expect(calls(scene.simulator)).toEqual([]);
		await scene.end();
	});
});

describe('A verification code on open', () => {
	let scene: Scene;
	afterEach(() => scene.end());

	it('is handed in before any confirm call, which would void it', async () => {
		scene = await Scene.start('open');
		const loginId = await qrCodeGivenOut(scene);
		scene.simulator.phone.scan(loginId, 'alice');
		scene.simulator.phone.askForCode(loginId, '123456');

		expect(
			await scene.run('login.waitForLogin', { loginId, verificationCode: '123456' }),
		).toMatchObject({ loggedIn: true });
		expect(calls(scene.simulator)).toEqual(['POST /open/loginVerifyCode']);
		expect(scene.simulator.violations).toEqual([]);
	});
});
