import type { INode } from 'n8n-workflow';
import { triggerOf } from '../../e2e/support/exampleWorkflow';
import type { WorkflowFile } from '../../e2e/support/n8nApi';

/** The workflow with a Webhook node in the place of its trigger, so that a webhook process takes it in. */
export function startedByWebhook(path: string, workflow: WorkflowFile): WorkflowFile {
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
