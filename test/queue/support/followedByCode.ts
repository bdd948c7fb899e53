import type { WorkflowFile } from '../../e2e/support/n8nApi';
import { TRIGGER } from '../../e2e/support/triggerWorkflow';

/** The workflow with a Code node behind its trigger. */
export function followedByCode(workflow: WorkflowFile, jsCode: string): WorkflowFile {
	const code = {
		id: 'code',
		name: 'Code',
		type: 'n8n-nodes-base.code',
		typeVersion: 2,
		position: [200, 0] as [number, number],
		parameters: { jsCode },
	};
	return {
		...workflow,
		nodes: [...workflow.nodes, code],
		connections: { [TRIGGER]: { main: [[{ node: code.name, type: 'main', index: 0 }]] } },
	};
}
