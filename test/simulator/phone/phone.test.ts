import axios, { type AxiosInstance } from 'axios';
import { GatewaySimulator } from '../index';
import { VendorClient } from '../support/vendorClient';

const device = { deviceId: 'my-device' };

describe('The phone over HTTP', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;
	let phone: AxiosInstance;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
		phone = axios.create({ baseURL: `${simulator.phoneUrl}/api`, validateStatus: () => true });
		simulator.addDevice('my-device');
		await client.form('/open/getLoginQrCode', { ...device, province: '广东' });
	});
	afterEach(() => simulator.stop());

	const act = async (path: string, body: unknown) => {
		const { status, data } = await phone.post<Record<string, unknown>>(path, body);
		return { status, data };
	};

	it('shows who waits and who is online', async () => {
		simulator.login('wkteam', 'bob');
		const [pending] = simulator.phone.pending();
		const [bob] = simulator.phone.online();

		const { data } = await phone.get<unknown>('/state');

		expect(data).toEqual({
			people: [
				{ name: 'alice', nickName: 'Alice 小爱' },
				{ name: 'bob', nickName: 'Bob 阿宝' },
				{ name: 'carol', nickName: 'Carol 可乐 🥤' },
			],
			pending: [
				{
					gateway: 'open',
					loginId: 'my-device',
					ticket: pending?.ticket,
					qrContent: pending?.qrContent,
					qrCodeUrl: `/qr/${pending?.ticket}.png`,
					state: 'waiting',
					secondsLeft: 240,
					person: null,
				},
			],
			online: [bob],
			violations: [],
		});
	});

	it('scans, confirms and drops', async () => {
		await act('/scan', { loginId: 'my-device', person: 'alice' });
		await act('/confirm', { loginId: 'my-device' });
		await client.form('/open/checkLogin', device);

		expect(await act('/drop', { loginId: 'my-device' })).toMatchObject({
			status: 200,
			data: { pending: [], online: [] },
		});
		expect(simulator.events.map(({ type }) => type)).toEqual([
			'qrCode',
			'scanned',
			'confirmed',
			'loggedIn',
			'loggedOut',
		]);
	});

	it('scans what a camera read', async () => {
		const text = simulator.phone.pending()[0]?.qrContent;

		expect(await act('/scan', { text, person: 'carol' })).toMatchObject({
			status: 200,
			data: { pending: [{ state: 'scanned', person: 'carol' }] },
		});
	});

	it('shows a code screen, and refuses', async () => {
		await act('/scan', { loginId: 'my-device', person: 'alice' });

		expect(await act('/ask-for-code', { loginId: 'my-device', code: '123456' })).toMatchObject({
			data: { pending: [{ state: 'codeAsked', code: '123456' }] },
		});
		expect(await act('/refuse', { loginId: 'my-device' })).toMatchObject({
			data: { pending: [] },
		});
	});

	it.each([
		['/scan', { loginId: 'nobody', person: 'alice' }, 'No QR code was asked for login nobody'],
		['/scan', { loginId: 'my-device', person: 'eve' }, '"person" must be one of alice, bob, carol'],
		[
			'/scan',
			{ text: 'http://elsewhere', person: 'bob' },
			'This QR code belongs to no login that is waiting',
		],
		['/confirm', {}, '"loginId" is missing'],
		['/confirm', { loginId: 'my-device' }, 'The phone cannot confirm: login my-device is waiting'],
		['/drop', { loginId: 'my-device' }, 'Login my-device is not online'],
	])('says why %s %j does not work', async (path, body, error) => {
		expect(await act(path, body)).toEqual({ status: 409, data: { error } });
	});

	it('takes JSON only', async () => {
		const { status } = await phone.post('/confirm', 'loginId=my-device');

		expect(status).toBe(415);
	});

	it('has a page, which is no vendor call', async () => {
		simulator.clearRequests();
		const { data, headers } = await axios.get<string>(simulator.phoneUrl);

		expect(headers['content-type']).toBe('text/html; charset=utf-8');
		expect(data).toContain('<h1>Simulated phones</h1>');
		expect(simulator.requests).toEqual([]);
	});

	it('serves avatars as pictures', async () => {
		const { data } = await axios.get<Buffer>(simulator.people.alice.smallHeadImgUrl, {
			responseType: 'arraybuffer',
		});

		expect(data.subarray(1, 4).toString()).toBe('PNG');
	});
});
