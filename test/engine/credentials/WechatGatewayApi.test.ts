import { WechatGatewayApi } from '../../../credentials/WechatGatewayApi.credentials';
import { GatewaySimulator } from '../../simulator';
import { testCredential } from '../../support/credentialTest';
import {
	byId,
	callsTo,
	engine,
	loginCredential,
	tokenCredential,
	wechat,
	workflow,
} from '../support/node';

let sim: GatewaySimulator;

beforeEach(async () => {
	sim = await GatewaySimulator.start();
	sim.login('open', 'shop', 'alice');
});
afterEach(async () => await sim.stop());

const status = () => wechat('account.getStatus', { account: byId('shop') });

describe('a credential with a token', () => {
	test('sends it as it is, and asks for nothing else', async () => {
		const run = await workflow(tokenCredential(sim, 'open'), status()).run();

		expect(run.json('account.getStatus')).toEqual([
			{ account: 'shop', online: true, state: 'online' },
		]);
		expect(sim.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
			['/open/isOnline', sim.vendors.open.token],
		]);
	});

	test('says so when the gateway refuses it', async () => {
		const flow = workflow({ ...tokenCredential(sim, 'open'), token: 'an-old-token' }, status());
		const run = await flow.run();

		expect(run.error).toMatchObject({
			name: 'NodeApiError',
			message: 'The gateway does not accept the token: Authorization无效，请重新获取 [item 0]',
			description:
				'Open the credential, enter a current token (or user name and password) and test it.',
		});
		expect(run.stored).not.toContain('an-old-token');
		expect(callsTo(sim)).toEqual(['POST /open/isOnline']);
	});
});

describe.each(['code', 'numericCode', 'http401', 'http403'] as const)(
	'a credential with user name and password, token refused by %s',
	(refusal) => {
		test('fetches a token once, keeps it, and fetches it anew once when it is refused', async () => {
			sim.refusal = refusal;
			const flow = workflow(loginCredential(sim, 'open'), status());
			await flow.run();
			await flow.run();
			expect(callsTo(sim)).toEqual([
				'POST /auth/login',
				'POST /open/isOnline',
				'POST /open/isOnline',
			]);

			sim.vendors.open.replaceToken();
			sim.clearRequests();
			const run = await flow.run([{}, {}]);
			expect(run.json('account.getStatus')).toHaveLength(2);
			expect(callsTo(sim)).toEqual([
				'POST /open/isOnline',
				'POST /auth/login',
				'POST /open/isOnline',
				'POST /open/isOnline',
			]);
			expect(flow.credentials.stored.wechatGatewayApi).toMatchObject({
				sessionToken: sim.vendors.open.token,
				password: 'demo-password',
			});
			expect(run.stored).not.toContain(sim.vendors.open.token);
		});
	},
);

test('a password that the vendor refuses is said with the gateway’s own sentence', async () => {
	const credential = { ...loginCredential(sim, 'wkteam'), password: 'not-the-password' };
	const run = await workflow(credential, wechat('device.getOnline')).run();

	expect(run.error).toMatchObject({
		message: 'The gateway refused the login: 用户名或密码错误 [item 0]',
		description: 'Check user name and password in the credential.',
	});
	expect(run.stored).not.toContain('not-the-password');
});

test.each([
	[1, 'The vendor account is frozen (status 1). [item 0]'],
	[2, 'The vendor account has expired (status 2). [item 0]'],
] as const)(
	'a wkteam account of status %i is said to be unusable',
	async (vendorStatus, message) => {
		sim.vendors.wkteam.status = vendorStatus;
		const run = await workflow(loginCredential(sim, 'wkteam'), wechat('device.getOnline')).run();
		expect(run.error).toMatchObject({ message });
	},
);

describe('the Test button', () => {
	const press = async (data: Record<string, unknown>) =>
		await testCredential(
			engine.credentials({ wechatGatewayApi: data as never }),
			new WechatGatewayApi(),
		);
	const good = { status: 'OK', message: 'Connection successful!' };

	test.each(['open', 'wkteam', 'wkteam2020'] as const)('passes on %s', async (gateway) => {
		expect(await press(tokenCredential(sim, gateway))).toEqual(good);
		expect(await press(loginCredential(sim, gateway))).toEqual(good);
		expect(await press({ ...tokenCredential(sim, gateway), baseUrl: `${sim.baseUrl}//` })).toEqual(
			good,
		);
	});

	test.each(['open', 'wkteam'] as const)(
		'fails on %s with what the gateway says',
		async (gateway) => {
			const failing = async (change: object) =>
				(await press({ ...tokenCredential(sim, gateway), ...change })).message;
			const refused = 'The gateway does not accept the token: Authorization无效，请重新获取';
			expect(await failing({ token: 'wrong-token' })).toBe(refused);
			expect(await failing({ token: '' })).toBe('The credential has no token.');
			expect(await failing({ baseUrl: `${sim.baseUrl}/wrong-prefix` })).toBe(
				'The gateway does not know this path (HTTP 404).',
			);
			expect(await failing({ baseUrl: 'gateway.example.com' })).toBe(
				'The Base URL "gateway.example.com" does not begin with http:// or https://.',
			);
			expect(await failing({ baseUrl: 'http://127.0.0.1:1' })).toBe(
				'The gateway at 127.0.0.1:1 cannot be reached: nothing listens there.',
			);
			expect(await press({ ...loginCredential(sim, gateway), password: 'wrong-password' })).toEqual(
				{
					status: 'Error',
					message: 'The gateway refused the login: 用户名或密码错误',
				},
			);
		},
	);

	test('masks a token that the gateway echoes', async () => {
		const message = 'bad Authorization a-secret-token';
		sim.faults.next('POST /open/user/balance', { json: { code: '1001', message } });
		const pressed = await press({ ...tokenCredential(sim, 'open'), token: 'a-secret-token' });
		expect(pressed.message).toBe('The gateway does not accept the token: bad Authorization ***');
	});

	let elsewhere: GatewaySimulator | undefined;
	afterEach(async () => await elsewhere?.stop());

	test('never lets the token follow a redirect', async () => {
		elsewhere = await GatewaySimulator.start();
		sim.faults.next('POST /open/user/balance', {
			redirect: `${elsewhere.baseUrl}/open/user/balance`,
		});
		const { message } = await press(tokenCredential(sim, 'open'));
		const { host } = new URL(elsewhere.baseUrl);
		expect(message).toBe(
			`The gateway redirects to ${host} (HTTP 302); the token was not sent there.`,
		);
		expect(elsewhere.requests).toEqual([]);
	});
});

test('Replace Token keeps the new token in the credential and shows it to nobody', async () => {
	const flow = workflow(
		loginCredential(sim, 'open'),
		wechat('account.resetAuthorization'),
		wechat('account.getBalance'),
	);
	await workflow(loginCredential(sim, 'open'), wechat('account.getBalance')).run();
	const run = await flow.run();

	expect(run.json('account.resetAuthorization')).toEqual([{ success: true }]);
	expect(run.json('account.getBalance')).toEqual([{ balance: sim.vendors.open.balance }]);
	expect(flow.credentials.stored.wechatGatewayApi?.sessionToken).toBe(sim.vendors.open.token);
	expect(run.stored).not.toContain(sim.vendors.open.token);
});

test('Replace Token refuses a credential that could not keep the new one', async () => {
	const run = await workflow(
		tokenCredential(sim, 'open'),
		wechat('account.resetAuthorization'),
	).run();
	expect(run.error).toMatchObject({
		message: 'The token cannot be replaced with a credential that holds a fixed token. [item 0]',
	});
	expect(callsTo(sim)).toEqual([]);
});
