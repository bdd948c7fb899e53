import { PollContext } from 'n8n-core';
import type { GatewaySimulator } from '../../simulator';
import { callsTo, loginCredential, tokenCredential } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';
import { chosen, Watch, WatchedPerson } from '../support/statusTrigger';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));

/** The call by which the accounts of the simulator are looked at. */
const LOOK = {
	open: 'POST /open/isOnline',
	wkteam: 'POST /queryLoginWx',
} as const;

describe.each(['open', 'wkteam'] as const)('When %s is in trouble', (gateway) => {
	let alice: WatchedPerson;
	let watch: Watch;
	beforeEach(async () => {
		alice = new WatchedPerson(sim, gateway);
		alice.logIn();
		watch = new Watch(sim, gateway, chosen(alice.account));
		await watch.poll();
	});

	test.each(['drop', 'html', 'empty', 'truncated'] as const)(
		'an answer spoilt by "%s" fails the poll and changes nothing',
		async (fault) => {
			sim.faults.next(LOOK[gateway], fault, 2);
			await expect(watch.pollLater()).rejects.toThrow();
			await expect(watch.pollLater()).rejects.toThrow();
			expect(await watch.pollLater()).toBeNull();
		},
	);

	test('an HTTP status fails the poll with our sentence and the status', async () => {
		sim.faults.next(LOOK[gateway], { status: 503 });
		await expect(watch.pollLater()).rejects.toMatchObject({
			name: 'NodeApiError',
			message:
				'The gateway could not handle the call (HTTP 503). Try again in a minute. If it stays so, ask the vendor whether the gateway is in maintenance.',
			httpCode: '503',
		});
	});

	test('a failed poll between two that find an account offline does not matter', async () => {
		alice.drop();
		await watch.pollLater();
		sim.faults.next(LOOK[gateway], 'drop');
		await expect(watch.pollLater()).rejects.toThrow();
		expect(await watch.pollLater()).toMatchObject([{ event: 'account.offline' }]);
	});

	test('an unreachable gateway is not an account that went offline', async () => {
		await sim.stop();
		await expect(watch.pollLater()).rejects.toMatchObject({
			name: 'NodeApiError',
			message: expect.stringMatching(/^The gateway at 127\.0\.0\.1:\d+ /) as string,
		});
		await expect(watch.pollLater()).rejects.toThrow();
		await expect(watch.pollLater()).rejects.toThrow();
	});

	test('the token is in no error, not even when the gateway repeats it', async () => {
		const { token } = sim.vendors[gateway];
		sim.faults.next(LOOK[gateway], {
			json: { code: '1001', message: `参数不存在 ${token}`, data: null },
		});
		const failure: unknown = await watch.pollLater().catch((error: unknown) => error);
		expect(failure).toMatchObject({ message: expect.stringContaining('参数不存在') as string });
		expect(JSON.stringify(failure) + String((failure as Error).stack)).not.toContain(token);
	});

	test('a refused token is said, and costs one call', async () => {
		watch.credentials.stored.wechatGatewayApi = {
			...tokenCredential(sim, gateway),
			token: 'an-old-token',
		};
		sim.clearRequests();
		await expect(watch.pollLater()).rejects.toMatchObject({
			name: 'NodeApiError',
			message:
				'The gateway does not accept the token: Authorization无效，请重新获取. Open the credential, enter a current token (or user name and password) and test it.',
		});
		expect(callsTo(sim)).toEqual([LOOK[gateway]]);
	});
});

test('a sentence of the gateway is said with its words, whatever better ones n8n knows for some', async () => {
	sim.faults.next('POST /queryLoginWx', {
		json: { code: '1001', message: '上游 ECONNRESET', data: null },
	});
	await expect(new Watch(sim, 'wkteam').poll()).rejects.toMatchObject({
		name: 'NodeApiError',
		message: '上游 ECONNRESET. The gateway answered with code 1001.',
	});
});

describe('On open', () => {
	beforeEach(() => {
		sim.login('open', 'shop', 'alice');
		sim.login('open', 'desk', 'bob');
	});

	test('"unknown" is never an event, however often it is said', async () => {
		const watch = new Watch(sim, 'open', { options: { emitOnFirstPoll: true } });
		sim.unknownOnline('shop', 5);
		expect(await watch.poll()).toMatchObject([{ account: 'desk' }]);
		expect(await watch.news({ polls: 4 })).toEqual([]);
	});

	test('"unknown" between them makes two offline polls not the two in a row that count', async () => {
		const watch = new Watch(sim, 'open');
		await watch.poll();
		sim.drop('shop');
		expect(await watch.pollLater()).toBeNull();
		sim.unknownOnline('shop');
		expect(await watch.pollLater()).toBeNull();
		expect(await watch.pollLater()).toBeNull();
		expect(await watch.pollLater()).toMatchObject([{ event: 'account.offline' }]);
	});

	test('"unknown" changes nothing about an account known to be offline', async () => {
		const watch = new Watch(sim, 'open');
		await watch.poll();
		sim.drop('shop');
		await watch.pollLater();
		await watch.pollLater();
		sim.unknownOnline('shop', 2);
		expect(await watch.news({ polls: 4 })).toEqual([]);
		sim.login('open', 'shop', 'alice');
		expect(await watch.pollLater()).toMatchObject([{ event: 'account.online' }]);
	});

	test('one account in trouble does not keep back the news of the others, and is logged', async () => {
		const warn = jest.fn();
		jest.spyOn(PollContext.prototype, 'logger', 'get').mockReturnValue({ warn } as never);
		const watch = new Watch(sim, 'open');
		await watch.poll();
		sim.drop('shop');
		await watch.pollLater();
		// The devices are asked in the order of the list.
		sim.faults.next('POST /open/isOnline', { status: 502 });
		sim.drop('desk');
		expect(await watch.pollLater()).toBeNull();
		expect(warn.mock.calls).toEqual([
			['The state of "shop" is not known: The gateway could not handle the call (HTTP 502).'],
		]);

		expect(await watch.pollLater()).toMatchObject([
			{ event: 'account.offline', account: 'shop' },
			{ event: 'account.offline', account: 'desk' },
		]);
	});

	test('after a refused token no more accounts are asked: each may cost a login', async () => {
		const watch = new Watch(sim, 'open', chosen('shop', 'desk'), loginCredential(sim, 'open'));
		await watch.poll();
		sim.vendors.open.password = 'another-password';
		sim.vendors.open.replaceToken();
		sim.clearRequests();
		await expect(watch.pollLater()).rejects.toMatchObject({
			message:
				'The gateway refused the login: 用户名或密码错误. Check user name and password in the credential.',
		});
		expect(callsTo(sim)).toEqual(['POST /open/isOnline', 'POST /auth/login']);
	});

	test('"too many calls" ends the poll', async () => {
		const watch = new Watch(sim, 'open', chosen('shop', 'desk'));
		sim.faults.next('POST /open/isOnline', { status: 429 });
		await expect(watch.poll()).rejects.toMatchObject({
			message:
				'The gateway wants fewer calls (HTTP 429). Wait a minute and put pauses between the calls.',
			httpCode: '429',
		});
		expect(callsTo(sim)).toEqual(['POST /open/isOnline']);
	});

	test('without the list of devices an event has no wcId', async () => {
		const watch = new Watch(sim, 'open', chosen('shop'));
		await watch.poll();
		sim.drop('shop');
		await watch.pollLater();
		sim.faults.next('GET /open/workstation', 'drop');
		const [item] = (await watch.pollLater()) ?? [];
		expect(item).toMatchObject({ event: 'account.offline', account: 'shop' });
		expect(item).not.toHaveProperty('wcId');
	});
});

describe('A chosen account that the gateway does not know', () => {
	const UNKNOWN = {
		name: 'NodeOperationError',
		message:
			'The gateway does not know what is chosen to be watched: "shpo" (设备不存在). Check Accounts: the device ID on Community Assistant (open), the wcId on E-Cloud Butler (wkteam). The gateway answered with code 1001.',
	};
	/** A device cannot be deleted at the simulator; this is how it is spoken of when it was. */
	const isGone = () =>
		sim.faults.next('POST /open/isOnline', {
			json: { code: '1001', message: '设备不存在', data: null },
		});
	beforeEach(() => {
		sim.login('open', 'shop', 'alice');
		sim.login('open', 'desk', 'bob');
	});

	test('is said at once, so that the workflow cannot be published', async () => {
		await expect(new Watch(sim, 'open', chosen('shpo')).poll()).rejects.toMatchObject(UNKNOWN);
		const two = new Watch(sim, 'open', chosen('shop', 'shpo'));
		await expect(two.poll()).rejects.toMatchObject(UNKNOWN);
	});

	test('does not keep back the news of the others', async () => {
		const watch = new Watch(sim, 'open', chosen('shpo', 'shop'));
		sim.faults.next('POST /open/isOnline', 'drop');
		expect(await watch.poll()).toBeNull();
		sim.drop('shop');
		expect(await watch.pollLater()).toBeNull();
		expect(await watch.pollLater()).toMatchObject([{ account: 'shop', state: 'offline' }]);
		await expect(watch.pollLater()).rejects.toMatchObject(UNKNOWN);
	});

	test('is dropped without an event when it was known before', async () => {
		const watch = new Watch(sim, 'open', chosen('shop', 'desk'));
		await watch.poll();
		for (let polls = 0; polls < 3; polls++) {
			isGone();
			expect(await watch.pollLater()).toBeNull();
		}
		// As if found for the first time.
		expect(await watch.pollLater()).toBeNull();
	});

	test('is said when it is the last one', async () => {
		const watch = new Watch(sim, 'open', chosen('shop'));
		await watch.poll();
		isGone();
		await expect(watch.pollLater()).rejects.toMatchObject({
			message:
				'The gateway does not know what is chosen to be watched: "shop" (设备不存在). Check Accounts: the device ID on Community Assistant (open), the wcId on E-Cloud Butler (wkteam). The gateway answered with code 1001.',
		});
	});

	test.each([[[]], [['']], [[' , ']]])('is missing in %j', async (accounts) => {
		await expect(new Watch(sim, 'open', chosen(...accounts)).poll()).rejects.toMatchObject({
			name: 'NodeOperationError',
			message:
				'There is no account to watch. Add one under Accounts, or set Watch to "All Accounts".',
		});
		expect(callsTo(sim)).toEqual([]);
	});
});

test('a device that is reset is forgotten without an event', async () => {
	sim.login('open', 'shop', 'alice');
	const watch = new Watch(sim, 'open');
	await watch.poll();
	await fetch(`${sim.baseUrl}/open/workstation/resetDevice`, {
		method: 'POST',
		headers: { Authorization: sim.vendors.open.token },
		body: new URLSearchParams({ deviceId: 'shop' }),
	});
	expect(await watch.news({ polls: 3 })).toEqual([]);
	sim.login('open', 'shop', 'bob');
	expect(await watch.pollLater()).toMatchObject([
		{ event: 'account.online', account: 'shop', wcId: sim.people.bob.wcId },
	]);
});

test('nothing to watch is no trouble: accounts may come', async () => {
	for (const gateway of ['open', 'wkteam'] as const) {
		const watch = new Watch(sim, gateway);
		expect([await watch.poll(), await watch.pollLater()]).toEqual([null, null]);
	}
});
