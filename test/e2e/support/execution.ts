import { parse } from 'flatted';
import type { INodeExecutionData, IRunData, IRunExecutionData } from 'n8n-workflow';

/** As `GET /rest/executions/:id` gives it: `data` is the run in n8n's storage format. */
export interface StoredExecution {
	id: string;
	status: string;
	/** Until when it waits, as ISO 8601. */
	waitTill?: string | null;
	data: string;
}

/** One execution, read as a person would in n8n's execution view. */
export class Execution {
	readonly id: string;
	readonly status: string;
	/** Until when it waits. */
	readonly waitTill: Date | undefined;
	private readonly data: IRunExecutionData;

	constructor(
		stored: StoredExecution,
		private readonly n8nUrl: string,
	) {
		this.id = stored.id;
		this.status = stored.status;
		this.waitTill = stored.waitTill ? new Date(stored.waitTill) : undefined;
		this.data = parse(stored.data) as IRunExecutionData;
	}

	/** What stopped it, in n8n's words. */
	get error(): string | undefined {
		return this.data.resultData?.error?.message;
	}

	/** `$execution.resumeUrl` of this execution. */
	get resumeUrl(): string {
		return `${this.n8nUrl}/webhook-waiting/${this.id}?signature=${this.data.resumeToken ?? ''}`;
	}

	/** `$execution.resumeFormUrl` of this execution. */
	get resumeFormUrl(): string {
		return this.resumeUrl.replace('/webhook-waiting/', '/form-waiting/');
	}

	/** Nodes that ran, in the order of their start. */
	get nodesRun(): string[] {
		// n8n counts anew after each sleep.
		return Object.entries(this.runData)
			.flatMap(([name, runs]) => runs.map((run) => ({ name, ...run })))
			.sort((a, b) => a.startTime - b.startTime || a.executionIndex - b.executionIndex)
			.map(({ name }) => name);
	}

	/** The name of the node that ran last. */
	get lastNode(): string | undefined {
		return this.nodesRun.at(-1);
	}

	/** Items that a node gave on one of its outputs in its first run. */
	items(node: string, output = 0): INodeExecutionData[] {
		return this.runData[node]?.[0]?.data?.main?.[output] ?? [];
	}

	/** `json` of those items. */
	json(node: string, output = 0): unknown[] {
		return this.items(node, output).map((item) => item.json);
	}

	/** Milliseconds that a node took in its first run, as n8n measured them. */
	executionTime(node: string): number {
		return this.runData[node]?.[0]?.executionTime ?? NaN;
	}

	private get runData(): IRunData {
		return this.data.resultData?.runData ?? {};
	}
}
