import type { GatewayName } from '../simulator';
import { ExampleRun } from '../e2e/support/exampleRun';
import { clusterForAll } from './support/clusterForAll';

const world = clusterForAll('queue-login');

describe.each<GatewayName>(['open', 'wkteam'])('n8n in queue mode, on %s', (gateway) => {
	test('a worker mails the QR code, waits for the scan, and goes on with the account', async () => {
		const { simulator, n8n } = world();
		if (gateway === 'open') simulator.addDevice('mail');
		const account = gateway === 'open' ? 'mail' : '';
		const run = await ExampleRun.start(world(), 'login-by-email', gateway, account);
		simulator.phone.confirm(simulator.phone.scanCode(await run.qrText(), 'alice'));

		const execution = await run.end();
		expect([execution.status, execution.lastNode]).toEqual(['success', 'Logged In']);
		expect(await n8n.workersOf(run.executionId)).toHaveLength(1);
		expect(simulator.violations).toEqual([]);
		expect(n8n.refusedHosts).toEqual([]);
	});
});
