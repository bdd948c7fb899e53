import type { GatewayName } from '../../gateway';
import { NotGatewayAnswerError, TokenRefusedError, UnreachableError } from '../../gateway';
import { identityOfAlice, LOGIN_CALLS, notLoggedIn, qrCodeGivenOut } from './support/login';
import { loggedInAs } from './support/loggedInAs';
import { Scene, type SceneOptions } from './support/scene';
import { calls } from './support/seen';

describe.each(Object.keys(LOGIN_CALLS) as GatewayName[])(
	'Wait for Login on %s, over a bad line',
	(gateway) => {
		const { poll } = LOGIN_CALLS[gateway];
		let scene: Scene;
		let loginId: string;
		const start = async (options: SceneOptions = {}) => {
			scene = await Scene.start(gateway, options);
			loginId = await qrCodeGivenOut(scene);
		};
		afterEach(async () => {
			await scene.end();
			expect(scene.simulator.violations).toEqual([]);
		});
		const asAlice = () => loggedInAs(scene, 'alice', identityOfAlice(scene, loginId));
		const confirmedByAlice = () => {
			scene.simulator.phone.scan(loginId, 'alice');
			scene.simulator.phone.confirm(loginId);
		};

		it('asks again when the connection drops, and gets the login', async () => {
			await start();
			const result = scene.run('login.waitForLogin', { loginId });
			await scene.simulator.received(poll);
			scene.simulator.clock.advance(20);
			scene.simulator.hangUp(poll);
			await scene.simulator.received(poll, 2);
			confirmedByAlice();

			expect(await result).toEqual(asAlice());
			expect(calls(scene.simulator)).toEqual([poll, poll]);
		});

		it('is not in the dark about a login whose confirmation got lost, if it is told again', async () => {
			await start();
			scene.simulator.faults.next(poll, 'loseReply');
			confirmedByAlice();
			expect(await scene.run('login.waitForLogin', { loginId })).toEqual(asAlice());
			expect(calls(scene.simulator)).toEqual([poll, poll]);
		});

		it('finds the login by who is online, if the gateway then says that the QR code is used up', async () => {
			await start();
			scene.simulator.faults.next(poll, 'loseReply');
			confirmedByAlice();
			scene.simulator.faults.next(poll, { json: { code: '1001', message: '二维码已过期' } });

			const { account, loginId: id } = identityOfAlice(scene, loginId);
			const wcId = scene.simulator.people.alice.wcId;
			expect(await scene.run('login.waitForLogin', { loginId })).toEqual(
				gateway === 'open'
					? { loggedIn: true, status: 'loggedIn', account, loginId: id }
					: { loggedIn: true, status: 'loggedIn', account, loginId: id, wcId, wId: id },
			);
			expect(calls(scene.simulator)).toEqual([
				poll,
				poll,
				gateway === 'open' ? 'POST /open/isOnline' : 'POST /queryLoginWx',
			]);
		});

		it('believes a refusal after a lost connection when nobody is online', async () => {
			await start();
			scene.simulator.phone.scan(loginId, 'alice');
			scene.simulator.faults.next(poll, 'drop');
			scene.simulator.phone.refuse(loginId);
			expect(await scene.run('login.waitForLogin', { loginId })).toEqual(
				notLoggedIn(loginId, { status: 'failed', message: '用户取消登录' }),
			);
		});

		it.each([502, 503, 504])('rides over a proxy that cuts polls with HTTP %i', async (status) => {
			await start();
			scene.simulator.faults.next(poll, { status, body: '<html>Gateway Time-out</html>' }, 3);
			const result = scene.run('login.waitForLogin', { loginId });
			await scene.simulator.received(poll, 4);
			confirmedByAlice();
			expect(await result).toEqual(asAlice());
		});

		it('gives up a gateway that cuts every poll at once', async () => {
			await start();
			scene.simulator.faults.next(poll, 'drop', 99);
			expect(await scene.failure('login.waitForLogin', { loginId })).toBeInstanceOf(
				UnreachableError,
			);
			expect(calls(scene.simulator)).toHaveLength(6);
		});

		it('does not ride over a gateway that cannot handle the call', async () => {
			await start();
			scene.simulator.faults.next(poll, { status: 500 });
			expect(await scene.failure('login.waitForLogin', { loginId })).toBeInstanceOf(
				NotGatewayAnswerError,
			);
			expect(calls(scene.simulator)).toEqual([poll]);
		});

		it('does not ride over a refused token', async () => {
			await start();
			scene.vendor.replaceToken();
			expect(await scene.failure('login.waitForLogin', { loginId })).toBeInstanceOf(
				TokenRefusedError,
			);
			expect(calls(scene.simulator)).toEqual([poll]);
		});

		it('ends in time when the line is cut again and again', async () => {
			await start();
			const result = scene.run('login.waitForLogin', { loginId, timeout: 61 });
			await scene.simulator.received(poll);
			scene.simulator.clock.advance(60);
			scene.simulator.hangUp(poll);
			expect(await result).toMatchObject({ loggedIn: false, status: 'timedOut' });
		});

		it('rides over a restart of the gateway', async () => {
			let pauses = 0;
			const backAtThirdPause = async () => {
				pauses += 1;
				if (pauses === 3) await scene.relay?.plugIn();
			};
			await start({ relayed: true, onPause: backAtThirdPause });
			const result = scene.run('login.waitForLogin', { loginId });
			await scene.simulator.received(poll);
			scene.simulator.clock.advance(20);
			await scene.relay?.pull();
			await scene.simulator.received(poll, 2);
			confirmedByAlice();

			expect(await result).toEqual(asAlice());
			expect(pauses).toBe(3);
		});

		it('rides over a restart between two short answers', async () => {
			let pauses = 0;
			const awayForTwoPauses = async () => {
				pauses += 1;
				if (pauses === 1) await scene.relay?.pull();
				if (pauses === 3) await scene.relay?.plugIn();
			};
			await start({ relayed: true, onPause: awayForTwoPauses });
			scene.simulator.faults.next(poll, { json: { code: '1000', data: {} } });
			confirmedByAlice();

			expect(await scene.run('login.waitForLogin', { loginId })).toEqual(asAlice());
			expect(pauses).toBe(3);
		});

		it('does not wait for a gateway that was never there', async () => {
			await start({ relayed: true });
			await scene.relay?.pull();
			expect(await scene.failure('login.waitForLogin', { loginId })).toMatchObject({
				name: 'UnreachableError',
				mayHaveArrived: false,
			});
		});
	},
);
