import { randomUUID } from 'node:crypto';
import type { N8nApi, WorkflowFile } from './n8nApi';

/** Data Tables of a test's own: the examples name theirs, and all tests share one n8n. */
export class DataTables {
	private readonly ending = `_${randomUUID().replaceAll('-', '')}`;

	constructor(private readonly api: N8nApi) {}

	/** The workflow with these tables in the place of those that it names. */
	in(workflow: WorkflowFile): WorkflowFile {
		const text = JSON.stringify(workflow).replace(/"wechat_\w+"/g, (name) =>
			JSON.stringify(this.nameOf(JSON.parse(name) as string)),
		);
		return JSON.parse(text) as WorkflowFile;
	}

	/** What stands in the table that the example calls so, oldest row first. */
	async rows(table: string): Promise<Array<Record<string, unknown>>> {
		const id = await this.api.importWorkflow(readerOf(this.nameOf(table)));
		const read = await this.api.executionEnd(await this.api.run(id, 'Start'));
		if (read.status !== 'success') throw new Error(`${table} cannot be read: ${read.error}`);
		return read.json('Rows') as Array<Record<string, unknown>>;
	}

	private readonly nameOf = (table: string): string => table + this.ending;
}

const readerOf = (table: string): WorkflowFile => ({
	name: `Read ${table}`,
	nodes: [
		{
			id: 'start',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: 'rows',
			name: 'Rows',
			type: 'n8n-nodes-base.dataTable',
			typeVersion: 1.1,
			position: [220, 0],
			parameters: {
				resource: 'row',
				operation: 'get',
				dataTableId: { __rl: true, mode: 'name', value: table },
				returnAll: true,
				orderBy: true,
				orderByColumn: 'id',
				orderByDirection: 'ASC',
			},
		},
	],
	connections: { Start: { main: [[{ node: 'Rows', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
});
