import { withOnError } from '../../e2e/support/exampleWorkflow';
import { until } from '../../e2e/support/until';
import type { GatewayName } from '../../simulator';
import type { ClusterWorld } from '../support/clusterWorld';
import { WebhookLogin } from '../support/webhookLogin';

/** A poll that is not ended lasts minutes; n8n tells nobody of the stop, so the wait has to ask. */
const NOTICED_WITHIN_MS = 60_000;

/** Stop, for an execution that a webhook process took in and a worker runs: n8n does not pass it on. */
export function stopSuite(world: () => ClusterWorld): void {
	test('a wait ends after its execution was stopped, and nothing goes on, whatever On Error is', async () => {
		const cases: Array<[GatewayName, 'stopWorkflow' | 'continueRegularOutput']> = [
			['open', 'stopWorkflow'],
			['wkteam', 'continueRegularOutput'],
		];
		// Together, because noticing takes its time.
		await Promise.all(cases.map(async ([gateway, onError]) => await stopped(gateway, onError)));
	});

	async function stopped(gateway: GatewayName, onError: 'stopWorkflow' | 'continueRegularOutput') {
		const { n8n } = world();
		const login = await WebhookLogin.begin(world(), gateway, (workflow) =>
			withOnError(workflow, 'Wait for Login', onError),
		);
		try {
			const { executionId } = login;
			const [worker] = await n8n.workersOf(executionId);
			if (!worker) throw new Error('No worker began the execution');
			await n8n.api.stopExecution(executionId);
			await until('the end of the poll', () => login.hasHungUp || undefined, NOTICED_WITHIN_MS);
			await until(
				'the end of the execution',
				async () => (await worker.executionsEnded()).includes(executionId) || undefined,
			);
			const { status, nodesRun } = await n8n.api.execution(executionId);
			expect(status).toBe('canceled');
			expect(nodesRun).not.toContain('Logged In?');
		} finally {
			await login.end();
		}
	}
}
