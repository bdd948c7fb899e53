import type { INode } from 'n8n-workflow';
import {
	exampleWorkflow,
	triggerOf,
	withAccount,
	withCredentials,
} from '../../e2e/support/exampleWorkflow';
import type { WorkflowFile } from '../../e2e/support/n8nApi';
import { GatewaySimulator } from '../../simulator';
import type { ClusterWorld } from '../support/clusterWorld';
import { WebhookLogin } from '../support/webhookLogin';

const FETCH = '/iPadLogin';

/** QR codes on wkteam, each of which endangers the account. */
export function qrCodesSuite(world: () => ClusterWorld): void {
	test('all workers together fetch one QR code for an account while it may be scanned', async () => {
		const { api, workers } = world().n8n;
		const simulator = await GatewaySimulator.start({ clock: 'real' });
		try {
			const { wcId } = simulator.people.alice;
			simulator.drop(simulator.login('wkteam', 'alice'));
			const chosen = await world().chooseCredentials('wkteam', simulator);
			const workflow = onlyQrCode(withAccount(withCredentials(example(), chosen), wcId));
			const id = await api.importWorkflow(workflow);
			const runs = workers.length + 1;
			for (let run = 0; run < runs; run += 1) {
				await api.executionEnd(await api.run(id, triggerOf(workflow)));
			}
			expect(simulator.requests.filter(({ path }) => path === FETCH)).toHaveLength(1);
		} finally {
			await simulator.stop();
		}
	});

	test('a retry after the worker was killed in the wait fetches no second one', async () => {
		const { n8n } = world();
		const login = await WebhookLogin.begin(world(), 'wkteam');
		try {
			const { executionId, simulator } = login;
			const [worker] = await n8n.workersOf(executionId);
			if (!worker) throw new Error('No worker began the execution');
			await worker.kill();
			try {
				const retry = await n8n.api.executionEnd(await n8n.api.retryExecution(executionId));
				expect([retry.status, retry.error]).toEqual([
					'error',
					`A QR code for "${simulator.people.alice.wcId}" was given out within the last 6 minutes, by another process of n8n or before it was restarted, and may just be scanned. [item 0]`,
				]);
				expect(login.requests(FETCH)).toHaveLength(1);
				expect(simulator.violations).toEqual([]);
			} finally {
				await worker.startAgain();
			}
		} finally {
			await login.end();
		}
	});
}

const example = () => exampleWorkflow('login-by-email');

/** The workflow up to its QR code. */
function onlyQrCode(workflow: WorkflowFile): WorkflowFile {
	const kept = [triggerOf(workflow), 'Get QR Code'];
	const isKept = ({ name }: Pick<INode, 'name'>) => kept.includes(name);
	const [from = '', to = ''] = kept;
	return {
		...workflow,
		nodes: workflow.nodes.filter(isKept),
		connections: { [from]: { main: [[{ node: to, type: 'main', index: 0 }]] } },
	};
}
