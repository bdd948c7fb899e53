import { GatewaySimulator } from '../index';
import { dataOf, VendorClient } from '../support/vendorClient';

const refused = (message: string) => ({ code: '1001', message, data: null });

describe('Logging in at wkteam', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
	});
	afterEach(() => simulator.stop());

	async function qrCode(fields: object = { wcId: '', deviceType: 'ipad', proxy: 16 }) {
		const { wId } = dataOf<{ wId: string }>(await client.json('/iPadLogin', fields));
		return wId;
	}

	/** A login call that is held; resolves with its answer. */
	async function held(fields: object, path = '/getIPadLoginInfo') {
		const before = simulator.requests.filter((request) => request.path === path).length;
		const answer = client.json(path, fields);
		await simulator.received(`POST ${path}`, before + 1);
		return { answer };
	}

	const profile = (wId: string) => ({
		...simulator.people.alice,
		wId,
		deviceType: 'android',
		mobilePhone: '13800000001',
		username: '13800000001',
		uin: 124723525,
		status: 3,
		type: 2,
	});
	const loggedIn = (wId: string) => ({ code: '1000', message: '处理成功', data: profile(wId) });

	it('tells null of what it does not know of Carol', async () => {
		const wId = await qrCode();
		simulator.phone.scan(wId, 'carol');
		simulator.phone.confirm(wId);

		expect(await client.json('/getIPadLoginInfo', { wId, autoCheck: false })).toEqual({
			code: '1000',
			message: '处理成功',
			data: {
				...profile(wId),
				...simulator.people.carol,
				mobilePhone: '13800000003',
				username: '13800000003',
				wAccount: null,
				uin: null,
				signature: null,
				deviceType: null,
			},
		});
	});

	async function dance(fields?: object): Promise<string> {
		const wId = await qrCode(fields);
		simulator.phone.scan(wId, 'alice');
		simulator.phone.confirm(wId);
		await client.json('/getIPadLoginInfo', { wId, autoCheck: false });
		return wId;
	}

	it('goes from QR code over scan and confirmation to the profile', async () => {
		const wId = await qrCode();
		const { answer } = await held({ wId, autoCheck: false });
		simulator.phone.scan(wId, 'alice');
		simulator.phone.confirm(wId);

		expect(await answer).toEqual(loggedIn(wId));
		expect(await client.json('/isOnline', { wId })).toEqual({
			code: '1000',
			message: '成功',
			data: { isOnline: true },
		});
		expect(await client.json('/queryLoginWx')).toEqual({
			code: '1000',
			message: '成功',
			data: [{ wcId: simulator.people.alice.wcId, wId }],
		});
		expect(await client.json('/getIPadLoginInfo', { wId, autoCheck: false })).toEqual(
			loggedIn(wId),
		);
		expect(simulator.violations).toEqual([]);
	});

	it.each([
		['today’s form', { wcId: '', deviceType: 'ipad', proxy: 16 }, { autoCheck: false }, 250],
		['the 2020 form', { type: 2 }, {}, 150],
	])('waits as long as %s allows', async (_name, form, extra, seconds) => {
		const wId = await qrCode(form);
		const { answer } = await held({ wId, ...extra });
		let answered = false;
		void answer.then(() => (answered = true));

		simulator.clock.advance(seconds - 1);
		await client.json('/isOnline', { wId });
		expect(answered).toBe(false);
		simulator.clock.advance(1);

		expect(await answer).toEqual(refused('二维码已过期'));
	});

	it('fails when the phone refuses', async () => {
		const wId = await qrCode();
		const { answer } = await held({ wId, autoCheck: false });
		simulator.phone.scan(wId, 'alice');
		simulator.phone.refuse(wId);

		expect(await answer).toEqual(refused('用户取消登录'));
	});

	it('asks for a code, which comes with the next call', async () => {
		const wId = await qrCode();
		const { answer } = await held({ wId, autoCheck: false });
		simulator.phone.scan(wId, 'alice');
		simulator.phone.askForCode(wId, '123456');
		const withCode = (verifyCode: string) =>
			client.json('/getIPadLoginInfo', { wId, autoCheck: false, verifyCode });

		expect(await answer).toEqual(refused('请在ipad上输入验证码'));
		expect(await withCode('000000')).toEqual(refused('验证码错误'));
		expect(await withCode('123456')).toEqual(loggedIn(wId));
	});

	it('asks for a verification on a page with code "200", and goes on afterwards', async () => {
		const wId = await qrCode();
		const first = await held({ wId, autoCheck: false });
		simulator.phone.scan(wId, 'alice');
		simulator.phone.askForVerification(wId, 'http://verify.example/s/1');
		expect(await first.answer).toEqual({
			code: '200',
			message: '处理成功',
			data: { url: 'http://verify.example/s/1' },
		});

		simulator.phone.passVerification(wId);
		const second = await held({ wId, autoCheck: false });
		simulator.phone.confirm(wId);

		expect(await second.answer).toEqual(loggedIn(wId));
	});

	it('solves the slider itself for mac with autoCheck', async () => {
		const wId = await qrCode({ wcId: '', deviceType: 'mac', proxy: 16 });
		const { answer } = await held({ wId, autoCheck: true });
		simulator.phone.scan(wId, 'alice');
		simulator.phone.askForVerification(wId);
		simulator.clock.advance(10);
		simulator.phone.confirm(wId);

		expect(await answer).toEqual(loggedIn(wId));
	});

	it('has a short call that clients use after the scan', async () => {
		const wId = await qrCode();

		expect(await client.json('/simpleIPadLoginInfo', { wId })).toEqual(refused('失败'));
		simulator.phone.scan(wId, 'alice');
		expect(await client.json('/simpleIPadLoginInfo', { wId })).toEqual(refused('失败'));
		simulator.phone.confirm(wId);
		expect(dataOf(await client.json('/simpleIPadLoginInfo', { wId }))).toEqual(profile(wId));
	});

	it('makes the former wId stale', async () => {
		const first = simulator.login('wkteam', 'alice');
		const second = simulator.login('wkteam', 'alice');

		expect(dataOf(await client.json('/isOnline', { wId: first }))).toEqual({ isOnline: false });
		expect(dataOf(await client.json('/isOnline', { wId: second }))).toEqual({ isOnline: true });
		expect(dataOf(await client.json('/isOnline', { wId: 'never' }))).toEqual({ isOnline: false });
	});

	describe('by account and password', () => {
		const fields = { account: 'alice520', password: 'demo-password', proxy: '7' };

		it('gives a picture first, and the profile to a second call', async () => {
			const first = dataOf<{ wId: string; base64: string }>(
				await client.json('/loginByAccountAndPassword', { ...fields, wId: '', wcId: '' }),
			);
			expect(Buffer.from(first.base64, 'base64').subarray(1, 4).toString()).toBe('PNG');
			const { wId } = first;
			const { answer } = await held({ ...fields, wId, wcId: '' }, '/loginByAccountAndPassword');
			simulator.phone.scan(wId, 'alice');
			simulator.phone.confirm(wId);

			expect(await answer).toEqual(loggedIn(wId));
		});

		it('refuses a wrong password', async () => {
			expect(
				await client.json('/loginByAccountAndPassword', { ...fields, password: 'no' }),
			).toEqual(refused('用户名或密码错误'));
		});
	});

	describe('notes a broken rule, although it answers,', () => {
		it('when a QR code is asked for an account that is online', async () => {
			simulator.login('wkteam', 'alice');
			const { wcId } = simulator.people.alice;
			await qrCode({ wcId, deviceType: 'ipad', proxy: 16 });

			expect(simulator.violations).toEqual([`A QR code was asked while ${wcId} is online`]);
		});

		it('when the device type changes', async () => {
			await dance({ wcId: '', deviceType: 'mac', proxy: 16 });
			const { wcId } = simulator.people.alice;
			await client.json('/member/offline', { account: '17200000000', wcIds: [wcId] });
			await dance({ wcId, deviceType: 'ipad', proxy: 16 });

			expect(simulator.violations).toEqual([
				`${wcId} logged in as mac before, so deviceType must stay mac`,
			]);
		});

		it('when somebody logs in again without the wcId', async () => {
			await dance();
			const { wcId } = simulator.people.alice;
			await client.json('/member/offline', { account: '17200000000', wcIds: [wcId] });
			await dance();

			expect(simulator.violations).toEqual([
				`${wcId} had logged in before, so its wcId must be sent`,
			]);
		});

		it('when two long polls run for one login', async () => {
			const wId = await qrCode();
			const first = await held({ wId, autoCheck: false });
			const second = await held({ wId, autoCheck: false });
			simulator.phone.scan(wId, 'alice');
			simulator.phone.confirm(wId);

			expect([await first.answer, await second.answer]).toEqual([loggedIn(wId), loggedIn(wId)]);
			expect(simulator.violations).toEqual([`Two long polls at the same time for login ${wId}`]);
		});
	});
});
