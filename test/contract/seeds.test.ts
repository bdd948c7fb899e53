import { GatewayRefusedError, NotOfferedError } from '../../gateway';
import { Scene } from './support/scene';

describe('The page 获取登录二维码 of open, to the letter', () => {
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start('open', { pathPrefix: '/wx-api' });
		scene.simulator.addDevice('my-device');
	});
	afterEach(() => scene.end());

	const ask = { account: 'my-device', province: '广东', checkOnlineFirst: false };

	it('gets a form with deviceId, province and nothing that was not filled in', async () => {
		await scene.run('login.getQrCode', ask);

		const [request] = scene.simulator.requests;
		expect(request).toMatchObject({
			method: 'POST',
			path: '/open/getLoginQrCode',
			body: 'deviceId=my-device&province=%E5%B9%BF%E4%B8%9C',
			headers: {
				'content-type': 'application/x-www-form-urlencoded',
				authorization: scene.vendor.token,
			},
		});
	});

	it.each([
		['city', '广州', 'city=%E5%B9%BF%E5%B7%9E'],
		['deviceType', 'mac', 'deviceType=mac'],
		['proxyIp', '203.0.113.7:1080', 'proxyIp=203.0.113.7%3A1080'],
		['proxyUser', 'a&b=c', 'proxyUser=a%26b%3Dc'],
		['proxyPassword', ' blank+plus ', 'proxyPassword=+blank%2Bplus+'],
	])('adds %s when it is filled in', async (field, value, encoded) => {
		await scene.run('login.getQrCode', { ...ask, [field]: value });
		expect(scene.simulator.requests.map(({ body }) => body)).toEqual([
			`deviceId=my-device&province=%E5%B9%BF%E4%B8%9C&${encoded}`,
		]);
	});

	it('tells the gateway’s sentence when it answers 1001', async () => {
		scene.simulator.faults.next('POST /open/getLoginQrCode', {
			json: { code: '1001', message: '该设备已被回收，请重置设备', data: null },
		});
		const failure = await scene.failure('login.getQrCode', ask);
		expect(failure).toBeInstanceOf(GatewayRefusedError);
		expect(failure).toMatchObject({ code: '1001', message: '该设备已被回收，请重置设备' });
	});
});

describe('The page 获取微信二维码（第二步） of wkteam in 2020, to the letter', () => {
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start('wkteam2020');
	});
	afterEach(() => scene.end());

	it.each([
		['nothing is filled in', {}, '{"type":2}'],
		['there is a wcId', { account: 'wxid_a' }, '{"wcId":"wxid_a","type":2}'],
		['there is a proxy line', { proxyLine: '5' }, '{"type":2,"proxy":5}'],
		[
			'there are both',
			{ account: 'wxid_a', proxyLine: '1' },
			'{"wcId":"wxid_a","type":2,"proxy":1}',
		],
	])('gets JSON of type 2, when %s', async (_, input, body) => {
		await scene.run('login.getQrCode', { ...input, checkOnlineFirst: false });

		const [request] = scene.simulator.requests;
		expect(request).toMatchObject({ method: 'POST', path: '/iPadLogin', body });
		expect(request?.headers['content-type']).toBe('application/json');
		expect(request?.headers.authorization).toBe(scene.vendor.token);
	});

	it('gives the wId as loginId beside the address of the QR code', async () => {
		scene.simulator.faults.next('POST /iPadLogin', {
			json: {
				code: '1000',
				message: '处理成功',
				data: { wId: '0000016e-63eb-f319-0001-ed01076abf1f', qrCodeUrl: 'http://qr.example/1.jpg' },
			},
		});
		expect(await scene.run('login.getQrCode')).toEqual({
			account: '',
			loginId: '0000016e-63eb-f319-0001-ed01076abf1f',
			status: 'waitingForScan',
			qrCodeUrl: 'http://qr.example/1.jpg',
		});
	});

	it('tells the gateway’s sentence when it answers 1001', async () => {
		scene.simulator.faults.next('POST /iPadLogin', { json: { code: '1001', message: '失败' } });
		const failure = await scene.failure('login.getQrCode');
		expect(failure).toBeInstanceOf(GatewayRefusedError);
		expect(failure).toMatchObject({ code: '1001', message: '失败' });
	});

	it('waits 150 seconds in one confirm call, and longer than n8n would', async () => {
		const { loginId } = await scene.item('login.getQrCode');
		const waiting = scene.run('login.waitForLogin', { loginId });
		await scene.simulator.received('POST /getIPadLoginInfo');

		scene.simulator.clock.advance(149);
		scene.simulator.phone.scan(String(loginId), 'alice');
		scene.simulator.phone.confirm(String(loginId));

		expect(await waiting).toMatchObject({ loggedIn: true, loginId });
		expect(scene.simulator.requests).toHaveLength(2);
	});

	it.each(['6', '0', 'x'])('has no proxy line %s', async (proxyLine) => {
		const failure = await scene.failure('login.getQrCode', { proxyLine });
		expect(failure.message).toBe(`Proxy Line "${proxyLine}" does not exist.`);
		expect(scene.simulator.requests).toEqual([]);
	});

	it('takes no proxy of one’s own', async () => {
		const failure = await scene.failure('login.getQrCode', { proxyIp: '203.0.113.7:1080' });
		expect(failure).toBeInstanceOf(NotOfferedError);
		expect(scene.simulator.requests).toEqual([]);
	});
});
