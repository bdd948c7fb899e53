import { UnreachableError } from '../../gateway';
import { notLoggedIn, qrCodeGivenOut } from './support/login';
import { Scene, type SceneOptions } from './support/scene';
import { calls } from './support/seen';

/** A login that completes where the client cannot see it must not be lost. */

let scene: Scene;
afterEach(async () => await scene.end());

const droppedDevice = async (options: SceneOptions = {}) => {
	scene = await Scene.start('open', options);
	scene.simulator.drop(scene.simulator.login('open', 'my-device', 'alice'));
	scene.simulator.clearRequests();
};

const AGAIN = 'POST /open/loginAgain';
const IS_ONLINE = 'POST /open/isOnline';

describe('Log In Again, when the connection is cut while the box on the phone is open', () => {
	it('goes on looking until the account is online', async () => {
		let pauses = 0;
		await droppedDevice({
			onPause: () => {
				pauses += 1;
				if (pauses === 2) scene.simulator.login('open', 'my-device', 'alice');
			},
		});
		const result = scene.run('login.loginAgain', { account: 'my-device' });
		await scene.simulator.received(AGAIN);
		scene.simulator.hangUp(AGAIN);

		expect(await result).toEqual({
			loggedIn: true,
			status: 'loggedIn',
			account: 'my-device',
			loginId: 'my-device',
		});
		expect(calls(scene.simulator)).toEqual([AGAIN, IS_ONLINE, IS_ONLINE, IS_ONLINE]);
	});

	it('gives up when the box has lapsed', async () => {
		await droppedDevice();
		const result = scene.run('login.loginAgain', { account: 'my-device' });
		await scene.simulator.received(AGAIN);
		scene.simulator.hangUp(AGAIN);

		expect(await result).toEqual(
			notLoggedIn('my-device', {
				status: 'timedOut',
				message: 'Nobody confirmed the login on the phone in time.',
			}),
		);
	});

	it('says so when the gateway is gone', async () => {
		await droppedDevice({ relayed: true });
		const failing = scene.failure('login.loginAgain', { account: 'my-device' });
		await scene.simulator.received(AGAIN);
		await scene.relay?.pull();

		expect(await failing).toBeInstanceOf(UnreachableError);
	});
});

describe('Wait for Login, when its time is up', () => {
	it('still finds a login that the last, cut poll completed', async () => {
		scene = await Scene.start('wkteam');
		const loginId = await qrCodeGivenOut(scene);
		scene.simulator.faults.next('POST /queryLoginWx', {
			json: { code: '1000', data: [{ wcId: 'wxid_a', wId: loginId }] },
		});
		const result = scene.run('login.waitForLogin', { loginId, timeout: 20 });
		await scene.simulator.received('POST /getIPadLoginInfo');
		scene.simulator.clock.advance(20);

		expect(await result).toEqual({
			loggedIn: true,
			status: 'loggedIn',
			account: 'wxid_a',
			loginId,
			wcId: 'wxid_a',
			wId: loginId,
		});
	});

	it('does not take a gateway that is gone for a person who has not scanned', async () => {
		scene = await Scene.start('open');
		const loginId = await qrCodeGivenOut(scene);
		scene.simulator.faults.next(IS_ONLINE, 'drop');
		const failing = scene.failure('login.waitForLogin', { loginId, timeout: 20 });
		await scene.simulator.received('POST /open/checkLogin');
		scene.simulator.clock.advance(20);

		expect(await failing).toBeInstanceOf(UnreachableError);
	});

	it('holds for a verification code on open too', async () => {
		scene = await Scene.start('open');
		const loginId = await qrCodeGivenOut(scene);
		const SUBMIT = 'POST /open/loginVerifyCode';
		scene.simulator.faults.next(SUBMIT, { delaySeconds: 3600 });
		const result = scene.run('login.waitForLogin', {
			loginId,
			timeout: 20,
			verificationCode: '123 456',
		});
		await scene.simulator.received(SUBMIT);
		scene.simulator.clock.advance(20);

		expect(await result).toMatchObject({ loggedIn: false, status: 'timedOut' });
		expect(calls(scene.simulator)).toEqual([SUBMIT, IS_ONLINE]);
	});
});
