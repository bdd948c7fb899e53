import { randomUUID } from 'node:crypto';
import type { INodeCredentialTestResult, INodeTypeDescription, IWorkflowBase } from 'n8n-workflow';
import { Execution } from './execution';
import type { StoredExecution } from './execution';
import { until } from './until';

export type WorkflowFile = Pick<IWorkflowBase, 'name' | 'nodes' | 'connections' | 'settings'>;

export interface CredentialInput {
	name: string;
	type: string;
	data: Record<string, string | number | boolean>;
}

interface Person {
	email: string;
	password: string;
}

const ENDED = ['success', 'error', 'canceled', 'crashed'];

/** n8n's own REST interface, the one its editor uses, as one signed-in person. */
export class N8nApi {
	// n8n binds a session to the browser that opened it.
	private readonly browserId = randomUUID();
	private cookie = '';

	constructor(readonly url: string) {}

	/** Creates the owner of an empty n8n and signs in as this person. */
	async setUpOwner(person: Person): Promise<void> {
		await this.call('POST', '/rest/owner/setup', {
			...person,
			firstName: 'Demo',
			lastName: 'Owner',
		});
	}

	/** Stores a credential and gives its id. */
	async createCredential(credential: CredentialInput): Promise<string> {
		return (await this.call<{ id: string }>('POST', '/rest/credentials', credential)).id;
	}

	/** What the editor does when a person saves a new credential: stores it, then runs its test. */
	async testCredential(credential: CredentialInput): Promise<INodeCredentialTestResult> {
		const id = await this.createCredential(credential);
		return await this.call('POST', '/rest/credentials/test', {
			credentials: { id, ...credential },
		});
	}

	/** Stores a workflow and gives its id. */
	async importWorkflow(workflow: WorkflowFile): Promise<string> {
		const { name, nodes, connections, settings } = workflow;
		const body = { name, nodes, connections, settings, active: false };
		return (await this.call<{ id: string }>('POST', '/rest/workflows', body)).id;
	}

	/** Starts a workflow as the editor's button does, from the named trigger; gives the execution's id. */
	async run(workflowId: string, triggerName: string): Promise<string> {
		const started = await this.call<{ executionId: string }>(
			'POST',
			`/rest/workflows/${workflowId}/run`,
			{ triggerToStartFrom: { name: triggerName } },
		);
		return started.executionId;
	}

	/** The execution as it is stored at this moment. */
	async execution(id: string): Promise<Execution> {
		return new Execution(await this.call<StoredExecution>('GET', `/rest/executions/${id}`));
	}

	/** Waits until an execution has ended, whatever the outcome. */
	async executionEnd(id: string, timeoutMs?: number): Promise<Execution> {
		const ended = async () => {
			const execution = await this.execution(id);
			return ENDED.includes(execution.status) ? execution : undefined;
		};
		return await until(`the end of execution ${id}`, ended, timeoutMs);
	}

	/** What the editor's Stop button does. */
	async stopExecution(id: string): Promise<void> {
		await this.call('POST', `/rest/executions/${id}/stop`);
	}

	/** Descriptions of every node type that n8n has loaded. */
	async nodeTypes(): Promise<INodeTypeDescription[]> {
		const response = await fetch(`${this.url}/types/nodes.json`, { headers: this.headers() });
		if (!response.ok) throw new Error(`n8n answered ${response.status} to GET /types/nodes.json`);
		return (await response.json()) as INodeTypeDescription[];
	}

	private headers(): Record<string, string> {
		return {
			'content-type': 'application/json',
			'browser-id': this.browserId,
			cookie: this.cookie,
		};
	}

	private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await fetch(`${this.url}${path}`, {
			method,
			headers: this.headers(),
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok) {
			throw new Error(
				`n8n answered ${response.status} to ${method} ${path}: ${text.slice(0, 500)}`,
			);
		}
		const [cookie] = response.headers.getSetCookie();
		if (cookie) this.cookie = cookie.split(';')[0] ?? '';
		return (JSON.parse(text) as { data: T }).data;
	}
}
