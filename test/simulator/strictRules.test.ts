import { GatewaySimulator } from './index';
import { VendorClient } from './support/vendorClient';

describe('Beyond what the rows say, the simulator refuses', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;
	let openToken: { authorization: string };
	let wkteamToken: { authorization: string };

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
		simulator.addDevice('my-device');
		openToken = { authorization: simulator.vendors.open.token };
		wkteamToken = { authorization: simulator.vendors.wkteam.token };
	});
	afterEach(() => simulator.stop());

	const springError = (status: number, error: string, path: string) => ({
		status,
		body: { timestamp: expect.any(String) as string, status, error, path },
	});

	it('a path that no manual has', async () => {
		const answer = await client.send('POST', '/open/createDevice', '', openToken);

		expect(answer).toEqual(springError(404, 'Not Found', '/open/createDevice'));
	});

	it('a path with a slash too many', async () => {
		const answer = await client.send('POST', '/open/isOnline/', '', openToken);

		expect(answer).toEqual(springError(404, 'Not Found', '/open/isOnline/'));
	});

	it('a path with a broken percent code', async () => {
		const answer = await client.send('GET', '/open/workstation/%E0%A4', undefined, openToken);

		expect(answer).toEqual(springError(400, 'Bad Request', '/open/workstation/%E0%A4'));
	});

	it('a body that is not JSON', async () => {
		const answer = await client.send('POST', '/isOnline', '{"wId":', {
			...wkteamToken,
			'content-type': 'application/json',
		});

		expect(answer).toEqual(springError(400, 'Bad Request', '/isOnline'));
	});

	it('a path without the prefix', async () => {
		const prefixed = await GatewaySimulator.start({ pathPrefix: '/wx-api' });
		try {
			const other = new VendorClient(prefixed);

			expect(await other.json('/queryLoginWx')).toEqual({
				code: '1000',
				message: '成功',
				data: [],
			});
			expect(prefixed.requests).toMatchObject([{ path: '/queryLoginWx' }]);

			const outside = prefixed.baseUrl.replace('/wx-api', '/queryLoginWx');
			const answer = await other.send('POST', outside, '{}', {
				'content-type': 'application/json',
			});
			expect(answer).toEqual(springError(404, 'Not Found', '/queryLoginWx'));
		} finally {
			await prefixed.stop();
		}
	});

	describe('a token', () => {
		const refused = { code: '1001', message: 'Authorization无效，请重新获取', data: null };

		it.each([
			['that is missing', {}],
			['with a scheme', { authorization: 'Bearer token' }],
		])('%s', async (_name, headers: Record<string, string>) => {
			const answer = await client.send('POST', '/open/user/balance', undefined, headers);

			expect(answer).toEqual({ status: 200, body: refused });
			expect(simulator.events).toEqual([{ type: 'tokenRefused', gateway: 'open', loginId: '' }]);
		});

		it('of the other gateway', async () => {
			const answer = await client.send('POST', '/open/user/balance', undefined, wkteamToken);

			expect(answer).toEqual({ status: 200, body: refused });
		});

		it('that was replaced; logging in gives the new one', async () => {
			simulator.vendors.open.replaceToken();

			expect(await client.send('POST', '/open/user/balance', undefined, openToken)).toEqual({
				status: 200,
				body: refused,
			});
			expect(
				await client.form('/auth/login', { username: 'demo', password: 'demo-password' }),
			).toEqual({
				code: '1000',
				message: '成功',
				data: {
					authorization: simulator.vendors.open.token,
					username: 'demo',
					balance: 300,
					callbackUrl: null,
				},
			});
		});

		it.each([
			['http401', springError(401, 'Unauthorized', '/open/user/balance')],
			['http403', springError(403, 'Forbidden', '/open/user/balance')],
			['numericCode', { status: 200, body: { ...refused, code: 401 } }],
		] as const)('in the form %s', async (refusal, expected) => {
			simulator.refusal = refusal;

			expect(await client.send('POST', '/open/user/balance', undefined, {})).toEqual(expected);
		});
	});

	describe('fields', () => {
		const refused = (message: string) => ({ code: '1001', message, data: null });

		it('that are blank', async () => {
			const fields = { deviceId: 'my-device', province: ' ' };
			expect(await client.form('/open/getLoginQrCode', fields)).toEqual(
				refused('参数错误：province不能为空'),
			);
		});

		it('in the query of a POST', async () => {
			expect(await client.form('/open/isOnline?deviceId=my-device')).toEqual(
				refused('参数错误：未知参数 deviceId'),
			);
		});

		it('that come twice', async () => {
			expect(await client.query('/open/workstation?page=1&page=2')).toEqual(
				refused('参数错误：page重复'),
			);
		});

		it('of a multipart form as of any other', async () => {
			const boundary = '----a-boundary-as-long-as-clients-make-it';
			const body = `--${boundary}\r\nContent-Disposition: form-data; name="deviceId"\r\n\r\nnobody\r\n--${boundary}--\r\n`;
			const answer = await client.send('POST', '/open/isOnline', body, {
				...openToken,
				'content-type': `multipart/form-data; boundary=${boundary}`,
			});

			expect(answer.body).toEqual(refused('设备不存在'));
		});

		it('with a time in another format', async () => {
			expect(await client.query('/open/user/bill', { startTime: '2026-01-01' })).toEqual(
				refused('参数错误：startTime格式错误，应为YYYY-MM-DD HH:mm:ss'),
			);
		});

		const iPadLogin = { wcId: '', deviceType: 'ipad', proxy: 16 };
		it.each([
			['no wcId', { deviceType: 'ipad', proxy: 16 }, '参数错误：wcId不能为空'],
			['null', { ...iPadLogin, ttuid: null }, '参数错误：ttuid类型错误'],
			['the 2020 form with deviceType', { ...iPadLogin, type: 2 }, '参数错误：未知参数 deviceType'],
			['the 2020 form with another type', { type: 1 }, '参数错误：type取值无效'],
			['the 2020 form with a new line', { type: 2, proxy: 6 }, '参数错误：proxy取值无效'],
		])('of iPadLogin: %s', async (_name, fields, message) => {
			expect(await client.json('/iPadLogin', fields)).toEqual(refused(message));
		});

		it('of iPadLogin: digits for a number are right, as in the manual', async () => {
			expect(await client.json('/iPadLogin', { ...iPadLogin, proxy: '16' })).toMatchObject({
				code: '1000',
			});
		});

		it('of getIPadLoginInfo: autoCheck as text, or missing', async () => {
			expect(await client.json('/getIPadLoginInfo', { wId: 'w', autoCheck: 'false' })).toEqual(
				refused('参数错误：autoCheck类型错误'),
			);
			expect(await client.json('/getIPadLoginInfo', { wId: 'w' })).toEqual(
				refused('参数错误：autoCheck不能为空'),
			);
		});

		it('of member/offline: text where a list belongs, or an empty list', async () => {
			const account = '17200000000';
			expect(await client.json('/member/offline', { account, wcIds: 'wxid_1' })).toEqual(
				refused('参数错误：wcIds类型错误'),
			);
			expect(await client.json('/member/offline', { account, wcIds: [] })).toEqual(
				refused('参数错误：wcIds不能为空'),
			);
		});
	});
});
