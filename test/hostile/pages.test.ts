import { wechat, workflow } from '../engine/support/node';
import { type HostileGateway, says } from './support/gateway';
import { hostileForEach } from './support/hostileForEach';
import { run, withToken } from './support/node';

const DEVICES = '/open/workstation';

let gateway: HostileGateway;
hostileForEach((started) => (gateway = started));

const many = wechat('device.getMany', { returnAll: true });

/** Another row on each page, however many are asked for. */
function endless(data: object, onPage = () => {}): void {
	let page = 0;
	gateway.at(DEVICES, (response, request) => {
		onPage();
		const lists = [{ deviceId: `device-${page++}` }];
		says({ code: '1000', data: { lists, ...data } })(response, request);
	});
}

describe('A list that a gateway never ends', () => {
	test('is given up after 1,000 pages', async () => {
		endless({ totalPages: 1e9 });
		const { error } = await run(withToken(gateway), many);
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: 'The gateway gave 1000 pages, and there are still more. [item 0]',
			description: 'Switch off Return All and set a Limit.',
		});
		expect(gateway.calls).toHaveLength(1000);
	});

	test('ends with the same page for every number', async () => {
		const lists = [{ deviceId: 'shop' }];
		gateway.at(DEVICES, says({ code: '1000', data: { lists, totalPages: 1e9 } }));
		const done = await run(withToken(gateway), many);
		expect(done.json('device.getMany')).toHaveLength(1);
		expect(gateway.calls).toHaveLength(2);
	});

	test('ends with as many rows as the gateway says it has', async () => {
		endless({ total: 5, totalPages: 1e9 });
		const done = await run(withToken(gateway), many);
		expect(done.json('device.getMany')).toHaveLength(5);
		expect(gateway.calls).toHaveLength(5);
	});

	test('ends with a Stop', async () => {
		const begun = new Promise<void>((resolve) => endless({ totalPages: 1e9 }, resolve));
		const { finished, stop } = workflow(withToken(gateway), many).start();
		await begun;
		stop();
		await finished;
		const { length } = gateway.calls;
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(length).toBeLessThan(1000);
		expect(gateway.calls).toHaveLength(length);
	});

	test('is given up after a minute where nobody can press Stop', async () => {
		const real = Date.now.bind(Date);
		let passed = 0;
		jest.spyOn(Date, 'now').mockImplementation(() => real() + passed);
		endless({ totalPages: 1e9 }, () => (passed += 10_000));
		const flow = workflow(withToken(gateway), wechat('account.getStatus'));
		await expect(flow.listSearch('account.getStatus', 'searchAccounts')).rejects.toMatchObject({
			message: 'The gateway did not give all pages of the list in time. [item 0]',
		});
		expect(gateway.calls.length).toBeLessThanOrEqual(6);
	});
});
