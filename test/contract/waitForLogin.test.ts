import { CancelledError, InvalidInputError, type GatewayName } from '../../gateway';
import { identityOfAlice, LOGIN_CALLS, notLoggedIn, qrCodeGivenOut } from './support/login';
import { loggedInAs } from './support/loggedInAs';
import { Scene } from './support/scene';
import { calls } from './support/seen';

describe.each(Object.keys(LOGIN_CALLS) as GatewayName[])('Wait for Login on %s', (gateway) => {
	const { poll, holdSeconds, onlineCall } = LOGIN_CALLS[gateway];
	let scene: Scene;
	let loginId: string;
	beforeEach(async () => {
		scene = await Scene.start(gateway);
		loginId = await qrCodeGivenOut(scene);
	});
	afterEach(async () => {
		await scene.end();
		expect(scene.simulator.violations).toEqual([]);
	});

	/** The wait, once its first poll is held. */
	async function polling(input: Record<string, unknown> = {}) {
		const result = scene.run('login.waitForLogin', { loginId, ...input });
		await scene.simulator.received(poll);
		return { result };
	}

	it('gives the login as soon as it is confirmed, in one poll', async () => {
		const { result } = await polling();
		scene.simulator.phone.scan(loginId, 'alice');
		scene.simulator.clock.advance(140);
		scene.simulator.phone.confirm(loginId);

		expect(await result).toEqual(loggedInAs(scene, 'alice', identityOfAlice(scene, loginId)));
		expect(calls(scene.simulator)).toEqual([poll]);
	});

	it('adds the gateway’s own data when they are not simplified', async () => {
		const { result } = await polling({ simplify: false });
		scene.simulator.phone.scan(loginId, 'alice');
		scene.simulator.phone.confirm(loginId);
		expect(await result).toEqual({
			...loggedInAs(scene, 'alice', identityOfAlice(scene, loginId)),
			raw: expect.objectContaining({
				signature: '大家有问题可以找我',
				smallHeadImgUrl: scene.simulator.people.alice.smallHeadImgUrl,
			}) as unknown,
		});
	});

	it('gives "failed" with the gateway’s sentence when the phone refuses', async () => {
		const { result } = await polling();
		scene.simulator.phone.scan(loginId, 'alice');
		scene.simulator.phone.refuse(loginId);
		expect(await result).toEqual(
			notLoggedIn(loginId, { status: 'failed', message: '用户取消登录' }),
		);
	});

	it('gives "expired" when nobody scanned before the QR code died', async () => {
		const { result } = await polling();
		scene.simulator.clock.advance(holdSeconds);
		const message = gateway === 'open' ? '登录超时，二维码已过期，请重新获取' : '二维码已过期';
		expect(await result).toEqual(notLoggedIn(loginId, { status: 'expired', message }));
		expect(calls(scene.simulator)).toEqual([poll]);
	});

	it('gives "verificationCodeRequired" when the phone shows a code', async () => {
		scene.simulator.phone.scan(loginId, 'alice');
		const { result } = await polling();
		scene.simulator.phone.askForCode(loginId, '042042');
		const message = gateway === 'open' ? '请输入验证码' : '请在ipad上输入验证码';
		expect(await result).toEqual(
			notLoggedIn(loginId, { status: 'verificationCodeRequired', message }),
		);
	});

	it('gives "timedOut" after its own time, and lets go of the poll', async () => {
		const { result } = await polling({ timeout: 30 });
		scene.simulator.clock.advance(30);
		expect(await result).toEqual(
			notLoggedIn(loginId, {
				status: 'timedOut',
				message: 'Nobody confirmed the login within 30 seconds.',
			}),
		);
		expect(calls(scene.simulator)).toEqual([poll, onlineCall]);
	});

	it('ends at once when the workflow is stopped', async () => {
		const { result } = await polling();
		const failure = result.catch((error: unknown) => error);
		scene.stop.abort();
		expect(await failure).toBeInstanceOf(CancelledError);
	});

	it.each([0, -5, Number.NaN])('refuses a time of %d seconds', async (timeout) => {
		const failure = await scene.failure('login.waitForLogin', { loginId, timeout });
		expect(failure).toBeInstanceOf(InvalidInputError);
		expect(failure.message).toBe('Timeout must be more than 0 seconds.');
		expect(scene.simulator.requests).toEqual([]);
	});

	it.each(['', ' '])('refuses an empty login ID (%j)', async (empty) => {
		const failure = await scene.failure('login.waitForLogin', { loginId: empty });
		expect(failure).toBeInstanceOf(InvalidInputError);
		expect(failure.message).toBe('Login ID is empty.');
		expect(scene.simulator.requests).toEqual([]);
	});

	it.each(['12a4', '12-34', '１２３４', '12345678901'])(
		'refuses a code that is not digits (%s)',
		async (code) => {
			const failures = await Promise.all([
				scene.failure('login.waitForLogin', { loginId, verificationCode: code }),
				scene.failure('login.submitVerificationCode', { loginId, code }),
			]);
			expect(failures.map(({ message }) => message)).toEqual([
				`"${code}" is not a verification code.`,
				`"${code}" is not a verification code.`,
			]);
			expect(scene.simulator.requests).toEqual([]);
		},
	);

	it('says when the gateway complains about the call itself', async () => {
		scene.simulator.faults.next(poll, { json: { code: '1001', message: '参数错误：缺少参数' } });
		expect(await scene.failure('login.waitForLogin', { loginId })).toMatchObject({
			name: 'GatewayRefusedError',
			message: '参数错误：缺少参数',
		});
	});

	it('goes on after a wrong code was handed in', async () => {
		scene.simulator.phone.scan(loginId, 'alice');
		scene.simulator.phone.askForCode(loginId, '042042');
		expect(await scene.run('login.submitVerificationCode', { loginId, code: '111111' })).toEqual(
			notLoggedIn(loginId, { status: 'failed', message: '验证码错误' }),
		);
		expect(
			await scene.run('login.submitVerificationCode', { loginId, code: '042042' }),
		).toMatchObject({ loggedIn: true });
	});
});
