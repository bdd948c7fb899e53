import { GatewaySimulator } from './index';
import { facts, type EndpointFact } from './protocol/facts';
import { dataOf, VendorClient } from './support/vendorClient';

/** Names of fields down to the leaves, which become their type; of a list its first row. */
function shapeOf(value: unknown): unknown {
	if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
	if (typeof value !== 'object' || value === null) return 'value';
	return Object.fromEntries(
		Object.keys(value)
			.sort()
			.map((name) => [name, shapeOf((value as Record<string, unknown>)[name])]),
	);
}

const samplesOf = (rows: EndpointFact[]) =>
	Object.fromEntries(
		rows.flatMap(({ id, sample }) => (sample ? [[id, shapeOf(sample.data)] as const] : [])),
	);

describe('A success has the fields of the manual’s sample', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
		simulator.phone.onSecondLogin('alice', 'confirm');
	});
	afterEach(() => simulator.stop());

	const shapes = (answers: Record<string, unknown>) =>
		Object.fromEntries(
			Object.entries(answers).map(([id, answer]) => {
				expect(answer).toMatchObject({ code: '1000' });
				return [id, shapeOf(dataOf(answer))];
			}),
		);

	function scanAndConfirm(loginId: string) {
		simulator.phone.scan(loginId, 'alice');
		simulator.phone.confirm(loginId);
	}

	it('in every answer of open', async () => {
		const device = { deviceId: 'my-device' };
		const answers: Record<string, unknown> = {};
		const call = async (id: string, path: string, fields: Record<string, string> = device) =>
			(answers[id] = await client.form(path, fields));
		const get = async (id: string, path: string) => (answers[id] = await client.query(path));

		await call('accountLogin', '/auth/login', { username: 'demo', password: 'demo-password' });
		await call('createDevice', '/open/workstation');
		await call('setDeviceProxy', '/open/setDeviceProxy');
		await call('getLoginQrCode', '/open/getLoginQrCode', { ...device, province: '广东' });
		scanAndConfirm('my-device');
		await call('checkLogin', '/open/checkLogin');
		await call('checkLoginShort', '/open/checkLoginShort');
		await call('isOnline', '/open/isOnline');
		await get('listOnlineDevices', '/open/queryLoginDevice');
		await get('listDevices', '/open/workstation');
		await get('getDevice', '/open/workstation/my-device');
		simulator.drop('my-device');
		await call('offlineReason', '/open/offlineReason');
		await call('loginAgain', '/open/loginAgain');
		await call('logout', '/open/logout');
		await call('resetDevice', '/open/workstation/resetDevice');
		await client.form('/open/getLoginQrCode', { ...device, province: '广东' });
		simulator.phone.scan('my-device', 'alice');
		simulator.phone.askForCode('my-device', '123456');
		await call('loginVerifyCode', '/open/loginVerifyCode', { ...device, code: '123456' });
		await call('getBalance', '/open/user/balance', {});
		await get('listBills', '/open/user/bill');
		await call('resetPassword', '/open/user/resetPwd', { oldPwd: 'demo-password', newPwd: 'new' });
		await call('resetAuthorization', '/open/user/resetAuthorization', {});

		expect(shapes(answers)).toEqual({
			...samplesOf(facts.open),
			listOnlineDevices: { deviceIds: ['value'], total: 'value' },
		});
	});

	it('in every answer of wkteam', async () => {
		const { wcId } = simulator.people.alice;
		const account = '17200000000';
		const answers: Record<string, unknown> = {};
		const call = async (id: string, path: string, fields: object = {}) =>
			(answers[id] = await client.json(path, fields));
		const wIdOf = (id: string) => dataOf<{ wId: string }>(answers[id]).wId;

		await call('memberLogin', '/member/login', { account, password: 'demo-password' });
		await call('iPadLogin2020', '/iPadLogin', { type: 2 });
		await call('iPadLogin', '/iPadLogin', { wcId: '', deviceType: 'ipad', proxy: 1 });
		const wId = wIdOf('iPadLogin');
		scanAndConfirm(wId);
		await call('getIPadLoginInfo', '/getIPadLoginInfo', { wId, autoCheck: false });
		await call('isOnline', '/isOnline', { wId });
		await call('listOnlineAccounts', '/queryLoginWx');
		const proxy = { proxyIp: '1.2.3.4:5', proxyUser: 'x', proxyPassword: 'x' };
		await call('setProxy', '/setproxy', { wcId, ...proxy });
		await call('getRequestCounts', '/getReqTimes');
		await call('getTraffic', '/getUserFlow');
		await call('forceOffline', '/member/offline', { account, wcIds: [wcId] });
		await call('offlineReason', '/offlineReason', { wcId });
		await call('secondLogin', '/secondLogin', { wcId });
		await call('logoutLegacy', '/logout', { wId: wIdOf('secondLogin') });
		await call('loginByAccountAndPassword', '/loginByAccountAndPassword', {
			account: simulator.people.alice.wAccount,
			password: 'demo-password',
			proxy: 1,
			wcId,
		});

		expect(shapes(answers)).toEqual(samplesOf(facts.wkteam));
	});
});
