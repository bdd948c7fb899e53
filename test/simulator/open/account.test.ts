import { GatewaySimulator } from '../index';
import { dataOf, VendorClient } from '../support/vendorClient';

const device = { deviceId: 'my-device' };
const refused = (message: string) => ({ code: '1001', message, data: null });

describe('The account and the devices of the open gateway', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
	});
	afterEach(() => simulator.stop());

	it('keeps points', async () => {
		simulator.vendors.open.balance = 12;

		expect(await client.form('/open/user/balance')).toEqual({
			code: '1000',
			message: 'OK',
			data: { balance: 12 },
		});
	});

	interface Bills {
		lists: Array<{ deviceId: string; type: number; balance: number; mark: string }>;
		total: number;
		totalPages: number;
	}
	const bills = async (fields: Record<string, string>) =>
		dataOf<Bills>(await client.query('/open/user/bill', fields));

	it('lists bills in pages, newest first', async () => {
		const last = await bills({ page: '3' });
		const oldestFirst = await bills({ direction: '0', pageSize: '2' });

		expect(last).toMatchObject({ total: 45, totalPages: 3 });
		expect(last.lists).toHaveLength(5);
		expect(oldestFirst.lists).toEqual([
			{ deviceId: '', type: 2, balance: 100, mark: '充值' },
			{ deviceId: 'my-device', type: 1, balance: 1, mark: '设备激活' },
		]);
		expect(last.lists.at(-1)).toEqual(oldestFirst.lists[0]);
		expect(await bills({ page: '4' })).toEqual({ lists: [], total: 45, totalPages: 3 });
	});

	it('lists bills of one kind, device and time', async () => {
		const beijingTime = (daysAgo: number) =>
			new Date(simulator.clock.now() + (8 - daysAgo * 24) * 3_600_000)
				.toISOString()
				.slice(0, 19)
				.replace('T', ' ');

		expect((await bills({ type: '2' })).total).toBe(5);
		expect((await bills({ deviceId: 'my-device' })).total).toBe(20);
		expect((await bills({ startTime: beijingTime(5), endTime: beijingTime(1) })).total).toBe(2);
	});

	it('changes its password only for who knows the old one; the key stays', async () => {
		const { token } = simulator.vendors.open;

		expect(await client.form('/open/user/resetPwd', { oldPwd: 'no', newPwd: 'new' })).toEqual(
			refused('原密码错误'),
		);
		expect(
			await client.form('/open/user/resetPwd', { oldPwd: 'demo-password', newPwd: 'new' }),
		).toEqual({ code: '1000', message: '重置成功', data: {} });
		expect(await client.form('/auth/login', { username: 'demo', password: 'new' })).toMatchObject({
			data: { authorization: token },
		});
	});

	it('replaces its key', async () => {
		const { token } = simulator.vendors.open;

		const answer = await client.form('/open/user/resetAuthorization');

		expect(answer).toEqual({
			code: '1000',
			message: '重置成功',
			data: simulator.vendors.open.token,
		});
		expect(simulator.vendors.open.token).not.toBe(token);
	});

	it('creates a device once', async () => {
		expect(await client.form('/open/workstation', device)).toEqual({
			code: '1000',
			message: '设备创建成功',
			data: ' ',
		});
		expect(await client.form('/open/workstation', device)).toEqual(refused('设备已存在'));
	});

	it('lists devices by their state, and shows one', async () => {
		simulator.addDevice('other device');
		simulator.login('open', 'my-device', 'alice');
		const time = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/) as string;
		const online = {
			deviceId: 'my-device',
			wechatStatus: 1,
			deviceStatus: 1,
			expireTime: time,
			lastLoginTime: time,
		};

		expect(dataOf(await client.query('/open/workstation', { wechatStatus: '1' }))).toEqual({
			lists: [{ ...online, wxid: simulator.people.alice.wcId }],
			total: 1,
			totalPages: 1,
		});
		expect(dataOf(await client.query('/open/workstation', { pageSize: '1' }))).toMatchObject({
			lists: [{ deviceId: 'other device' }],
			total: 2,
			totalPages: 2,
		});
		expect(dataOf(await client.query('/open/workstation/my-device'))).toEqual(online);
		expect(dataOf(await client.query('/open/workstation/other%20device'))).toEqual({
			deviceId: 'other device',
			wechatStatus: 0,
			deviceStatus: 0,
			expireTime: null,
			lastLoginTime: null,
		});
		expect(dataOf(await client.query('/open/queryLoginDevice'))).toEqual({
			deviceIds: ['my-device'],
			total: 1,
		});
		expect(await client.query('/open/workstation/nobody')).toEqual(refused('设备不存在'));
	});

	it('takes a proxy for a device', async () => {
		simulator.addDevice('my-device');

		expect(await client.form('/open/setDeviceProxy', { ...device, proxyIp: '1.2.3.4:5' })).toEqual({
			code: '1000',
			message: '处理成功',
			data: {},
		});
	});

	it('makes a device as new, so that somebody else may log in', async () => {
		simulator.login('open', 'my-device', 'alice');

		expect(await client.form('/open/workstation/resetDevice', device)).toEqual({
			code: '1000',
			message: '重置创建成功',
			data: ' ',
		});
		expect(await client.form('/open/isOnline', device)).toEqual(refused('已离线'));
		simulator.login('open', 'my-device', 'bob');
		expect(simulator.violations).toEqual([]);
	});

	it('keeps one device online for each person', () => {
		simulator.login('open', 'my-device', 'alice');
		simulator.login('open', 'other', 'alice');

		expect(simulator.phone.online()).toEqual([
			{ gateway: 'open', loginId: 'other', person: 'alice' },
		]);
	});
});
