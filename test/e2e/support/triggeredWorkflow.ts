import { randomUUID } from 'node:crypto';
import type { Execution } from './execution';
import type { N8nApi, WorkflowFile } from './n8nApi';
import { until } from './until';

/** A workflow that its own trigger starts. */
export class TriggeredWorkflow {
	private constructor(
		private readonly api: N8nApi,
		readonly id: string,
	) {}

	/** Imports a workflow, without publishing it. */
	static async import(api: N8nApi, workflow: WorkflowFile): Promise<TriggeredWorkflow> {
		return new TriggeredWorkflow(api, await api.importWorkflow(withOwnIds(workflow)));
	}

	/** @throws {Error} with n8n's words, when a trigger cannot be registered */
	async publish(): Promise<void> {
		await this.api.publish(this.id);
	}

	async unpublish(): Promise<void> {
		await this.api.unpublish(this.id);
	}

	/** Waits until there are `count` executions and all have ended; oldest first. */
	async executions(count = 1, timeoutMs?: number): Promise<Execution[]> {
		const ids = await until(
			`${count} executions of workflow ${this.id}`,
			async () => {
				const found = await this.api.executionIds(this.id);
				return found.length >= count ? found : undefined;
			},
			timeoutMs,
		);
		const ended = ids.map(async (id) => await this.api.executionEnd(id, timeoutMs));
		return (await Promise.all(ended)).reverse();
	}

	/** How many executions there are at this moment. */
	async executionCount(): Promise<number> {
		return (await this.api.executionIds(this.id)).length;
	}
}

/** The workflow with IDs of its own in the place of those in the file, as after an import in the editor. */
export function withOwnIds(workflow: WorkflowFile): WorkflowFile {
	const nodes = workflow.nodes.map((node) => ({
		...node,
		id: randomUUID(),
		...(node.webhookId && { webhookId: randomUUID() }),
	}));
	return { ...workflow, nodes };
}
