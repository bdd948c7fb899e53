import { GatewaySimulator, type SimulatorEvent } from './index';
import { VendorClient } from './support/vendorClient';

describe('The simulator tells what happened', () => {
	let simulator: GatewaySimulator;
	let client: VendorClient;
	let lines: string[];

	beforeEach(async () => {
		lines = [];
		simulator = await GatewaySimulator.start({ logger: (line) => lines.push(line) });
		client = new VendorClient(simulator);
	});
	afterEach(() => simulator.stop());

	it('records calls as they came', async () => {
		await client.form('/open/workstation', { deviceId: 'a b' });
		await client.query('/open/workstation', { page: '1' });
		await client.json('/isOnline', { wId: '1' });

		expect(
			simulator.requests.map(({ method, path, query, body, fields }) => ({
				method,
				path,
				query,
				body,
				fields,
			})),
		).toEqual([
			{
				method: 'POST',
				path: '/open/workstation',
				query: {},
				body: 'deviceId=a+b',
				fields: { deviceId: 'a b' },
			},
			{
				method: 'GET',
				path: '/open/workstation',
				query: { page: '1' },
				body: '',
				fields: { page: '1' },
			},
			{ method: 'POST', path: '/isOnline', query: {}, body: '{"wId":"1"}', fields: { wId: '1' } },
		]);
		expect(simulator.requests[2]?.headers).toMatchObject({
			authorization: simulator.vendors.wkteam.token,
			'content-type': 'application/json',
		});
		simulator.clearRequests();
		expect(simulator.requests).toEqual([]);
	});

	it('tells events to whoever listens or waits', async () => {
		const heard: SimulatorEvent[] = [];
		simulator.on('event', (event) => heard.push(event));
		const loggedIn = simulator.until('loggedIn');
		simulator.login('open', 'my-device', 'alice');
		await loggedIn;

		const event = {
			type: 'loggedIn',
			gateway: 'open',
			loginId: 'my-device',
			person: simulator.people.alice,
		};
		expect(heard).toEqual([event]);
		await simulator.until(() => simulator.events.length === 1);
	});

	it('writes a line for each call, event and broken rule, without secrets', async () => {
		simulator.login('open', 'my-device', 'alice');
		await client.form('/open/getLoginQrCode', {
			deviceId: 'my-device',
			province: '广东',
			proxyPassword: 'a secret',
		});

		expect(lines).toEqual([
			'open my-device: Alice 小爱 is logged in',
			'BROKEN RULE: A QR code was asked while my-device is online',
			'open my-device: a QR code waits to be scanned',
			'POST /open/getLoginQrCode → 1000 处理成功',
		]);
	});

	it('runs by itself on the real clock', async () => {
		const running = await GatewaySimulator.start({ clock: 'real' });
		try {
			expect(() => running.clock.advance(1)).toThrow('real clock');
		} finally {
			await running.stop();
		}
	});
});
