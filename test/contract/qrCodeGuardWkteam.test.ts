import { QrCodeInUseError } from '../../gateway';
import { loggedInAs } from './support/loggedInAs';
import { Scene } from './support/scene';
import { calls } from './support/seen';

describe.each(['wkteam', 'wkteam2020'] as const)('Get QR Code on %s', (gateway) => {
	const poll = 'POST /getIPadLoginInfo';
	let scene: Scene;
	let ask: { account: string; proxyLine: string };
	beforeEach(async () => {
		scene = await Scene.start(gateway);
		ask = { account: scene.simulator.people.alice.wcId, proxyLine: '1' };
	});
	afterEach(async () => {
		await scene.end();
		expect(scene.simulator.violations).toEqual([]);
	});

	const qrCodes = () => calls(scene.simulator).filter((call) => call === 'POST /iPadLogin').length;
	const firstRun = async () => {
		const { loginId } = await scene.item('login.getQrCode', ask);
		scene.nextRun();
		return String(loginId);
	};

	it('gives the login instead when the account is online', async () => {
		const wId = scene.simulator.login('wkteam', 'alice');
		expect(await scene.run('login.getQrCode', ask)).toEqual({
			loggedIn: true,
			status: 'loggedIn',
			account: ask.account,
			loginId: wId,
			wcId: ask.account,
			wId,
		});
		expect(calls(scene.simulator)).toEqual(['POST /queryLoginWx']);
	});

	it('asks nobody when the account was never logged in', async () => {
		await scene.run('login.getQrCode', { ...ask, account: '' });
		expect(calls(scene.simulator)).toEqual(['POST /iPadLogin']);
	});

	it('refuses while the last one is open', async () => {
		await firstRun();
		scene.simulator.clock.advance(40);
		const failing = scene.failure('login.getQrCode', ask);
		await scene.simulator.received(poll);
		scene.simulator.clock.advance(8);

		const failure = await failing;
		expect(failure).toBeInstanceOf(QrCodeInUseError);
		expect(failure.message).toBe(
			`A QR code for "${ask.account}" was given out 40 seconds ago and may just be scanned.`,
		);
		expect(qrCodes()).toBe(1);
	});

	it.each(['a code', 'a verification'])('refuses while the phone asks for %s', async (wanted) => {
		const loginId = await firstRun();
		scene.simulator.phone.scan(loginId, 'alice');
		if (wanted === 'a code') scene.simulator.phone.askForCode(loginId, '042042');
		else scene.simulator.phone.askForVerification(loginId);
		expect(await scene.failure('login.getQrCode', ask)).toBeInstanceOf(QrCodeInUseError);
		expect(qrCodes()).toBe(1);
	});

	it('gives the login when the last one was confirmed and nobody had asked since', async () => {
		const loginId = await firstRun();
		scene.simulator.phone.scan(loginId, 'alice');
		scene.simulator.phone.confirm(loginId);
		expect(await scene.run('login.getQrCode', ask)).toEqual(
			loggedInAs(scene, 'alice', { account: ask.account, loginId, wId: loginId }),
		);
		expect(qrCodes()).toBe(1);
	});

	it('gives another one when the last one was refused', async () => {
		const loginId = await firstRun();
		scene.simulator.phone.scan(loginId, 'alice');
		scene.simulator.phone.refuse(loginId);
		expect(await scene.run('login.getQrCode', ask)).toMatchObject({ status: 'waitingForScan' });
		expect(qrCodes()).toBe(2);
	});

	it('gives another one when the last one is too old, without a look at it', async () => {
		await firstRun();
		scene.simulator.clock.advance(250);
		expect(await scene.run('login.getQrCode', ask)).toMatchObject({ status: 'waitingForScan' });
		expect(calls(scene.simulator)).not.toContain(poll);
	});

	it('gives two items of one run the same one', async () => {
		const first = await scene.run('login.getQrCode', ask);
		expect(await scene.run('login.getQrCode', ask)).toEqual(first);
		expect(qrCodes()).toBe(1);
	});

	it('gives two first logins of one run a QR code each', async () => {
		const [first, second] = [
			await scene.item('login.getQrCode', { ...ask, account: '' }),
			await scene.item('login.getQrCode', { ...ask, account: '' }),
		];
		expect(first.loginId).not.toBe(second.loginId);
	});

	it('refuses a wId, which is only good for one login', async () => {
		const account = scene.simulator.login('wkteam', 'bob');
		const failure = await scene.failure('login.getQrCode', { ...ask, account });
		expect(failure.message).toBe('Account is a wId, which is only good for one login.');
		expect(scene.simulator.requests).toEqual([]);
	});

	it('forgets a remembered one that the gateway knows nothing of any more', async () => {
		const gone = '0000016e-63ef-3a9c-0001-ed3311628ef4';
		scene.memory.set(ask.account, { loginId: gone, at: scene.simulator.clock.now() });
		scene.simulator.faults.next(poll, { json: { code: '1001', message: 'wId不存在' } });

		const { loginId, status } = await scene.item('login.getQrCode', ask);
		expect(status).toBe('waitingForScan');
		expect(scene.memory.get(ask.account)).toEqual({
			loginId,
			at: scene.simulator.clock.now(),
		});
	});

	it('refuses one that another process gave out, of which nobody knows more', async () => {
		scene.memory.elsewhere = 'taken';
		const minutes = gateway === 'wkteam' ? 6 : 4;
		const failure = await scene.failure('login.getQrCode', ask);
		expect(failure).toBeInstanceOf(QrCodeInUseError);
		expect(failure.message).toBe(
			`A QR code for "${ask.account}" was given out within the last ${minutes} minutes, by another process of n8n or before it was restarted, and may just be scanned.`,
		);
		expect(qrCodes()).toBe(0);
	});

	it('gives one all the same with Check Online First switched off', async () => {
		scene.memory.elsewhere = 'taken';
		const given = await scene.run('login.getQrCode', { ...ask, checkOnlineFirst: false });
		expect(given).toMatchObject({ status: 'waitingForScan' });
	});

	it('says so when other processes cannot be known of', async () => {
		scene.memory.elsewhere = 'unknown';
		expect(await scene.run('login.getQrCode', ask)).toMatchObject({
			message:
				'Whether another process of n8n has given out a QR code for this account is not known.',
		});
	});

	it.each(['free', 'unknown'] as const)(
		'leaves nothing behind when there was none, with a memory that says %s',
		async (elsewhere) => {
			scene.memory.elsewhere = elsewhere;
			const json = { code: '1001', message: '获取失败' };
			scene.simulator.faults.next('POST /iPadLogin', { json });
			expect((await scene.failure('login.getQrCode', ask)).message).toContain('获取失败');
			expect([scene.memory.get(ask.account), [...scene.memory.claimed]]).toEqual([undefined, []]);
		},
	);

	it('leaves what another process noted when there was none', async () => {
		scene.memory.claimed.add(ask.account);
		scene.memory.elsewhere = 'taken';
		scene.simulator.faults.next('POST /iPadLogin', { json: { code: '1001', message: '失败' } });
		await scene.failure('login.getQrCode', { ...ask, checkOnlineFirst: false });
		expect([...scene.memory.claimed]).toEqual([ask.account]);
	});
});
