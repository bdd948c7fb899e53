import { GatewaySimulator } from '../index';
import { probe, receivingForEach, type Receiving } from '../support/receiving';

describe('Pushes', () => {
	let simulator: Receiving['simulator'];
	let client: Receiving['client'];
	let receiver: Receiving['receiver'];
	let registerOpen: Receiving['registerOpen'];
	let registerWkteam: Receiving['registerWkteam'];
	receivingForEach((receiving) => {
		({ simulator, client, receiver, registerOpen, registerWkteam } = receiving);
	});

	it('of open come as an array of JSON texts', async () => {
		await registerOpen();

		const { json } = simulator.push('open', 'message.text', { text: '测试' });
		await simulator.delivered();

		expect(receiver.received).toEqual([
			{ body: JSON.stringify([json]), contentType: 'application/json' },
		]);
		expect(simulator.deliveries).toEqual([
			{
				gateway: 'open',
				url: receiver.url,
				body: JSON.stringify([json]),
				status: 200,
				answer: 'done',
				headers: { 'content-type': 'application/json' },
			},
		]);
	});

	it('of wkteam come as one object each, after the probe', async () => {
		await registerWkteam();

		const { json } = simulator.push('wkteam', 'message.text');
		await simulator.delivered();

		expect(receiver.bodies).toEqual([probe(simulator.people.alice.wcId), json]);
	});

	it('of wkteam come in the raw format to an address registered without a type', async () => {
		await client.json('/setHttpCallbackUrl', { httpUrl: receiver.url });

		simulator.push('wkteam', 'message.text', { scope: 'group' });
		await simulator.delivered();

		expect(JSON.parse(receiver.bodies[1] ?? '')).toMatchObject({ messageType: 9 });
	});

	it('probe each time an address is registered, also with nobody online', async () => {
		simulator.drop(simulator.phone.online()[1]?.loginId ?? '');
		await registerWkteam();
		await registerWkteam();

		expect(receiver.bodies).toEqual([probe(''), probe('')]);
	});

	it('carry the content type that a test wants', async () => {
		await registerOpen();
		simulator.contentTypes.open = 'text/plain;charset=UTF-8';

		simulator.push('open', 'message.text');
		simulator.pushBytes('open', '', { 'content-type': 'application/octet-stream' });
		await simulator.delivered();

		expect(receiver.received.map(({ contentType }) => contentType)).toEqual([
			'text/plain;charset=UTF-8',
			'application/octet-stream',
		]);
	});

	it('may be any bytes: nothing, an empty array, half a message, an example', async () => {
		await registerOpen();
		const { json } = simulator.compose('open', 'message.text');
		const half = JSON.stringify([json]).slice(0, -20);

		simulator.pushBytes('open', '');
		simulator.pushBytes('open', '[]');
		simulator.pushBytes('open', half);
		const example = simulator.pushExample('open', 'open-group-text');
		await simulator.delivered();

		expect(receiver.bodies).toEqual(['', '[]', half, example]);
		expect(() => simulator.pushExample('wkteam', 'open-group-text')).toThrow('no example');
	});

	it('may hold several messages, in any order, with a broken one among them', async () => {
		await registerOpen();
		const first = simulator.compose('open', 'message.text');
		const second = simulator.compose('open', 'message.image');

		simulator.pushTogether('open', [second, '{"data":', first]);
		await simulator.delivered();

		expect(receiver.bodies).toEqual([JSON.stringify([second.json, '{"data":', first.json])]);
	});

	it('of wkteam come one after the other in the order given', async () => {
		await registerWkteam();
		const messages = Array.from({ length: 5 }, () =>
			simulator.compose('wkteam', 'message.text'),
		).reverse();

		simulator.pushTogether('wkteam', messages);
		await simulator.delivered();

		expect(receiver.bodies.slice(1)).toEqual(messages.map(({ json }) => json));
	});

	it('may come several times with the same bytes', async () => {
		await registerWkteam();

		const { json } = simulator.push('wkteam', 'message.text', { times: 3 });
		await simulator.delivered();

		expect(receiver.bodies.slice(1)).toEqual([json, json, json]);
	});

	it('wait for one another, but not in a burst', async () => {
		await registerOpen();
		receiver.hold();

		simulator.push('open', 'message.text', { times: 2 });
		simulator.burst('open', 5, 'message.text');
		await receiver.count(6);

		expect(simulator.deliveries).toEqual([]);
		receiver.release();
		await simulator.delivered();
		expect(simulator.deliveries).toHaveLength(7);
		expect(new Set(receiver.bodies).size).toBe(6);
	});

	it('tell of a login that was dropped, unless that is to be lost', async () => {
		await registerOpen();
		const wId = simulator.phone.online()[1]?.loginId ?? '';
		await registerWkteam();

		simulator.drop('my-device');
		simulator.drop(wId, '你已退出微信');
		await simulator.delivered();
		simulator.login('open', 'my-device', 'alice');
		simulator.drop('my-device', undefined, { silently: true });
		await simulator.delivered();

		expect(simulator.deliveries.slice(1).map(({ body }) => body)).toEqual(
			expect.arrayContaining([
				expect.stringMatching(
					/^\["\{\\"data\\":\{\\"wId\\":\\"[-0-9a-f]{36}\\"\},\\"messageType\\":4,/,
				),
				`{"account":"17200000000","data":{"reason":"你已退出微信","wId":"${wId}"},"messageType":"30000","wcId":"${simulator.people.alice.wcId}"}`,
			]),
		);
		expect(simulator.deliveries).toHaveLength(3);
	});

	it('are for the only account that is online, or the one named', () => {
		simulator.login('open', 'her-device', 'bob');

		expect(simulator.compose('open', 'message.text', { loginId: 'her-device' }).wcId).toBe(
			simulator.people.bob.wcId,
		);
		expect(() => simulator.push('open', 'message.text')).toThrow('2 accounts are online on open');
		expect(() => simulator.push('open', 'message.text', { loginId: 'x' })).toThrow(
			'never was online',
		);
	});

	it('are told as events, without the address and its secret', async () => {
		const lines: string[] = [];
		const talking = await GatewaySimulator.start({ logger: (line) => lines.push(line) });
		try {
			talking.login('open', 'my-device', 'alice');
			talking.vendors.open.callbackUrl = receiver.url;
			talking.push('open', 'message.text');
			await talking.delivered();
			talking.vendors.open.callbackUrl = null;
			talking.push('open', 'message.text');
			await talking.delivered();
		} finally {
			await talking.stop();
		}

		expect(lines).toEqual([
			'open my-device: Alice 小爱 is logged in',
			'open: a push was answered',
			'open: a push was lost',
		]);
	});
});
