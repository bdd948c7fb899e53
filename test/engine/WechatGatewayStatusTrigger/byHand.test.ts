import type { GatewaySimulator } from '../../simulator';
import { callsTo } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';
import { chosen, inSeconds, Watch, WatchedPerson } from '../support/statusTrigger';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));

describe.each(['open', 'wkteam'] as const)('A test in the editor on %s', (gateway) => {
	let alice: WatchedPerson;
	let bob: WatchedPerson;
	beforeEach(() => {
		[alice, bob] = [
			new WatchedPerson(sim, gateway),
			new WatchedPerson(sim, gateway, 'bob', 'desk'),
		];
		alice.logIn();
		bob.logIn();
		bob.drop('网络异常');
	});

	test('shows the accounts as they are now, as the events that led there', async () => {
		const watch = new Watch(sim, gateway, chosen(alice.account, bob.account));
		const wId = gateway === 'open' ? {} : { wId: alice.named.wId };
		expect(await watch.test()).toEqual([
			{
				event: 'account.online',
				gateway,
				account: alice.account,
				wcId: alice.wcId,
				...wId,
				state: 'online',
				previousState: 'offline',
				observedAt: inSeconds(0),
			},
			{
				event: 'account.offline',
				gateway,
				account: bob.account,
				wcId: bob.wcId,
				state: 'offline',
				previousState: 'online',
				// wkteam is not asked here: it tells once in 12 hours, and a poll may need that.
				...(gateway === 'open' && { reason: '网络异常' }),
				observedAt: inSeconds(0),
				offlineSince: inSeconds(0),
			},
		]);
	});

	test('changes nothing for the polls', async () => {
		const watch = new Watch(sim, gateway, chosen(alice.account));
		await watch.poll();
		alice.drop();
		await watch.pollLater();
		expect(await watch.test()).toHaveLength(1);
		expect(await watch.test()).toHaveLength(1);
		expect(await watch.pollLater()).toHaveLength(1);
	});

	test('does not make a later first poll the second one', async () => {
		const watch = new Watch(sim, gateway, {
			...chosen(bob.account),
			options: { emitOnFirstPoll: true },
		});
		await watch.test();
		expect(await watch.poll()).toBeNull();
		expect(await watch.pollLater()).toHaveLength(1);
	});

	test('shows only the events that are chosen, and says so when there are none', async () => {
		const events = ['account.offline'];
		const both = new Watch(sim, gateway, { ...chosen(alice.account, bob.account), events });
		expect(await both.test()).toMatchObject([{ account: bob.account }]);
		const online = new Watch(sim, gateway, { ...chosen(alice.account), events });
		await expect(online.test()).rejects.toMatchObject({
			name: 'NodeApiError',
			message: 'Every account is online at the moment, so there is no such event to show.',
			description: 'For a look at the accounts as they are, choose the other event as well.',
		});
	});

	test('offers the accounts to pick from', async () => {
		expect(await new Watch(sim, gateway).accountsToPick()).toEqual(
			gateway === 'open' ? ['desk', 'shop'] : [alice.wcId],
		);
	});
});

test('a test says so when nobody has ever logged in', async () => {
	for (const gateway of ['open', 'wkteam'] as const) {
		await expect(new Watch(sim, gateway).test()).rejects.toMatchObject({
			name: 'NodeApiError',
			message: 'There is no account to watch yet.',
			description: 'Log one in first, with the WeChat Gateway node for instance.',
		});
	}
	expect(callsTo(sim)).toEqual(['GET /open/workstation', 'POST /queryLoginWx']);
});

test('a test says so when the gateway cannot tell', async () => {
	sim.login('open', 'shop', 'alice');
	sim.unknownOnline('shop');
	await expect(new Watch(sim, 'open').test()).rejects.toMatchObject({
		name: 'NodeApiError',
		message: 'The gateway cannot tell at the moment who is online.',
	});
});

test('a test says which of the chosen accounts does not exist', async () => {
	sim.login('open', 'shop', 'alice');
	await expect(new Watch(sim, 'open', chosen('shop', 'shpo')).test()).rejects.toMatchObject({
		message: 'The gateway does not know what is chosen to be watched: "shpo" (设备不存在)',
	});
});
