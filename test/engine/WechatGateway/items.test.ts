import { GatewaySimulator } from '../../simulator';
import { byId, callsTo, tokenCredential, wechat, workflow } from '../support/node';

let sim: GatewaySimulator;

beforeEach(async () => {
	sim = await GatewaySimulator.start();
	sim.login('open', 'shop', 'alice');
	sim.addDevice('depot');
});
afterEach(async () => await sim.stop());

const perItem = byId('={{ $json.device }}');
const status = (more = {}) => wechat('account.getStatus', { account: perItem }, more);
const open = () => tokenCredential(sim, 'open');

const UNKNOWN_ID =
	'The gateway does not know an ID of this call: it may be mistyped, or belong to another account or a former login. The gateway answered with code 1001.';

test('each item gets the answer to its own parameters, linked to it', async () => {
	const run = await workflow(open(), status()).run([{ device: 'shop' }, { device: 'depot' }]);
	expect(run.items('account.getStatus')).toEqual([
		expect.objectContaining({
			json: { account: 'shop', online: true, state: 'online' },
			pairedItem: { item: 0 },
		}),
		expect.objectContaining({
			json: { account: 'depot', online: false, state: 'offline', reason: '已离线' },
			pairedItem: { item: 1 },
		}),
	]);
});

test('an item that cannot be used stops the node before anything is sent', async () => {
	const run = await workflow(open(), status()).run([{ device: 'shop' }, { device: '' }]);
	expect(run.error).toMatchObject({
		name: 'NodeOperationError',
		message: 'Account (the device ID) is empty. [item 1]',
		description:
			'Community Assistant (open) needs it: fill it in, or see what its expression gives.',
		context: { itemIndex: 1 },
	});
	expect(callsTo(sim)).toEqual([]);
});

test('On Error: Continue keeps what worked', async () => {
	const node = status({ onError: 'continueRegularOutput' });
	const run = await workflow(open(), node).run([{ device: '' }, { device: 'shop' }]);
	expect(run.json('account.getStatus')).toEqual([
		{
			error: 'Account (the device ID) is empty. [item 0]',
			details: 'Community Assistant (open) needs it: fill it in, or see what its expression gives.',
		},
		{ account: 'shop', online: true, state: 'online' },
	]);
});

test('On Error: Continue (using error output) sends items where they belong', async () => {
	const node = status({ onError: 'continueErrorOutput' });
	const run = await workflow(open(), node).run([{ device: 'unknown' }, { device: 'shop' }]);
	expect(run.json('account.getStatus', 0)).toEqual([
		{ account: 'shop', online: true, state: 'online' },
	]);
	expect(run.json('account.getStatus', 1)).toEqual([
		{
			device: 'unknown',
			error: '设备不存在 [item 0]',
			details: UNKNOWN_ID,
		},
	]);
});

test('when an item fails half-way, the advice says what was carried out already', async () => {
	const create = wechat('device.create', { account: '={{ $json.device }}' });
	const run = await workflow(open(), create).run([{ device: 'new-1' }, { device: 'shop' }]);
	expect(run.error).toMatchObject({
		name: 'NodeApiError',
		message: expect.stringMatching(/ \[item 1\]$/) as unknown,
		description: 'The gateway answered with code 1001. Carried out already: item 0.',
	});
});

test('where doing it twice does no harm, the advice says nothing of it', async () => {
	const run = await workflow(open(), status()).run([{ device: 'shop' }, { device: 'unknown' }]);
	expect(run.error).toMatchObject({
		message: '设备不存在 [item 1]',
		description: UNKNOWN_ID,
		httpCode: '200',
	});
});

test('an operation that the gateway lacks names the one that has it', async () => {
	const run = await workflow(tokenCredential(sim, 'wkteam'), wechat('account.getBalance')).run();
	expect(run.error).toMatchObject({
		message:
			'E-Cloud Butler (wkteam) does not offer "Get Balance": its vendor keeps that in the web console. [item 0]',
		description: 'Offered by Community Assistant (open).',
	});
	expect(callsTo(sim)).toEqual([]);
});

test.each([
	[{ returnAll: false, limit: 7 }, 7],
	[{ returnAll: true }, 45],
])('Get Many Bills with %j gives %i bills', async (parameters, count) => {
	const run = await workflow(open(), wechat('account.getBills', parameters)).run();
	expect(run.json('account.getBills')).toHaveLength(count);
	expect(run.items('account.getBills').every(({ pairedItem }) => pairedItem !== undefined)).toBe(
		true,
	);
});

test('a limit cuts a list that comes whole', async () => {
	sim.login('wkteam', 'alice');
	sim.login('wkteam', 'bob');
	const run = await workflow(
		tokenCredential(sim, 'wkteam'),
		wechat('device.getOnline', { limit: 1 }),
	).run();
	expect(run.json('device.getOnline')).toHaveLength(1);
});

test('Simplify off adds the gateway’s own data', async () => {
	sim.phone.onSecondLogin('alice', 'confirm');
	const parameters = { account: byId('shop'), simplify: false };
	const run = await workflow(open(), wechat('login.loginAgain', parameters)).run();
	expect(run.json('login.loginAgain')[0]).toMatchObject({
		loggedIn: true,
		raw: { wcId: sim.people.alice.wcId, signature: sim.people.alice.signature },
	});
});

describe('pickers', () => {
	test('offer the devices of open with who holds them', async () => {
		const flow = workflow(open(), status());
		expect(await flow.listSearch('account.getStatus', 'searchAccounts')).toEqual({
			results: [
				{ name: 'depot (offline)', value: 'depot' },
				{ name: `shop (${sim.people.alice.wcId}, online)`, value: 'shop' },
			],
		});
		expect(await flow.listSearch('account.getStatus', 'searchAccounts', 'DEP')).toEqual({
			results: [{ name: 'depot (offline)', value: 'depot' }],
		});
	});

	test('offer who is online on wkteam', async () => {
		sim.login('wkteam', 'alice');
		const flow = workflow(tokenCredential(sim, 'wkteam'), status());
		const { wcId } = sim.people.alice;
		expect(await flow.listSearch('account.getStatus', 'searchAccounts')).toEqual({
			results: [{ name: `${wcId} (online)`, value: wcId }],
		});
	});

	test('say why they are empty', async () => {
		const flow = workflow({ ...open(), token: 'old-token' }, status());
		await expect(flow.listSearch('account.getStatus', 'searchAccounts')).rejects.toMatchObject({
			message: expect.stringContaining('does not accept the token') as unknown,
		});
	});

	test('offer the proxy lines that the gateway of the credential has', async () => {
		const lines = async (gateway: 'open' | 'wkteam' | 'wkteam2020') =>
			await workflow(tokenCredential(sim, gateway), status()).loadOptions(
				'account.getStatus',
				'getProxyLines',
			);
		expect(await lines('open')).toEqual([{ name: 'None', value: '' }]);
		const current = await lines('wkteam');
		expect(current).toHaveLength(31);
		expect(current.slice(0, 2)).toEqual([
			{ name: 'From Province', value: '' },
			{ name: 'Beijing 北京 (1)', value: '1' },
		]);
		expect(await lines('wkteam2020')).toEqual([
			{ name: 'Any', value: '' },
			{ name: 'Guangzhou 广州 (1)', value: '1' },
			{ name: 'Nanjing 南京 (2)', value: '2' },
			{ name: 'Hangzhou 杭州 (3)', value: '3' },
			{ name: 'Shanghai 上海 (4)', value: '4' },
			{ name: 'Shenzhen 深圳 (5)', value: '5' },
		]);
	});
});
