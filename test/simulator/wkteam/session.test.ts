import { GatewaySimulator } from '../index';
import { dataOf, VendorClient } from '../support/vendorClient';

const refused = (message: string) => ({ code: '1001', message, data: null });
const nestedFailure = {
	code: '1000',
	message: '成功',
	data: { code: '1001', message: '二次登录失败，请重新扫码登录', data: null },
};

describe('Accounts at wkteam', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;
	let wcId: string;

	beforeEach(async () => {
		simulator = await GatewaySimulator.start();
		client = new VendorClient(simulator);
		wcId = simulator.people.alice.wcId;
	});
	afterEach(() => simulator.stop());

	describe('logging in again', () => {
		it('gives a new wId once the phone confirms', async () => {
			const former = simulator.login('wkteam', 'alice');
			simulator.drop(former);
			const answer = client.json('/secondLogin', { wcId });
			await simulator.received('POST /secondLogin');
			simulator.phone.confirm(former);

			const data = dataOf<{ wId: string }>(await answer);
			expect(data).toEqual({
				...simulator.people.alice,
				wId: expect.any(String) as string,
				status: 3,
			});
			expect(data.wId).not.toBe(former);
			expect(dataOf(await client.json('/queryLoginWx'))).toEqual([{ wcId, wId: data.wId }]);
		});

		it('takes the kind of login that the form of 2020 sends', async () => {
			simulator.login('wkteam', 'alice');
			simulator.phone.onSecondLogin('alice', 'confirm');

			expect(await client.json('/secondLogin', { wcId, type: 2 })).toMatchObject({
				code: '1000',
				data: { wcId },
			});
			expect(await client.json('/secondLogin', { wcId, type: 1 })).toEqual({
				code: '1001',
				message: '参数错误：type取值无效',
				data: null,
			});
		});

		it('hides its failure inside a success', async () => {
			expect(await client.json('/secondLogin', { wcId })).toEqual(nestedFailure);

			simulator.login('wkteam', 'alice');
			simulator.phone.onSecondLogin('alice', 'refuse');
			expect(await client.json('/secondLogin', { wcId })).toEqual(nestedFailure);

			simulator.phone.onSecondLogin('alice', 'ask');
			const unanswered = client.json('/secondLogin', { wcId });
			await simulator.received('POST /secondLogin', 3);
			simulator.clock.advance(180);
			expect(await unanswered).toEqual(nestedFailure);
		});
	});

	it('tells why an account is offline; null while it is online', async () => {
		const wId = simulator.login('wkteam', 'alice');
		const reason = async () => dataOf(await client.json('/offlineReason', { wcId }));

		expect(await reason()).toEqual([{ wcId, reason: null }]);
		simulator.drop(wId, '登录环境异常');
		expect(await reason()).toEqual([{ wcId, reason: '登录环境异常' }]);
	});

	it('logs accounts out, for the developer they belong to', async () => {
		simulator.login('wkteam', 'alice');
		const offline = (account: string) => client.json('/member/offline', { account, wcIds: [wcId] });

		expect(await offline('somebody')).toEqual(refused('账号不存在'));
		expect(await offline('17200000000')).toEqual({ code: '1000', message: '成功', data: null });
		expect(dataOf(await client.json('/queryLoginWx'))).toEqual([]);
	});

	it('logs one instance out as in 2020, and fails when it is offline', async () => {
		const wId = simulator.login('wkteam', 'alice');

		expect(await client.json('/logout', { wId })).toMatchObject({ code: '1000' });
		expect(await client.json('/logout', { wId })).toEqual(refused('微信已离线'));
	});

	it('changes the proxy of an account that is online', async () => {
		const fields = { wcId, proxyIp: '1.2.3.4:5', proxyUser: 'x', proxyPassword: 'x' };

		expect(await client.json('/setproxy', fields)).toEqual(refused('微信不在线'));
		simulator.login('wkteam', 'alice');
		expect(await client.json('/setproxy', fields)).toMatchObject({ code: '1000', data: null });
		expect(await client.json('/setproxy', { ...fields, proxyUser: '' })).toEqual(
			refused('参数错误：proxyUser不能为空'),
		);
	});

	it('counts calls and traffic', async () => {
		const wid = simulator.login('wkteam', 'alice');
		await client.json('/isOnline', { wId: wid });
		await client.json('/offlineReason', { wcId });
		const row = {
			account: '17200000000',
			nickName: simulator.people.alice.nickName,
			wcId,
			wid,
		};

		expect(dataOf(await client.json('/getReqTimes'))).toEqual([{ ...row, times: 2 }]);
		expect(dataOf(await client.json('/getUserFlow'))).toEqual([
			{ ...row, flow: '0MB', size: expect.any(Number) as number },
		]);
	});

	it('tells the developer the token and the state of the account', async () => {
		simulator.vendors.wkteam.status = 1;

		expect(
			await client.json('/member/login', { account: '17200000000', password: 'demo-password' }),
		).toEqual({
			code: '1000',
			message: '成功',
			data: { callbackUrl: null, status: 1, Authorization: simulator.vendors.wkteam.token },
		});
		expect(await client.json('/member/login', { account: '1', password: '2' })).toEqual(
			refused('用户名或密码错误'),
		);
	});
});
