/**
 * Runs nodes inside the real n8n engine, n8n-core's WorkflowExecute and its contexts, without n8n's
 * server and database. What the server does around the engine is re-enacted after n8n 2.41.
 */
import {
	DataDeduplicationService,
	ExecutionLifecycleHooks,
	LoadOptionsContext,
	WAITING_TOKEN_QUERY_PARAM,
	WorkflowExecute,
} from 'n8n-core';
import type {
	IConnections,
	ICredentialDataDecryptedObject as CredentialData,
	ICredentialType,
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeListSearchResult,
	INodePropertyOptions,
	INodeType,
	INodeTypes,
	IRunExecutionData,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData as AdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { createRunExecutionData, deepCopy, NodeConnectionTypes, Workflow } from 'n8n-workflow';
import { CredentialStore } from './credentialStore';
import { Execution } from './engine/execution';
import { SavedRun } from './engine/savedRun';
import { Trigger } from './engine/trigger';
import type { Outcome } from './engine/webhookRun';
import type { Workbench } from './engine/workbench';
import { SeenInMemory } from './seenInMemory';

export { Execution } from './engine/execution';
export type { HttpAnswer, HttpCall } from './engine/httpCall';

export type NodeSpec = Partial<INode> & Pick<INode, 'name' | 'type'>;

export interface WorkflowSpec {
	/** They form a chain behind a start node that hands on the input of the run. */
	nodes: NodeSpec[];
	credentials: CredentialStore;
}

// As n8n does when it starts.
void DataDeduplicationService.init(new SeenInMemory());

const START = 'test.start';
const N8N_URL = 'https://n8n.test';

const startNode = {
	description: {
		name: 'start',
		group: ['trigger'],
		version: 1,
		inputs: [],
		outputs: ['main'],
		properties: [],
	},
	async execute(this: IExecuteFunctions) {
		return await Promise.resolve([this.getInputData()]);
	},
} as unknown as INodeType;

/** Binds the node types under test to the engine. */
export class Engine {
	private readonly nodeTypes: Record<string, INodeType>;

	constructor(
		nodeTypes: Record<string, INodeType>,
		readonly credentialTypes: ICredentialType[],
	) {
		this.nodeTypes = { ...nodeTypes, [START]: startNode };
	}

	credentials(stored: Record<string, CredentialData>): CredentialStore {
		return new CredentialStore(this.credentialTypes, stored);
	}

	workflow(spec: WorkflowSpec): TestWorkflow {
		return new TestWorkflow((name) => this.typeNamed(name), spec);
	}

	private typeNamed(name: string): INodeType {
		const type = this.nodeTypes[name];
		if (!type) throw new Error(`Unknown node type "${name}"`);
		return type;
	}
}

export class TestWorkflow implements Workbench {
	readonly mode: WorkflowExecuteMode = 'trigger';

	/** What n8n keeps in its database; every run gets a Workflow built anew from it. */
	private readonly saved: IWorkflowBase & { staticData: IDataObject };

	private executions = 0;

	constructor(
		private readonly typeNamed: (name: string) => INodeType,
		private readonly spec: WorkflowSpec,
	) {
		const nodes = [{ name: 'Start', type: START }, ...spec.nodes];
		const connections: IConnections = Object.fromEntries(
			spec.nodes.map(({ name }, i) => [
				nodes[i]?.name ?? '',
				{ main: [[{ node: name, type: NodeConnectionTypes.Main, index: 0 }]] },
			]),
		);
		this.saved = {
			id: 'wf1',
			name: 'Test',
			active: false,
			isArchived: false,
			activeVersionId: null,
			createdAt: new Date(0),
			updatedAt: new Date(0),
			nodes: nodes.map((node, i) => this.complete(node, i)),
			connections,
			settings: { executionOrder: 'v1' },
			staticData: {},
		};
	}

	/** Runs from the start with these items. */
	async run(input: IDataObject[] = [{}]): Promise<Execution> {
		return await this.start(input).finished;
	}

	/** The same, but hands back control while it runs. */
	start(input: IDataObject[] = [{}]): { finished: Promise<Execution>; stop: () => void } {
		const [node] = deepCopy(this.saved.nodes);
		if (!node) throw new Error('The workflow has no nodes');
		return this.startAt(node, { items: [input.map((json) => ({ json }))] });
	}

	/** A trigger node of the workflow, as if the workflow was published. */
	trigger(name: string): Trigger {
		return new Trigger(this, name);
	}

	/** One search of a resource locator, as the editor asks for it. */
	async listSearch(
		name: string,
		method: string,
		filter?: string,
		paginationToken?: string,
	): Promise<INodeListSearchResult> {
		return await this.asking(name, async (context, type) => {
			const search = type.methods?.listSearch?.[method];
			if (!search) throw new Error(`There is no list search "${method}"`);
			return await search.call(context, filter, paginationToken);
		});
	}

	/** The options of a dynamic list, as the editor asks for them. */
	async loadOptions(name: string, method: string): Promise<INodePropertyOptions[]> {
		return await this.asking(name, async (context, type) => {
			const load = type.methods?.loadOptions?.[method];
			if (!load) throw new Error(`There are no options "${method}"`);
			return await load.call(context);
		});
	}

	resumeUrl(executionId: string, token = ''): string {
		return `${N8N_URL}/webhook-waiting/${executionId}?${WAITING_TOKEN_QUERY_PARAM}=${token}`;
	}

	async begin(node: INode, outcome: Outcome): Promise<Execution> {
		return await this.startAt(deepCopy(node), outcome).finished;
	}

	async goOn(saved: SavedRun, data: IRunExecutionData): Promise<Execution> {
		return await this.execute(saved, data, saved.id).finished;
	}

	open(executionId?: string) {
		const byName = (type: string) => this.typeOf({ type });
		const nodeTypes: INodeTypes = {
			getByName: byName,
			getByNameAndVersion: byName,
			getKnownTypes: () => ({}),
		};
		const workflow = new Workflow({ ...deepCopy(this.saved), active: false, nodeTypes });
		const additionalData = {
			credentialsHelper: this.spec.credentials,
			currentNodeExecutionIndex: 0,
			executionId,
			variables: {},
			instanceBaseUrl: `${N8N_URL}/`,
			restApiUrl: `${N8N_URL}/rest`,
			webhookBaseUrl: `${N8N_URL}/webhook`,
			webhookTestBaseUrl: `${N8N_URL}/webhook-test`,
			webhookWaitingBaseUrl: `${N8N_URL}/webhook-waiting`,
			formWaitingBaseUrl: `${N8N_URL}/form-waiting`,
		} as unknown as AdditionalData;
		return { workflow, additionalData };
	}

	typeOf({ type }: Pick<INode, 'type'>): INodeType {
		return this.typeNamed(type);
	}

	keepStaticData({ staticData }: Workflow): void {
		if (!staticData.__dataChanged) return;
		this.saved.staticData = JSON.parse(JSON.stringify(staticData)) as IDataObject;
	}

	private startAt(node: INode, { items, resultData }: Outcome) {
		const nodeExecutionStack = [{ node, data: { main: items }, source: null }];
		const data = createRunExecutionData({ executionData: { nodeExecutionStack } });
		Object.assign(data, resultData && { resultData });
		return this.execute(new SavedRun(String(++this.executions)), data);
	}

	private execute(
		saved: SavedRun,
		data: IRunExecutionData,
		restartExecutionId?: string,
	): { finished: Promise<Execution>; stop: () => void } {
		const { workflow, additionalData } = this.open(saved.id);
		Object.assign(additionalData, {
			hooks: new ExecutionLifecycleHooks(this.mode, saved.id, this.saved),
			restartExecutionId,
		});
		const running = new WorkflowExecute(additionalData, this.mode, data).processRunExecutionData(
			workflow,
		);
		const finished = (async () => {
			const run = await running;
			saved.save(run);
			this.keepStaticData(workflow);
			return new Execution(run, saved, this);
		})();
		return { finished, stop: () => running.cancel() };
	}

	private async asking<T>(
		name: string,
		ask: (context: LoadOptionsContext, type: INodeType) => Promise<T>,
	): Promise<T> {
		const { workflow, additionalData } = this.open();
		const node = workflow.getNode(name);
		if (!node) throw new Error(`There is no node "${name}"`);
		additionalData.currentNodeParameters = node.parameters;
		const context = new LoadOptionsContext(workflow, node, additionalData, 'parameters');
		const type = this.typeOf(node);
		return await workflow.expression.withIsolate(async () => await ask(context, type));
	}

	private complete(spec: NodeSpec, index: number): INode {
		const { credentials: wanted = [], webhooks = [] } = this.typeOf(spec).description;
		const set = wanted.filter(({ name }) => this.spec.credentials.stored[name]);
		const credentials = Object.fromEntries(set.map(({ name }) => [name, { id: name, name }]));
		return {
			id: `node-${index}`,
			typeVersion: 1,
			position: [index * 200, 0],
			parameters: {},
			...(set.length > 0 && { credentials }),
			...(webhooks.length > 0 && { webhookId: `webhook-${index}` }),
			...spec,
		};
	}
}
