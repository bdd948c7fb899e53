import { GatewaySimulator } from '..';

let simulator: GatewaySimulator;
beforeEach(async () => {
	simulator = await GatewaySimulator.start();
	simulator.addDevice('shop');
	simulator.login('open', 'shop', 'alice');
	// Nobody listens there, which is enough to see what leaves.
	simulator.vendors.open.callbackUrl = 'http://127.0.0.1:9/callback';
});
afterEach(async () => await simulator.stop());

/** The types that leave, in whatever way they are pushed. */
async function typesOfAll(): Promise<number[]> {
	simulator.push('open', 'message.text');
	simulator.burst('open', 2, 'message.text');
	const both = ['message.text', 'message.image'].map((event) => simulator.compose('open', event));
	simulator.pushTogether('open', both);
	simulator.pushTogether('open', both.slice(0, 1));
	simulator.pushTogether('open', []);
	await simulator.delivered();
	return simulator.deliveries
		.flatMap(({ body }) => JSON.parse(body) as string[])
		.map((json) => (JSON.parse(json) as { messageType: number }).messageType)
		.sort((a, b) => a - b);
}

test('without a filter everything is pushed', async () => {
	expect(await typesOfAll()).toEqual([5, 5, 5, 5, 5, 6]);
	expect(simulator.deliveries.map(({ body }) => body)).toContain('[]');
});

test('a blocked type is not pushed, its neighbours are', async () => {
	simulator.vendors.open.blockedTypes.add(5);
	expect(await typesOfAll()).toEqual([6]);
	expect(simulator.deliveries).toHaveLength(2);
});
