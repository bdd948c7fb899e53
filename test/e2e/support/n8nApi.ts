import { randomUUID } from 'node:crypto';
import type {
	ExecutionStatus,
	INodeCredentialTestResult,
	INodeTypeDescription,
	IWorkflowBase,
} from 'n8n-workflow';
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

/** What n8n says, before it does anything, when a busy machine kept it from its database for some seconds. */
const NOT_READY = 'Database is not ready';

/** n8n did not do what it was asked, and said so by its HTTP status. */
class RefusedError extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
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

	/** What the editor's Publish button does; once it is done, the workflow's triggers start it. */
	async publish(workflowId: string): Promise<void> {
		const path = `/rest/workflows/${workflowId}`;
		const { versionId } = await this.call<{ versionId: string }>('GET', path);
		await this.call('POST', `${path}/activate`, { versionId });
		await until(`workflow ${workflowId} to be published`, async () => {
			const answer = await this.publicationOf(workflowId);
			if (/failed|partial/.test(answer.status)) {
				throw new Error(`Publishing ${workflowId}: ${JSON.stringify(answer)}`);
			}
			return ['published', 'done'].includes(answer.status) || undefined;
		});
	}

	/** What the editor's Unpublish does; once it is done, the workflow's triggers are gone. */
	async unpublish(workflowId: string): Promise<void> {
		const path = `/rest/workflows/${workflowId}`;
		await this.call('POST', `${path}/deactivate`, {});
		await until(`workflow ${workflowId} to be unpublished`, async () => {
			const { status } = await this.publicationOf(workflowId);
			return ['not_published', 'done'].includes(status) || undefined;
		});
	}

	/** "done": a release that has no such status yet, and publishes before it answers. */
	private async publicationOf(workflowId: string): Promise<{ status: string }> {
		try {
			return await this.call('GET', `/rest/workflows/${workflowId}/publication-status`);
		} catch (error) {
			if (error instanceof RefusedError && error.status === 404) return { status: 'done' };
			throw error;
		}
	}

	/** What the editor's button "Execute workflow" does when the trigger waits for a call: a test run. */
	async listen(workflowId: string, triggerName: string): Promise<void> {
		await this.call('POST', `/rest/workflows/${workflowId}/run`, {
			triggerToStartFrom: { name: triggerName },
		});
	}

	/** Ends a test run that still waits for a call. */
	async stopListening(workflowId: string): Promise<void> {
		await this.call('DELETE', `/rest/test-webhook/${workflowId}`);
	}

	/**
	 * Starts a published workflow as another program does, by a POST to its Webhook node; gives the execution's id.
	 *
	 * @param path the node's Path field
	 */
	async startByWebhook(workflowId: string, path: string, body: object = {}): Promise<string> {
		const before = await this.executionIds(workflowId);
		const response = await fetch(`${this.url}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		if (!response.ok) throw new Error(`n8n answered ${response.status} to the webhook ${path}`);
		return await until('the execution that a webhook started', async () =>
			(await this.executionIds(workflowId)).find((id) => !before.includes(id)),
		);
	}

	/** The newest 100 of the workflow's executions, newest first; only those in a state if one is given. */
	async executionIds(workflowId: string, status?: ExecutionStatus): Promise<string[]> {
		const { results } = await this.executions(workflowId, status);
		// Older releases of n8n (2.14) put first what has gone on last.
		return results.map(({ id }) => id).sort((one, other) => Number(other) - Number(one));
	}

	/** How many of the workflow's executions are in a state. */
	async executionCount(workflowId: string, status: ExecutionStatus): Promise<number> {
		return (await this.executions(workflowId, status)).count;
	}

	private async executions(
		workflowId: string,
		status?: ExecutionStatus,
	): Promise<{ count: number; results: Array<{ id: string }> }> {
		const filter = JSON.stringify({ workflowId, ...(status && { status: [status] }) });
		return await this.call(
			'GET',
			`/rest/executions?limit=100&filter=${encodeURIComponent(filter)}`,
		);
	}

	/** The execution as it is stored at this moment. */
	async execution(id: string): Promise<Execution> {
		return new Execution(
			await this.call<StoredExecution>('GET', `/rest/executions/${id}`),
			this.url,
		);
	}

	/** Waits until an execution has ended, whatever the outcome. */
	async executionEnd(id: string, timeoutMs?: number): Promise<Execution> {
		const ended = async () => {
			const execution = await this.execution(id);
			return ENDED.includes(execution.status) ? execution : undefined;
		};
		return await until(`the end of execution ${id}`, ended, timeoutMs);
	}

	/** Waits until an execution waits. @throws {Error} when it ends instead */
	async executionWaiting(id: string, timeoutMs?: number): Promise<Execution> {
		const waiting = async () => {
			const execution = await this.execution(id);
			if (ENDED.includes(execution.status)) {
				const { status, error } = execution;
				throw new Error(`Execution ${id} ended (${status}) instead of waiting: ${error}`);
			}
			return execution.status === 'waiting' ? execution : undefined;
		};
		return await until(`execution ${id} to wait`, waiting, timeoutMs);
	}

	/** What the editor's "Retry with original workflow" does, up to the end; gives the new execution's id. */
	async retryExecution(id: string): Promise<string> {
		const body = { loadWorkflow: false };
		return (await this.call<{ id: string }>('POST', `/rest/executions/${id}/retry`, body)).id;
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
		const send = async () => {
			const response = await fetch(`${this.url}${path}`, {
				method,
				headers: this.headers(),
				body: body === undefined ? undefined : JSON.stringify(body),
			});
			const text = await response.text();
			return response.status === 503 && text.includes(NOT_READY) ? undefined : { response, text };
		};
		const { response, text } = await until(`n8n’s database for ${method} ${path}`, send);
		if (!response.ok) {
			throw new RefusedError(
				response.status,
				`n8n answered ${response.status} to ${method} ${path}: ${text.slice(0, 500)}`,
			);
		}
		const [cookie] = response.headers.getSetCookie();
		if (cookie) this.cookie = cookie.split(';')[0] ?? '';
		return (JSON.parse(text) as { data: T }).data;
	}
}
