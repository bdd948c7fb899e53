import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { GatewaySimulator } from '../../simulator';
import { byId, callsTo, loginCredential, tokenCredential, wechat, workflow } from '../support/node';

let sim: GatewaySimulator;

beforeEach(async () => {
	sim = await GatewaySimulator.start();
	sim.login('open', 'shop', 'alice');
});
afterEach(async () => await sim.stop());

/** What the user reads, and what the gateway saw. */
async function outcome(
	operation: string,
	parameters: IDataObject,
	credential: ICredentialDataDecryptedObject = {},
) {
	const whole = { ...tokenCredential(sim, 'open'), ...credential };
	const run = await workflow(whole, wechat(operation, parameters)).run();
	const { message, description } = run.error ?? {};
	return { message, description, calls: callsTo(sim) };
}

test.each([
	[{ status: 502 }, '502'],
	['drop', null],
	[{ status: 401 }, null],
] as const)('an error tells the HTTP status where there is one: %j', async (fault, httpCode) => {
	sim.faults.next('POST /open/isOnline', fault);
	const node = wechat('account.getStatus', { account: byId('shop') });
	const run = await workflow(tokenCredential(sim, 'open'), node).run();
	expect(run.error).toMatchObject({ name: 'NodeApiError', httpCode });
});

describe('input that cannot be used is said before anything is sent', () => {
	test.each([
		[
			'no province on open',
			'login.getQrCode',
			{ account: byId('shop'), province: '' },
			'Province is empty. [item 0]',
			'Community Assistant (open) needs it: fill it in, or see what its expression gives.',
		],
		[
			'an empty device ID',
			'login.getQrCode',
			{ account: byId('={{ "" }}'), province: '广东' },
			'Account (the device ID) is empty. [item 0]',
			'Community Assistant (open) needs it: fill it in, or see what its expression gives.',
		],
		[
			'a login ID that the item before does not have',
			'login.waitForLogin',
			{ loginId: '={{ $json.nothing }}' },
			'Login ID is empty. [item 0]',
			'Community Assistant (open) needs it: fill it in, or see what its expression gives.',
		],
		[
			'a code that is not digits',
			'login.submitVerificationCode',
			{ loginId: 'shop', code: '12a456' },
			'"12a456" is not a verification code. [item 0]',
			'Enter the digits that the phone shows, usually 6.',
		],
		[
			'no time to wait',
			'login.waitForLogin',
			{ loginId: 'shop', timeout: 0 },
			'Timeout must be more than 0 seconds. [item 0]',
			'Try 300.',
		],
		[
			'an option that only the other gateway has',
			'login.getQrCode',
			{ account: byId('shop'), province: '广东', options: { ttuid: 'abc' } },
			'Community Assistant (open) has no "Network Token (Ttuid)". [item 0]',
			'Clear that option; Province, Proxy Line or your own proxy set the region there.',
		],
		[
			'a time that is none',
			'account.getBills',
			{ options: { startTime: 'yesterday' } },
			'Start Time "yesterday" is not a time. [item 0]',
			'Write it as 2026-01-31 09:30:00.',
		],
	])('%s', async (_, operation, parameters, message, description) => {
		expect(await outcome(operation, parameters)).toEqual({ message, description, calls: [] });
	});

	test.each([
		[
			'no region on wkteam',
			{ account: byId(''), province: '' },
			'Province is empty. E-Cloud Butler (wkteam) needs it, or a Proxy Line, to log in from the account’s region. [item 0]',
		],
		[
			'a wId where a wcId is wanted',
			{ account: byId('0000016e-63ef-3a9c-0001-ed3311628ef4'), province: '广东' },
			'Account is a wId, which is only good for one login. [item 0]',
		],
		[
			'a proxy line that does not exist',
			{ account: byId(''), proxyLine: '31' },
			'Proxy Line "31" does not exist. [item 0]',
		],
	])('%s', async (_, parameters, message) => {
		const credential = tokenCredential(sim, 'wkteam');
		expect(await outcome('login.getQrCode', parameters, credential)).toMatchObject({
			message,
			calls: [],
		});
	});

	test.each([
		['', 'The credential has no Base URL. [item 0]'],
		[
			'gateway.example.com:9899',
			'The Base URL "gateway.example.com:9899" does not begin with http:// or https://. [item 0]',
		],
		[
			'http://user:secret@gateway.example.com',
			'The Base URL holds a user name or password. [item 0]',
		],
	])('the base URL %j', async (baseUrl, message) => {
		const status = await outcome('account.getStatus', { account: byId('shop') }, { baseUrl });
		expect(status).toMatchObject({ message, calls: [] });
	});
});

describe('an answer that cannot be used is explained', () => {
	const CALL = 'POST /open/isOnline';

	test.each([
		['a web page', 'html', 'A web page answered instead of the gateway. [item 0]'],
		['nothing', 'empty', 'The gateway sent an empty answer. [item 0]'],
		['half a JSON', 'truncated', 'The answer is not complete JSON. [item 0]'],
		['no code', 'noCode', 'The answer has no "code", so it is not a gateway\'s. [item 0]'],
		[
			'a lost connection',
			'drop',
			/^The connection to the gateway at 127\.0\.0\.1:\d+ was lost before it answered\. \[item 0\]$/,
		],
		['HTTP 429', { status: 429 }, 'The gateway wants fewer calls (HTTP 429). [item 0]'],
		['HTTP 404', { status: 404 }, 'The gateway does not know this path (HTTP 404). [item 0]'],
		['HTTP 500', { status: 500 }, 'The gateway could not handle the call (HTTP 500). [item 0]'],
		['HTTP 502', { status: 502 }, 'The gateway could not handle the call (HTTP 502). [item 0]'],
		['HTTP 401', { status: 401 }, 'The gateway does not accept the token: HTTP 401 [item 0]'],
		['HTTP 403', { status: 403 }, 'The gateway does not accept the token: HTTP 403 [item 0]'],
		[
			'a redirect',
			{ redirect: 'http://elsewhere.example/open/isOnline' },
			'The gateway redirects to elsewhere.example (HTTP 302); the token was not sent there. [item 0]',
		],
	] as const)('%s', async (_, fault, message) => {
		sim.faults.next(CALL, fault);
		const said = await outcome('account.getStatus', { account: byId('shop') });
		if (message instanceof RegExp) expect(said.message).toMatch(message);
		else expect(said.message).toBe(message);
		expect(said.description).toMatch(/\.$/);
		expect(said.calls).toEqual([CALL]);
	});

	test('an unknown code is a refusal in the gateway’s words', async () => {
		sim.faults.next('POST /open/user/balance', {
			json: { code: '4711', message: '余额服务维护中' },
		});
		expect(await outcome('account.getBalance', {})).toEqual({
			message: '余额服务维护中 [item 0]',
			description: 'The gateway answered with code 4711.',
			calls: ['POST /open/user/balance'],
		});
	});

	test('a code written as a number counts like the text', async () => {
		sim.faults.next(CALL, 'numericCode');
		const said = await outcome('account.getStatus', { account: byId('shop') });
		expect(said.message).toBeUndefined();
	});

	test('a token refused twice is not fetched a third time', async () => {
		sim.faults.next(CALL, { status: 401 }, 5);
		const said = await outcome(
			'account.getStatus',
			{ account: byId('shop') },
			loginCredential(sim, 'open'),
		);
		expect(said.message).toBe('The gateway does not accept the token: HTTP 401 [item 0]');
		expect(said.calls).toEqual(['POST /auth/login', CALL, 'POST /auth/login', CALL]);
	});

	test('a host where nobody listens', async () => {
		const said = await outcome(
			'account.getStatus',
			{ account: byId('shop') },
			{ baseUrl: 'http://127.0.0.1:1' },
		);
		expect(said).toEqual({
			message: 'The gateway at 127.0.0.1:1 cannot be reached: nothing listens there. [item 0]',
			description: 'Check Base URL in the credential and whether n8n may reach that host.',
			calls: [],
		});
	});
});
