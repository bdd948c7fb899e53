import { ExampleRun } from '../../e2e/support/exampleRun';
import type { GatewayName } from '../../simulator';
import type { ClusterWorld } from '../support/clusterWorld';

/** The login chain of the example, on a cluster. */
export function loginSuite(world: () => ClusterWorld): void {
	test.each<GatewayName>(['open', 'wkteam'])(
		'one worker mails the QR code, waits for the scan, and goes on with the account on %s',
		async (gateway) => {
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
		},
	);
}
