import type { IDataObject } from 'n8n-workflow';
import { GatewaySimulator } from '../../simulator';
import { readQrCode } from '../../support/phoneCamera';
import { byId, callsTo, tokenCredential, wechat, workflow } from '../support/node';
import { storedBesidesParameters } from '../support/stored';

let sim: GatewaySimulator;

beforeEach(async () => {
	sim = await GatewaySimulator.start();
	sim.addDevice('shop');
});
afterEach(async () => {
	expect(sim.violations).toEqual([]);
	await sim.stop();
});

const gateways = [
	{ gateway: 'open', account: 'shop', confirmCall: 'POST /open/checkLogin' },
	{ gateway: 'wkteam', account: '', confirmCall: 'POST /getIPadLoginInfo' },
	{ gateway: 'wkteam2020', account: '', confirmCall: 'POST /getIPadLoginInfo' },
] as const;

describe.each(gateways)('the chain on $gateway', ({ gateway, account, confirmCall }) => {
	const chain = () =>
		workflow(
			tokenCredential(sim, gateway),
			wechat('login.getQrCode', { account: byId(account), province: '广东' }),
			wechat('login.waitForLogin', { timeout: 300 }),
		);

	test('gives the QR code as a picture that a phone can read, waits, and tells who logged in', async () => {
		const run = chain().start();
		await sim.received(confirmCall);
		const [pending] = sim.phone.pending();
		sim.phone.scanCode(pending?.qrContent ?? '', 'alice');
		sim.phone.confirm(pending?.loginId ?? '');
		const done = await run.finished;

		expect(done.error).toBeUndefined();
		const { bytes, mimeType, fileName } = done.file('login.getQrCode');
		expect({ mimeType, fileName }).toEqual({
			mimeType: 'image/png',
			fileName: 'wechat-login-qr-code.png',
		});
		expect(readQrCode(bytes)).toBe(pending?.qrContent);
		const { alice } = sim.people;
		const onWkteam = gateway !== 'open';
		expect(done.json('login.waitForLogin')).toEqual([
			{
				loggedIn: true,
				status: 'loggedIn',
				account: onWkteam ? alice.wcId : 'shop',
				loginId: pending?.loginId,
				wcId: alice.wcId,
				...(onWkteam && { wId: pending?.loginId }),
				nickName: alice.nickName,
				wechatNumber: alice.wAccount,
				avatarUrl: alice.headUrl,
				sex: alice.sex,
				country: alice.country,
				city: alice.city,
			},
		]);
	});

	test('a login refused on the phone is a result, not an error', async () => {
		const run = chain().start();
		await sim.received(confirmCall);
		const [pending] = sim.phone.pending();
		sim.phone.scan(pending?.loginId ?? '', 'alice');
		sim.phone.refuse(pending?.loginId ?? '');
		const done = await run.finished;

		expect(done.status).toBe('success');
		expect(done.json('login.waitForLogin')).toEqual([
			{
				loggedIn: false,
				status: 'failed',
				account: pending?.loginId,
				loginId: pending?.loginId,
				message: '用户取消登录',
			},
		]);
	});

	test('Stop in n8n ends the wait, and the gateway sees the connection close', async () => {
		const run = chain().start();
		await sim.received(confirmCall);
		run.stop();
		const done = await run.finished;

		expect(done.status).toBe('canceled');
		expect(callsTo(sim).filter((call) => call === confirmCall)).toHaveLength(1);
	});
});

describe('Get QR Code', () => {
	test('asks an account that is online for nothing but its state', async () => {
		sim.login('open', 'shop', 'alice');
		const run = await workflow(
			tokenCredential(sim, 'open'),
			wechat('login.getQrCode', { account: byId('shop'), province: '广东' }),
		).run();

		expect(run.json('login.getQrCode')).toEqual([
			{ loggedIn: true, status: 'loggedIn', account: 'shop', loginId: 'shop' },
		]);
		expect(run.items('login.getQrCode')[0]?.binary).toBeUndefined();
		expect(callsTo(sim)).toEqual(['POST /open/isOnline']);
	});

	test('gives two items of one account the same QR code', async () => {
		const run = await workflow(
			tokenCredential(sim, 'open'),
			wechat('login.getQrCode', { account: byId('shop'), province: '广东' }),
		).run([{}, {}]);

		const [first, second] = run.json('login.getQrCode');
		expect(second).toEqual(first);
		expect(run.items('login.getQrCode').map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
		]);
		expect(callsTo(sim).filter((call) => call.endsWith('getLoginQrCode'))).toHaveLength(1);
	});

	test('puts the picture where the option says', async () => {
		const run = await workflow(
			tokenCredential(sim, 'open'),
			wechat('login.getQrCode', {
				account: byId('shop'),
				province: '广东',
				options: { binaryField: 'qr' },
			}),
		).run();

		expect(run.file('login.getQrCode', 0, 'qr').mimeType).toBe('image/png');
	});

	test.each([
		['missing', 'There is no picture: its address answers with HTTP 404.'],
		['notImage', 'There is no picture: what its address holds is not one.'],
		['huge', 'There is no picture: what its address holds is larger than 2 MB.'],
	] as const)('keeps the login when the picture is %s, and says why', async (fault, message) => {
		sim.faults.qrImage(fault);
		const run = await workflow(
			tokenCredential(sim, 'open'),
			wechat('login.getQrCode', { account: byId('shop'), province: '广东' }),
		).run();

		const [item] = run.json('login.getQrCode');
		expect(item).toEqual({
			account: 'shop',
			loginId: 'shop',
			status: 'waitingForScan',
			qrCodeUrl: expect.stringMatching(/^http:.*\.png$/) as unknown,
			message,
		});
	});
});

describe('Log In with Password', () => {
	const logIn = (parameters: IDataObject) =>
		workflow(
			tokenCredential(sim, 'wkteam'),
			wechat('login.loginWithPassword', {
				account: byId(''),
				wechatAccount: sim.people.alice.wAccount,
				province: '广东',
				...parameters,
			}),
		);

	test('turns the first answer into a picture and waits at the second call', async () => {
		const first = await logIn({ wechatPassword: 'demo-password' }).run();
		const [given] = first.json('login.loginWithPassword');
		const loginId = String(sim.phone.pending()[0]?.loginId);
		expect(given).toEqual({ account: '', loginId, status: 'waitingForScan' });
		expect(first.file('login.loginWithPassword').mimeType).toBe('image/png');

		const second = logIn({ wechatPassword: 'demo-password', loginId }).start();
		await sim.received('POST /loginByAccountAndPassword', 2);
		sim.phone.scan(loginId, 'alice');
		sim.phone.confirm(loginId);
		const done = await second.finished;
		expect(done.json('login.loginWithPassword')[0]).toMatchObject({
			loggedIn: true,
			account: sim.people.alice.wcId,
		});
		expect(done.stored).not.toContain('demo-password');
	});

	test('keeps a refused password out of everything that n8n stores of the run', async () => {
		const run = await logIn({ wechatPassword: 'a-mistyped-secret' }).run();
		expect(run.error?.message).toBe('用户名或密码错误 [item 0]');
		expect(storedBesidesParameters(run)).not.toContain('a-mistyped-secret');
	});
});
