import { QrCodeInUseError } from '../../gateway';
import { loggedInAs } from './support/loggedInAs';
import { Scene } from './support/scene';
import { calls } from './support/seen';

const HINT =
	'Another QR code now would look like a strange login to WeChat and endanger the account. Use Wait for Login with the first one, or try again when it has expired.';

describe('Get QR Code on open', () => {
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start('open');
		scene.simulator.addDevice('my-device');
	});
	afterEach(async () => {
		await scene.end();
		expect(scene.simulator.violations).toEqual([]);
	});

	const ask = { account: 'my-device', province: '广东' };
	const qrCodes = () =>
		calls(scene.simulator).filter((call) => call === 'POST /open/getLoginQrCode').length;

	it('gives the login instead when the account is online', async () => {
		scene.simulator.login('open', 'my-device', 'alice');
		expect(await scene.run('login.getQrCode', ask)).toEqual({
			loggedIn: true,
			status: 'loggedIn',
			account: 'my-device',
			loginId: 'my-device',
		});
		expect(calls(scene.simulator)).toEqual(['POST /open/isOnline']);
	});

	it('refuses while somebody is scanning the last one', async () => {
		await scene.run('login.getQrCode', ask);
		scene.simulator.phone.scan('my-device', 'alice');
		scene.nextRun();

		const failure = await scene.failure('login.getQrCode', ask);
		expect(failure).toBeInstanceOf(QrCodeInUseError);
		expect(failure).toMatchObject({
			message: 'Alice 小爱 has scanned the QR code of "my-device" and has yet to confirm.',
			hint: HINT,
		});
		expect(qrCodes()).toBe(1);
	});

	it('gives the login when the last one was confirmed and nobody had asked since', async () => {
		await scene.run('login.getQrCode', ask);
		scene.simulator.phone.scan('my-device', 'alice');
		scene.simulator.phone.confirm('my-device');
		scene.nextRun();

		expect(await scene.run('login.getQrCode', ask)).toEqual(
			loggedInAs(scene, 'alice', { account: 'my-device', loginId: 'my-device' }),
		);
		expect(qrCodes()).toBe(1);
	});

	it('gives another one when nobody has scanned the last one', async () => {
		const first = await scene.item('login.getQrCode', ask);
		scene.nextRun();
		const second = await scene.item('login.getQrCode', ask);
		expect(second.qrCodeUrl).not.toBe(first.qrCodeUrl);
	});

	it('gives two items of one run the same one', async () => {
		const first = await scene.run('login.getQrCode', ask);
		expect(await scene.run('login.getQrCode', ask)).toEqual(first);
		expect(qrCodes()).toBe(1);
	});

	it('is not kept from it by a profile that the gateway kept of an earlier login', async () => {
		const { alice } = scene.simulator.people;
		scene.simulator.faults.next('POST /open/checkLoginShort', {
			json: { code: '1000', message: '成功', data: alice },
		});
		expect(await scene.run('login.getQrCode', ask)).toMatchObject({ status: 'waitingForScan' });
	});

	it('is not kept from it by a look that fails', async () => {
		scene.simulator.faults.next('POST /open/checkLoginShort', { status: 500 });
		expect(await scene.run('login.getQrCode', ask)).toMatchObject({ status: 'waitingForScan' });
	});

	it('asks three times, some seconds apart, when the gateway cannot tell who is online', async () => {
		scene.simulator.unknownOnline('my-device', 2);
		const before = scene.simulator.clock.now();
		await scene.run('login.getQrCode', ask);
		expect(calls(scene.simulator)).toEqual([
			'POST /open/isOnline',
			'POST /open/isOnline',
			'POST /open/isOnline',
			'POST /open/checkLoginShort',
			'POST /open/getLoginQrCode',
		]);
		expect(scene.simulator.clock.now() - before).toBe(6_000);
	});

	it('then goes by the list of devices: online there means no QR code', async () => {
		scene.simulator.login('open', 'my-device', 'alice');
		scene.simulator.unknownOnline('my-device', 3);
		expect(await scene.run('login.getQrCode', ask)).toMatchObject({ loggedIn: true });
		expect(calls(scene.simulator)).toEqual([
			'POST /open/isOnline',
			'POST /open/isOnline',
			'POST /open/isOnline',
			'GET /open/workstation/my-device',
		]);
	});

	it.each([
		['fails', { status: 500 } as const],
		['does not say', { json: { code: '1000', data: { deviceId: 'my-device' } } }],
	])('gives no QR code when the list of devices %s', async (_, fault) => {
		scene.simulator.unknownOnline('my-device', 3);
		scene.simulator.faults.next('GET /open/workstation/{deviceId}', fault);
		expect(await scene.failure('login.getQrCode', ask)).toMatchObject({
			name: 'GatewayRefusedError',
			message: '未知异常',
			hint: expect.stringMatching(
				/^The gateway cannot tell whether the account is online/,
			) as string,
		});
		expect(calls(scene.simulator)).not.toContain('POST /open/getLoginQrCode');
	});

	it('then goes by the list of devices: offline there means a QR code', async () => {
		scene.simulator.unknownOnline('my-device', 3);
		expect(await scene.run('login.getQrCode', ask)).toMatchObject({ status: 'waitingForScan' });
	});

	it('says when the device was never created', async () => {
		const failure = await scene.failure('login.getQrCode', { ...ask, account: 'other' });
		expect(failure).toMatchObject({ name: 'GatewayRefusedError', message: '设备不存在' });
		expect(calls(scene.simulator)).toEqual(['POST /open/isOnline']);
	});

	it('says when the gateway gives none', async () => {
		scene.simulator.faults.next('POST /open/getLoginQrCode', {
			json: { code: '1000', message: '处理成功', data: { qrCodeUrl: '' } },
		});
		const failure = await scene.failure('login.getQrCode', ask);
		expect(failure).toMatchObject({
			name: 'NotGatewayAnswerError',
			message: 'The gateway gave no QR code.',
			hint: 'Try again in a minute.',
		});
	});

	it('remembers nothing, because open can be asked', async () => {
		await scene.run('login.getQrCode', ask);
		expect(scene.memory.get('my-device')).toBeUndefined();
	});

	it('takes iPad for what it is anyway', async () => {
		await scene.run('login.getQrCode', { ...ask, deviceType: 'ipad' });
		expect(scene.simulator.requests.at(-1)?.fields).toEqual({
			deviceId: 'my-device',
			province: ask.province,
		});
	});
});
