import { GatewaySimulator } from '../../simulator';
import { callsTo, loginCredential, tokenCredential } from '../support/node';
import { simulatorForEach } from '../support/simulatorForEach';
import { chosen, inSeconds, Watch, WatchedPerson } from '../support/statusTrigger';
import { pass } from '../support/time';

let sim: GatewaySimulator;
simulatorForEach((started) => (sim = started));

const REASON = '你的微信在其他设备登录';

describe.each(['open', 'wkteam', 'wkteam2020'] as const)('On %s', (gateway) => {
	let alice: WatchedPerson;
	beforeEach(() => {
		alice = new WatchedPerson(sim, gateway);
		alice.logIn();
	});

	describe.each(['all', 'chosen'] as const)('watching %s accounts', (watched) => {
		const publish = () => new Watch(sim, gateway, watched === 'all' ? {} : chosen(alice.account));

		test('one that drops is told with the second poll that finds it offline, and only then', async () => {
			const watch = publish();
			expect(await watch.poll()).toBeNull();
			alice.drop(REASON);
			expect(await watch.pollLater()).toBeNull();
			const offlineSince = inSeconds(0);

			expect(await watch.pollLater()).toEqual([
				{
					event: 'account.offline',
					...alice.named,
					state: 'offline',
					previousState: 'online',
					reason: REASON,
					observedAt: inSeconds(0),
					offlineSince,
				},
			]);
			expect(await watch.news({ polls: 2 })).toEqual([]);
		});

		test('one that comes back is told at once', async () => {
			const watch = publish();
			await watch.poll();
			alice.drop();
			await watch.pollLater();
			await watch.pollLater();
			alice.logIn();

			expect(await watch.pollLater()).toEqual([
				{
					event: 'account.online',
					...alice.named,
					state: 'online',
					previousState: 'offline',
					observedAt: inSeconds(0),
				},
			]);
			expect(await watch.pollLater()).toBeNull();
		});
	});

	test('an account that was away for one poll only has not changed', async () => {
		const watch = new Watch(sim, gateway);
		await watch.poll();
		for (let times = 0; times < 4; times++) {
			alice.drop();
			expect(await watch.pollLater()).toBeNull();
			alice.logIn();
			expect(await watch.pollLater()).toBeNull();
		}
	});

	test('an account that logs in after the first poll has come online', async () => {
		const watch = new Watch(sim, gateway);
		await watch.poll();
		const bob = new WatchedPerson(sim, gateway, 'bob', 'desk');
		bob.logIn();
		expect(await watch.pollLater()).toMatchObject([
			{ event: 'account.online', ...bob.named, previousState: 'offline' },
		]);
	});

	test('the first poll tells nothing, whatever it finds', async () => {
		const bob = new WatchedPerson(sim, gateway, 'bob', 'desk');
		bob.logIn();
		bob.drop();
		const watch = new Watch(sim, gateway, chosen(alice.account, bob.account));
		expect([await watch.poll(), await watch.pollLater(), await watch.pollLater()]).toEqual([
			null,
			null,
			null,
		]);
	});

	test('the first poll tells what it finds if that is wanted, offline again with the second', async () => {
		const bob = new WatchedPerson(sim, gateway, 'bob', 'desk');
		bob.logIn();
		bob.drop();
		const watch = new Watch(sim, gateway, {
			...chosen(alice.account, bob.account),
			options: { emitOnFirstPoll: true },
		});
		expect(await watch.poll()).toMatchObject([
			{ event: 'account.online', account: alice.account, previousState: null },
		]);
		expect(await watch.pollLater()).toMatchObject([
			{ event: 'account.offline', account: bob.account, previousState: null },
		]);
		expect(await watch.pollLater()).toBeNull();
	});

	test.each([
		['account.offline', ['account.offline']],
		['account.online', ['account.online']],
	])('with only %s chosen nothing else starts the workflow', async (event, told) => {
		const watch = new Watch(sim, gateway, { events: [event] });
		await watch.poll();
		alice.drop();
		const news = [await watch.pollLater(), await watch.pollLater()];
		alice.logIn();
		news.push(await watch.pollLater());
		expect(news.flatMap((items) => items ?? []).map((item) => item.event)).toEqual(told);
	});

	test('no reason is asked for when none is wanted', async () => {
		const watch = new Watch(sim, gateway, { options: { offlineReason: false } });
		await watch.poll();
		alice.drop();
		await watch.pollLater();
		const [item] = (await watch.pollLater()) ?? [];
		expect(item).not.toHaveProperty('reason');
		expect(callsTo(sim).filter((call) => call.endsWith('offlineReason'))).toEqual([]);
	});

	test('a reason that cannot be had does not keep the event back', async () => {
		const watch = new Watch(sim, gateway);
		await watch.poll();
		alice.drop();
		await watch.pollLater();
		sim.faults.next(
			gateway === 'open' ? 'POST /open/offlineReason' : 'POST /offlineReason',
			'html',
		);
		const [item] = (await watch.pollLater()) ?? [];
		expect(item).toMatchObject({ event: 'account.offline', ...alice.named });
		expect(item).not.toHaveProperty('reason');
	});

	describe('with another gateway in the credential', () => {
		let other: GatewaySimulator;
		beforeEach(async () => {
			other = await GatewaySimulator.start();
			other.addDevice('shop');
		});
		afterEach(async () => await other.stop());

		test('everything starts anew', async () => {
			const watch = new Watch(sim, gateway, chosen(alice.account));
			await watch.poll();
			alice.drop();
			await watch.pollLater();
			watch.credentials.stored.wechatGatewayApi = tokenCredential(other, gateway);

			expect(await watch.news({ polls: 2 })).toEqual([]);
			new WatchedPerson(other, gateway).logIn();
			expect(await watch.pollLater()).toMatchObject([{ event: 'account.online' }]);
		});
	});

	test('a credential with user name and password works the same, with one login', async () => {
		const watch = new Watch(sim, gateway, {}, loginCredential(sim, gateway));
		await watch.poll();
		alice.drop(REASON);
		await watch.pollLater();
		expect(await watch.pollLater()).toMatchObject([{ event: 'account.offline', reason: REASON }]);
		const login = gateway === 'open' ? 'POST /auth/login' : 'POST /member/login';
		expect(callsTo(sim).filter((call) => call === login)).toHaveLength(1);
	});
});

describe('The calls of a poll', () => {
	test('on open: one for each device that was ever logged in, after the list of them', async () => {
		for (const [device, person] of [
			['desk', 'alice'],
			['till', 'bob'],
		] as const) {
			sim.login('open', device, person);
		}
		await new Watch(sim, 'open').poll();
		expect(sim.requests.map(({ path, fields }) => [path, fields.deviceId])).toEqual([
			['/open/workstation', undefined],
			['/open/isOnline', 'desk'],
			['/open/isOnline', 'till'],
		]);
	});

	test('on open with a choice: one for each chosen device', async () => {
		sim.login('open', 'desk', 'alice');
		await new Watch(sim, 'open', chosen('desk, shop', 'desk')).poll();
		expect(sim.requests.map(({ path, fields }) => [path, fields.deviceId])).toEqual([
			['/open/isOnline', 'desk'],
			['/open/isOnline', 'shop'],
		]);
	});

	test('on wkteam: one for all', async () => {
		sim.login('wkteam', 'alice');
		sim.login('wkteam', 'bob');
		await new Watch(sim, 'wkteam').poll();
		await new Watch(sim, 'wkteam', chosen(sim.people.alice.wcId, sim.people.carol.wcId)).poll();
		expect(callsTo(sim)).toEqual(['POST /queryLoginWx', 'POST /queryLoginWx']);
	});
});

describe('On wkteam', () => {
	let alice: WatchedPerson;
	beforeEach(() => {
		alice = new WatchedPerson(sim, 'wkteam');
		alice.logIn();
	});

	/** Two polls: one that finds it offline, and one that tells. */
	const dropped = async (watch: Watch) => {
		alice.drop(REASON);
		await watch.pollLater();
		const [item] = (await watch.pollLater()) ?? [];
		alice.logIn();
		await watch.pollLater();
		return item;
	};

	test('the reason of an account is asked for once in 12 hours', async () => {
		const watch = new Watch(sim, 'wkteam');
		await watch.poll();
		expect(await dropped(watch)).toHaveProperty('reason', REASON);
		pass(sim, 12 * 60 * 60 - 4 * 60);
		// A minute before they are over, and two minutes after.
		expect(await dropped(watch)).not.toHaveProperty('reason');
		expect(await dropped(watch)).toHaveProperty('reason', REASON);
	});

	test('an account chosen by a wId is followed into its next login', async () => {
		const wId = alice.loginId;
		const watch = new Watch(sim, 'wkteam', chosen(wId));
		await watch.poll();
		expect(await dropped(watch)).toMatchObject({ account: alice.wcId, wId });
		expect(await dropped(watch)).toMatchObject({ account: alice.wcId });
	});

	test('an account chosen by wId and wcId is told once', async () => {
		const watch = new Watch(sim, 'wkteam', chosen(alice.loginId, alice.wcId));
		await watch.poll();
		alice.drop();
		await watch.pollLater();
		expect(await watch.pollLater()).toHaveLength(1);
	});

	test('a wId of a login that is over cannot be watched', async () => {
		const wId = alice.loginId;
		alice.drop();
		await expect(new Watch(sim, 'wkteam', chosen(wId)).poll()).rejects.toMatchObject({
			message: `The gateway does not know what is chosen to be watched: "${wId}" (No account is online under the wId "${wId}".) Check Accounts: the device ID on Community Assistant (open), the wcId on E-Cloud Butler (wkteam). A wId is only good for one login: use the wcId, which stays the same.`,
		});
	});
});
