import type { GatewayName } from '../../../simulator';
import { DataTables } from '../../support/dataTables';
import type { Execution } from '../../support/execution';
import type { WorkflowFile } from '../../support/n8nApi';
import { until } from '../../support/until';
import type { World } from '../../support/world';
import type { Stage } from '../trigger/stage';

/** An example with Data Tables of its own, published after its Set Up Once was executed. */
export class SetUpExample {
	private constructor(
		private readonly api: World['n8n']['api'],
		readonly tables: DataTables,
		readonly id: string,
	) {}

	static async publish(
		world: World,
		stage: Stage,
		gateway: GatewayName,
		example: WorkflowFile,
	): Promise<SetUpExample> {
		const { api } = world.n8n;
		const tables = new DataTables(api);
		const workflow = await stage.import(gateway, tables.in(example));
		const setUp = await api.executionEnd(await api.run(workflow.id, 'Set Up Once'));
		if (setUp.status !== 'success') throw new Error(`It could not be set up: ${setUp.error}`);
		await workflow.publish();
		return new SetUpExample(api, tables, workflow.id);
	}

	/** Waits until `count` executions have ended since it was set up; oldest first. */
	async executions(count = 1): Promise<Execution[]> {
		const ids = await this.idsOf(count);
		const ended = ids.map(async (id) => await this.api.executionEnd(id));
		return await Promise.all(ended);
	}

	/** Waits until there are `count` executions since it was set up, oldest first, whatever they do. */
	async idsOf(count: number): Promise<string[]> {
		return await until(`${count} executions of workflow ${this.id}`, async () => {
			const [, ...started] = (await this.api.executionIds(this.id)).reverse();
			return started.length >= count ? started : undefined;
		});
	}

	/** Waits until `count` executions sleep; newest first. */
	async asleep(count = 1): Promise<string[]> {
		return await until(`${count} sleeping executions`, async () => {
			const ids = await this.api.executionIds(this.id, 'waiting');
			return ids.length === count ? ids : undefined;
		});
	}

	/** Waits until the newest execution that went well is one that ended at this node. */
	async endsAt(lastNode: string): Promise<Execution> {
		return await until(`an execution to end at ${lastNode}`, async () => {
			const [newest] = await this.api.executionIds(this.id, 'success');
			const execution = newest === undefined ? undefined : await this.api.execution(newest);
			return execution?.lastNode === lastNode ? execution : undefined;
		});
	}

	/** The question that is asked in WeChat while an execution sleeps, and how to answer it by its page. */
	async question({ simulator }: Stage) {
		const [id = ''] = await this.asleep();
		const { to, text } = simulator.sent.at(-1) ?? { to: '', text: '' };
		const link = text.split('\n').at(-1) ?? '';
		const answer = async (approved: boolean): Promise<Execution> => {
			const body = new URLSearchParams({ approved: String(approved) });
			const { status } = await fetch(link, { method: 'POST', body });
			if (status !== 200) throw new Error(`The answer was not taken: ${status}`);
			return await this.api.executionEnd(id);
		};
		return { to, text: text.replace(link, '…'), answer };
	}
}
