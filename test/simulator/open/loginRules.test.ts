import { GatewaySimulator } from '../index';
import { VendorClient } from '../support/vendorClient';

const device = { deviceId: 'my-device' };
const where = { ...device, province: '广东' };
const refused = (message: string) => ({ code: '1001', message, data: null });

describe('The open gateway notes a broken rule, although it answers,', () => {
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

	/** A confirm call that is held; resolves with its answer. */
	async function heldCheckLogin(count = 1) {
		const answer = client.form('/open/checkLogin', device);
		await simulator.received('POST /open/checkLogin', count);
		return { answer };
	}

	it('when a QR code is asked while one is being scanned; the former one dies', async () => {
		await client.form('/open/getLoginQrCode', where);
		const { answer } = await heldCheckLogin();
		simulator.phone.scan('my-device', 'alice');

		expect(await client.form('/open/getLoginQrCode', where)).toMatchObject({ code: '1000' });
		expect(await answer).toEqual(refused('登录超时，二维码已过期，请重新获取'));
		expect(simulator.violations).toEqual([
			'A QR code was asked while the one of my-device is being scanned',
		]);
	});

	it('when a QR code is asked while online', async () => {
		simulator.login('open', 'my-device', 'alice');

		expect(await client.form('/open/getLoginQrCode', where)).toMatchObject({ code: '1000' });
		expect(simulator.violations).toEqual(['A QR code was asked while my-device is online']);
	});

	it('when two long polls run for one login', async () => {
		await client.form('/open/getLoginQrCode', where);
		const first = await heldCheckLogin();
		const second = await heldCheckLogin(2);
		simulator.phone.scan('my-device', 'alice');
		simulator.phone.confirm('my-device');

		expect([await first.answer, await second.answer]).toEqual([loggedIn(), loggedIn()]);
		expect(simulator.violations).toEqual(['Two long polls at the same time for login my-device']);
	});

	it('when confirm calls go on after the success; one is allowed for a lost reply', async () => {
		await client.form('/open/getLoginQrCode', where);
		simulator.phone.scan('my-device', 'alice');
		simulator.phone.confirm('my-device');
		await client.form('/open/checkLogin', device);

		await client.form('/open/checkLogin', device);
		expect(simulator.violations).toEqual([]);
		await client.form('/open/checkLoginShort', device);
		expect(simulator.violations).toEqual([
			'A confirm call for my-device came after it had logged in',
		]);
	});

	it('when a mac device goes on as another', async () => {
		await client.form('/open/getLoginQrCode', { ...where, deviceType: 'mac' });
		simulator.phone.scan('my-device', 'alice');
		simulator.phone.confirm('my-device');
		await client.form('/open/checkLogin', device);
		simulator.drop('my-device');

		await client.form('/open/getLoginQrCode', where);
		expect(simulator.violations).toEqual([
			'my-device logged in as mac before, so it must go on as mac',
		]);
	});

	it('but takes no poll for a second one when the first has hung up', async () => {
		await client.form('/open/getLoginQrCode', where);
		const hangUp = new AbortController();
		const headers = {
			authorization: simulator.vendors.open.token,
			'content-type': 'application/x-www-form-urlencoded',
		};
		const first = client
			.send('POST', '/open/checkLogin', 'deviceId=my-device', headers, hangUp.signal)
			.catch((error: Error) => error.message);
		await simulator.received('POST /open/checkLogin');
		hangUp.abort();
		expect(await first).toBe('canceled');

		const { answer } = await heldCheckLogin(2);
		simulator.phone.scan('my-device', 'alice');
		simulator.phone.confirm('my-device');

		expect(await answer).toEqual(loggedIn());
		expect(simulator.violations).toEqual([]);
	});
});
