import { GatewaySimulator } from '../index';
import { probe, receivingForEach, type Receiving } from '../support/receiving';

describe('Pushes in trouble:', () => {
	let simulator: Receiving['simulator'];
	let client: Receiving['client'];
	let receiver: Receiving['receiver'];
	let registerOpen: Receiving['registerOpen'];
	let registerWkteam: Receiving['registerWkteam'];
	receivingForEach((receiving) => {
		({ simulator, client, receiver, registerOpen, registerWkteam } = receiving);
	});

	it('that are not answered within 6 s are lost', async () => {
		await registerWkteam();
		receiver.hold();

		const { json } = simulator.push('wkteam', 'message.text');
		await receiver.count(2);
		simulator.clock.advance(5.9);
		expect(simulator.lostPushes).toEqual([]);
		simulator.clock.advance(0.1);
		await simulator.delivered();

		expect(simulator.lostPushes).toEqual([{ gateway: 'wkteam', body: json, reason: 'timedOut' }]);
		expect(simulator.deliveries.at(-1)).toMatchObject({ status: 'timedOut', answer: '' });
		simulator.clock.advance(600);
		await simulator.delivered();
		expect(receiver.received).toHaveLength(2);
	});

	it('of wkteam are kept while nobody can be reached, and come 10 minutes later in their order', async () => {
		await registerWkteam();
		receiver.goDown();

		const first = simulator.push('wkteam', 'message.text');
		const second = simulator.push('wkteam', 'message.text');
		await simulator.until('pushKept');
		const third = simulator.push('wkteam', 'message.text');
		receiver.comeUp();
		simulator.clock.advance(599);
		await simulator.delivered();
		expect(receiver.received).toHaveLength(1);
		simulator.clock.advance(1);
		await receiver.count(4);
		await simulator.delivered();

		const kept = [first, second, third];
		expect(receiver.bodies.slice(1)).toEqual(kept.map(({ json }) => json));
		const statuses = simulator.deliveries.map(({ status }) => status);
		expect(statuses).toEqual([200, 'unreachable', 200, 200, 200]);
		expect(simulator.lostPushes).toEqual([]);
	});

	it('of wkteam are tried again and again', async () => {
		await registerWkteam();
		receiver.goDown();
		const failures = () => simulator.deliveries.filter(({ status }) => status === 'unreachable');

		simulator.push('wkteam', 'message.text');
		await simulator.until(() => failures().length === 1);
		await simulator.delivered();
		simulator.clock.advance(600);
		await simulator.until(() => failures().length === 2);
		await simulator.delivered();
		receiver.comeUp();
		simulator.clock.advance(600);
		await receiver.count(2);

		expect(receiver.received).toHaveLength(2);
	});

	it('that wkteam kept come at once when an address is registered again', async () => {
		await registerWkteam();
		receiver.goDown();
		const kept = simulator.push('wkteam', 'message.text');
		await simulator.until('pushKept');
		receiver.comeUp();

		await registerWkteam();

		const { wcId } = simulator.people.alice;
		expect(receiver.bodies).toEqual([probe(wcId), probe(wcId), kept.json]);
	});

	it('wait as long as a test wants before wkteam tries again', async () => {
		const hasty = await GatewaySimulator.start({ retrySeconds: 5 });
		try {
			hasty.login('wkteam', 'alice');
			receiver.goDown();
			hasty.vendors.wkteam.callbackUrl = receiver.url;
			hasty.push('wkteam', 'message.text');
			await hasty.until('pushKept');
			receiver.comeUp();
			hasty.clock.advance(5);
			await hasty.delivered();
		} finally {
			await hasty.stop();
		}

		expect(receiver.received).toHaveLength(1);
	});

	it('of open are given up when nobody can be reached', async () => {
		await registerOpen();
		receiver.goDown();

		simulator.push('open', 'message.text');
		await simulator.delivered();
		receiver.comeUp();
		const next = simulator.push('open', 'message.text');
		await simulator.delivered();

		expect(simulator.lostPushes).toMatchObject([{ gateway: 'open', reason: 'unreachable' }]);
		expect(receiver.bodies).toEqual([JSON.stringify([next.json])]);
	});

	it.each(['open', 'wkteam'] as const)(
		'of %s go nowhere without an address, or once it is cancelled',
		async (gateway) => {
			simulator.push(gateway, 'message.text');
			await (gateway === 'open' ? registerOpen() : registerWkteam());
			await (gateway === 'open'
				? client.form('/open/user/cancelHttpCallbackUrl')
				: client.json('/cancelHttpCallbackUrl'));
			const before = receiver.received.length;
			simulator.push(gateway, 'message.text');
			await simulator.delivered();

			expect(receiver.received).toHaveLength(before);
			expect(simulator.lostPushes).toMatchObject([
				{ reason: 'noAddress' },
				{ reason: 'noAddress' },
			]);
			expect(simulator.vendors[gateway].callbackUrl).toBeNull();
		},
	);

	it('of open are lost where nobody listens', async () => {
		simulator.vendors.open.callbackUrl = 'http://127.0.0.1:1/';

		simulator.push('open', 'message.text');
		await simulator.delivered();

		expect(simulator.deliveries).toMatchObject([{ status: 'unreachable', answer: '' }]);
	});

	it('that were kept are lost when the address is cancelled', async () => {
		await registerWkteam();
		receiver.goDown();
		simulator.push('wkteam', 'message.text');
		await simulator.until('pushKept');

		await client.json('/cancelHttpCallbackUrl');
		await simulator.delivered();

		expect(simulator.lostPushes).toMatchObject([{ reason: 'noAddress' }]);
	});

	it('count as delivered whatever the answer is, and follow no redirect', async () => {
		simulator.vendors.open.callbackUrl = `${simulator.baseUrl}/nowhere`;

		simulator.push('open', 'message.text');
		await simulator.delivered();

		expect(simulator.deliveries).toMatchObject([{ status: 404 }]);
		expect(simulator.lostPushes).toEqual([]);
	});

	it('end with the simulator', async () => {
		await registerWkteam();
		receiver.hold();
		simulator.push('wkteam', 'message.text');
		await receiver.count(2);

		await simulator.stop();

		expect(simulator.events.map(({ type }) => type)).not.toContain('pushLost');
		expect(simulator.deliveries).toHaveLength(1);
	});
});
