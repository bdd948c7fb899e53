import { CancelledError, QrCodeInUseError } from '../../gateway';
import { Scene } from './support/scene';
import { calls } from './support/seen';

const FETCH = { open: 'POST /open/getLoginQrCode', wkteam: 'POST /iPadLogin' } as const;
const POLL = { open: 'POST /open/checkLogin', wkteam: 'POST /getIPadLoginInfo' } as const;

describe.each(['open', 'wkteam'] as const)('Get QR Code on %s', (gateway) => {
	let scene: Scene;
	let ask: { account: string; province: string };
	beforeEach(async () => {
		// Whoever waits for a turn lets the other one get on.
		const onPause = async () => await new Promise<void>((resolve) => setImmediate(resolve));
		scene = await Scene.start(gateway, { onPause });
		if (gateway === 'open') scene.simulator.addDevice('my-device');
		const account = gateway === 'open' ? 'my-device' : scene.simulator.people.alice.wcId;
		ask = { account, province: '广东' };
	});
	afterEach(async () => {
		await scene.end();
		expect(scene.simulator.violations).toEqual([]);
	});

	const fetched = () => calls(scene.simulator).filter((call) => call === FETCH[gateway]).length;
	/** Of two runs that start together. */
	const both = async (input: object = {}) => {
		const first = scene.run('login.getQrCode', { ...ask, ...input });
		scene.nextRun();
		const second = scene.run('login.getQrCode', { ...ask, ...input });
		return await Promise.allSettled([first, second]);
	};

	it.each([true, false])(
		'gives one to two executions at a time, with Check Online First %s',
		async (checkOnlineFirst) => {
			const [first, second] = await both({ checkOnlineFirst });
			expect(first).toMatchObject({ value: { status: 'waitingForScan' } });
			const message = `Another execution has just got a QR code for "${ask.account}".`;
			expect(second).toMatchObject({ reason: { message } });
			expect((second as PromiseRejectedResult).reason).toBeInstanceOf(QrCodeInUseError);
			expect(fetched()).toBe(1);
		},
	);

	it('gives both the login when the account is online', async () => {
		if (gateway === 'open') scene.simulator.login('open', 'my-device', 'alice');
		else scene.simulator.login('wkteam', 'alice');
		const outcomes = await both();
		expect(outcomes).toMatchObject([
			{ value: { status: 'loggedIn' } },
			{ value: { status: 'loggedIn' } },
		]);
	});

	it('gives the second one a QR code when the first got none', async () => {
		scene.simulator.faults.next(FETCH[gateway], { json: { code: '1001', message: '获取失败' } });
		const [first, second] = await both();
		expect([first.status, second]).toMatchObject([
			'rejected',
			{ value: { status: 'waitingForScan' } },
		]);
	});

	it('ends the wait for its turn with a Stop', async () => {
		const outcomes = both();
		scene.stop.abort();
		expect(await outcomes).toMatchObject([
			{ reason: new CancelledError('The call was canceled.') },
			{ reason: new CancelledError('The call was canceled.') },
		]);
		expect(fetched()).toBe(0);
	});

	it('refuses while another execution waits for the login, and gives one afterwards', async () => {
		const { loginId } = await scene.item('login.getQrCode', ask);
		scene.nextRun();
		const waiting = scene.item('login.waitForLogin', { loginId });
		await scene.simulator.received(POLL[gateway]);
		scene.nextRun();

		for (const checkOnlineFirst of [true, false]) {
			const failure = await scene.failure('login.getQrCode', { ...ask, checkOnlineFirst });
			expect(failure).toBeInstanceOf(QrCodeInUseError);
			expect(failure.message).toBe(
				`Another execution is just waiting for the login of "${ask.account}".`,
			);
		}
		expect(fetched()).toBe(1);

		scene.simulator.phone.scan(String(loginId), 'alice');
		scene.simulator.phone.refuse(String(loginId));
		expect((await waiting).status).toBe('failed');
		expect(await scene.item('login.getQrCode', ask)).toMatchObject({ status: 'waitingForScan' });
	});
});
