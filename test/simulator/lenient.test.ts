import { leniencies } from '../facts';
import { GatewaySimulator } from './index';
import { dataOf, VendorClient } from './support/vendorClient';

const refused = (message: string) => ({ code: '1001', message, data: null });
const success = (data: unknown) => ({ code: '1000', message: '成功', data });

let simulator: GatewaySimulator;
let client: VendorClient;

const start = async (lenient: boolean) => {
	simulator = await GatewaySimulator.start({ lenient });
	client = new VendorClient(simulator);
};
afterEach(() => simulator.stop());

const qrCode = {
	code: '1000',
	message: expect.any(String) as string,
	data: { wId: expect.any(String) as string, qrCodeUrl: expect.any(String) as string },
};

describe('A lenient simulator', () => {
	beforeEach(() => start(true));

	it.each([
		['nothing', {}],
		['null in the place of each', { wcId: null, deviceType: null, proxy: null, type: null }],
		['no proxy', { wcId: '', deviceType: 'mac' }],
		['null for what is optional', { wcId: '', deviceType: 'ipad', proxy: 16, ttuid: null }],
		['the 2020 form with a field of today', { type: 2, deviceType: 'ipad', wcId: null }],
	])('gives a QR code for %s', async (_name, fields) => {
		expect(await client.json('/iPadLogin', fields)).toEqual(qrCode);
	});

	it('takes a missing deviceType for ipad', async () => {
		for (const deviceType of [undefined, 'ipad', 'mac']) {
			const { wId } = dataOf<{ wId: string }>(await client.json('/iPadLogin', { deviceType }));
			simulator.phone.scan(wId, 'bob');
			simulator.phone.confirm(wId);
			await client.json('/getIPadLoginInfo', { wId });
		}
		expect(simulator.violations.filter((rule) => rule.includes('deviceType'))).toEqual([
			`${simulator.people.bob.wcId} logged in as ipad before, so deviceType must stay ipad`,
		]);
	});

	it.each([{}, { autoCheck: null }, { autoCheck: false, authorization: 'x' }])(
		'executes a login that is asked for with %j',
		async (fields) => {
			const { wId } = dataOf<{ wId: string }>(await client.json('/iPadLogin'));
			simulator.phone.scan(wId, 'alice');
			simulator.phone.confirm(wId);
			expect(await client.json('/getIPadLoginInfo', { wId, ...fields })).toMatchObject({
				code: '1000',
				data: { wcId: simulator.people.alice.wcId },
			});
		},
	);

	it.each([
		['/isOnline', { authorization: 'x' }, 'wId不能为空'],
		['/isOnline', { wId: null }, 'wId不能为空'],
		['/getIPadLoginInfo', { wId: 'w', autoCheck: 'false' }, 'autoCheck类型错误'],
		['/iPadLogin', { deviceType: 'car' }, 'deviceType取值无效'],
	])('still refuses what is wrong: %s with %j', async (path, fields, complaint) => {
		expect(await client.json(path, fields)).toEqual(refused(`参数错误：${complaint}`));
	});

	it('ignores what it does not know on open as well', async () => {
		simulator.addDevice('my-device');
		expect(
			await client.form('/open/isOnline', { deviceId: 'my-device', unknown: '1' }),
		).not.toMatchObject({ message: expect.stringContaining('参数错误') as string });
	});

	it('gives a QR code for a local network, and lets that login go on', async () => {
		const given = await client.json('/localIPadLogin', { wcId: '', ttuid: 'tt' });
		expect(given).toEqual(qrCode);
		const { wId } = dataOf<{ wId: string }>(given);
		await simulator.received('POST /localIPadLogin');
		simulator.phone.scan(wId, 'alice');
		simulator.phone.confirm(wId);
		expect(await client.json('/getIPadLoginInfo', { wId })).toMatchObject({ code: '1000' });
		expect(await client.json('/localIPadLogin', {})).toEqual(refused('参数错误：ttuid不能为空'));
	});

	it('tells the callback address', async () => {
		expect(await client.json('/getHttpCallbackUrl')).toEqual(success({ url: null }));
		simulator.vendors.wkteam.callbackUrl = 'http://127.0.0.1:9/callback';
		expect(await client.json('/getHttpCallbackUrl')).toEqual(
			success({ url: 'http://127.0.0.1:9/callback' }),
		);
	});
});

describe('A simulator that is not told to be lenient', () => {
	beforeEach(() => start(false));

	it.each(['/localIPadLogin', '/getHttpCallbackUrl'])('does not know %s', async (path) => {
		const { wkteam } = simulator.vendors;
		const headers = { authorization: wkteam.token, 'content-type': 'application/json' };
		expect(await client.send('POST', path, '{}', headers)).toMatchObject({ status: 404 });
	});

	it.each([
		['/iPadLogin', { wcId: '', proxy: 16 }, 'deviceType不能为空'],
		['/iPadLogin', { wcId: '', deviceType: 'ipad', proxy: null }, 'proxy不能为空'],
		['/getIPadLoginInfo', { wId: 'w' }, 'autoCheck不能为空'],
		['/isOnline', { wId: 'w', authorization: 'x' }, '未知参数 authorization'],
	])('refuses on %s: %j', async (path, fields, complaint) => {
		expect(await client.json(path, fields)).toEqual(refused(`参数错误：${complaint}`));
	});
});

describe('What a lenient simulator takes', () => {
	beforeEach(() => start(true));

	it.each(leniencies)('has a reason for $ids', ({ because }) => {
		expect(because).toMatch(/^[A-Z].*\.$/);
	});
});
