import axios from 'axios';
import { readQrCode } from '../../support/phoneCamera';
import { GatewaySimulator } from '../index';
import { dataOf, VendorClient } from '../support/vendorClient';

const device = { deviceId: 'my-device' };
const where = { ...device, province: '广东' };
const refused = (message: string) => ({ code: '1001', message, data: null });

describe('Logging in at the open gateway', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
		simulator.addDevice('my-device');
	});
	afterEach(() => simulator.stop());

	const loggedIn = () => ({
		code: '1000',
		message: '成功',
		data: { ...simulator.people.alice, status: 3, type: 1 },
	});
	const emptyProfile = {
		wcId: '',
		wAccount: '',
		country: '',
		city: '',
		signature: '',
		nickName: '',
		sex: null,
		headUrl: '',
		smallHeadImgUrl: '',
		status: null,
		type: null,
	};

	/** A confirm call that is held; resolves with its answer. */
	async function heldCheckLogin(count = 1) {
		const answer = client.form('/open/checkLogin', device);
		await simulator.received('POST /open/checkLogin', count);
		return { answer };
	}

	it('goes from QR code over scan and confirmation to the profile', async () => {
		const qrCode = await client.form('/open/getLoginQrCode', where);
		const { answer } = await heldCheckLogin();
		simulator.phone.scan('my-device', 'alice');
		simulator.phone.confirm('my-device');

		expect(qrCode).toEqual({
			code: '1000',
			message: '处理成功',
			data: {
				qrCodeUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/qr\/.+\.png$/) as string,
			},
		});
		expect(await answer).toEqual(loggedIn());
		expect(await client.form('/open/isOnline', device)).toEqual({
			code: '1000',
			message: '在线',
			data: null,
		});
		expect(simulator.events.map(({ type }) => type)).toEqual([
			'qrCode',
			'scanned',
			'confirmed',
			'loggedIn',
		]);
		expect(simulator.violations).toEqual([]);
	});

	it('serves a picture that a camera can read', async () => {
		const { qrCodeUrl } = dataOf<{ qrCodeUrl: string }>(
			await client.form('/open/getLoginQrCode', where),
		);

		const picture = await axios.get<Buffer>(qrCodeUrl, { responseType: 'arraybuffer' });

		const content = readQrCode(picture.data);
		const [pending] = simulator.phone.pending();
		expect(content).toBe(`http://weixin.qq.com/x/${pending?.ticket}`);
		simulator.phone.scanCode(content ?? '', 'bob');
		expect(simulator.phone.pending()).toMatchObject([
			{ loginId: 'my-device', state: 'scanned', person: { wcId: simulator.people.bob.wcId } },
		]);
	});

	it('is not complete by the phone alone: a confirm call must follow', async () => {
		await client.form('/open/getLoginQrCode', where);
		simulator.phone.scan('my-device', 'alice');
		simulator.phone.confirm('my-device');

		expect(await client.form('/open/isOnline', device)).toEqual(refused('已离线'));
		expect(await client.form('/open/checkLogin', device)).toEqual(loggedIn());
		expect(await client.form('/open/isOnline', device)).toMatchObject({ code: '1000' });
	});

	it('shows in short calls how far it is', async () => {
		await client.form('/open/getLoginQrCode', where);

		const before = await client.form('/open/checkLoginShort', device);
		simulator.phone.scan('my-device', 'alice');
		const scanned = await client.form('/open/checkLoginShort', device);
		simulator.phone.confirm('my-device');
		const confirmed = await client.form('/open/checkLoginShort', device);

		const { nickName, smallHeadImgUrl } = simulator.people.alice;
		expect(dataOf(before)).toEqual(emptyProfile);
		expect(dataOf(scanned)).toEqual({ ...emptyProfile, nickName, smallHeadImgUrl });
		expect(confirmed).toEqual(loggedIn());
	});

	it('needs a device that was created, and a QR code', async () => {
		expect(await client.form('/open/getLoginQrCode', { ...where, deviceId: 'other' })).toEqual(
			refused('设备不存在'),
		);
		expect(await client.form('/open/checkLogin', device)).toEqual(refused('请先获取二维码'));
		expect(await client.form('/open/checkLoginShort', device)).toEqual(refused('请先获取二维码'));
	});

	it('fails when the phone refuses', async () => {
		await client.form('/open/getLoginQrCode', where);
		const { answer } = await heldCheckLogin();
		simulator.phone.scan('my-device', 'alice');
		simulator.phone.refuse('my-device');

		expect(await answer).toEqual(refused('用户取消登录'));
	});

	it('holds a confirm call for 215 seconds, and the QR code is dead then', async () => {
		await client.form('/open/getLoginQrCode', where);
		const { answer } = await heldCheckLogin();
		let answered = false;
		void answer.then(() => (answered = true));

		simulator.clock.advance(214);
		await client.form('/open/isOnline', device);
		expect(answered).toBe(false);
		simulator.clock.advance(1);

		expect(await answer).toEqual(refused('登录超时，二维码已过期，请重新获取'));
		expect(await client.form('/open/checkLoginShort', device)).toEqual(
			refused('登录信息已失效，请重新扫码'),
		);
		expect(() => simulator.phone.scan('my-device', 'alice')).toThrow('is expired');
	});

	it('lets a QR code die before its time when told to', async () => {
		await client.form('/open/getLoginQrCode', where);
		simulator.expire('my-device');

		expect(await client.form('/open/checkLoginShort', device)).toEqual(
			refused('登录信息已失效，请重新扫码'),
		);
	});

	it('lets a QR code live for 240 seconds', async () => {
		await client.form('/open/getLoginQrCode', where);
		simulator.clock.advance(240);

		expect(await client.form('/open/checkLogin', device)).toEqual(
			refused('登录超时，二维码已过期，请重新获取'),
		);
	});

	describe('with a verification code', () => {
		beforeEach(async () => {
			await client.form('/open/getLoginQrCode', where);
			simulator.phone.scan('my-device', 'alice');
		});

		it('ends a confirm call that was already held, and the right code logs in', async () => {
			const { answer } = await heldCheckLogin();
			simulator.phone.askForCode('my-device', '123456');

			expect(await answer).toEqual(refused('请输入验证码'));
			expect(await client.form('/open/loginVerifyCode', { ...device, code: '000000' })).toEqual(
				refused('验证码错误'),
			);
			expect(await client.form('/open/loginVerifyCode', { ...device, code: '123456' })).toEqual(
				loggedIn(),
			);
			expect(simulator.violations).toEqual([]);
		});

		it('is lost by a confirm call made before the code', async () => {
			simulator.phone.askForCode('my-device', '123456');

			expect(await client.form('/open/checkLogin', device)).toEqual(refused('请输入验证码'));
			expect(await client.form('/open/loginVerifyCode', { ...device, code: '123456' })).toEqual(
				refused('验证码已失效'),
			);
			expect(simulator.violations).toEqual([
				'A confirm call for my-device came before the verification code',
			]);
		});
	});
});
