import { randomUUID } from 'node:crypto';
import type { INode } from 'n8n-workflow';
import {
	exampleWorkflow,
	triggerOf,
	withAccount,
	withCredentials,
} from '../../e2e/support/exampleWorkflow';
import type { WorkflowFile } from '../../e2e/support/n8nApi';
import { until } from '../../e2e/support/until';
import { GatewaySimulator } from '../../simulator';
import type { GatewayName } from '../../simulator';
import type { ClusterWorld } from '../support/clusterWorld';

const POLL: Record<GatewayName, string> = {
	open: 'POST /open/checkLogin',
	wkteam: 'POST /getIPadLoginInfo',
};

/** A poll that is not ended lasts minutes; n8n tells nobody of the stop, so the wait has to ask. */
const NOTICED_WITHIN_MS = 45_000;

/** Stop, for an execution that a webhook process took in and a worker runs: n8n does not pass it on. */
export function stopSuite(world: () => ClusterWorld): void {
	test.each<GatewayName>(['open', 'wkteam'])(
		'a wait on %s ends after its execution was stopped, which another process took in',
		async (gateway) => {
			const log: string[] = [];
			const simulator = await GatewaySimulator.start({
				clock: 'real',
				logger: (line) => log.push(line),
			});
			try {
				if (gateway === 'open') simulator.addDevice('stopped');
				const { api } = world().n8n;
				const path = randomUUID();
				const chosen = await world().chooseCredentials(gateway, simulator);
				const example = withCredentials(exampleWorkflow('login-by-email'), chosen);
				const account = gateway === 'open' ? 'stopped' : '';
				const id = await api.importWorkflow(startedBy(path, withAccount(example, account)));
				await api.publish(id);
				const executionId = await api.startByWebhook(id, path);
				await simulator.received(POLL[gateway]);

				await api.stopExecution(executionId);
				await until(
					'the end of the poll',
					() => log.find((line) => line === `${POLL[gateway]} → the client hung up`),
					NOTICED_WITHIN_MS,
				);
				expect((await api.executionEnd(executionId)).status).toBe('canceled');
			} finally {
				await simulator.stop();
			}
		},
	);
}

/** The workflow with a Webhook node in the place of its trigger. */
function startedBy(path: string, workflow: WorkflowFile): WorkflowFile {
	const trigger = triggerOf(workflow);
	const webhook = (node: INode): INode => ({
		...node,
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		webhookId: path,
		parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
	});
	const nodes = workflow.nodes.map((node) => (node.name === trigger ? webhook(node) : node));
	return { ...workflow, nodes };
}
