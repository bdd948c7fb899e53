/**
 * Runs nodes inside the real n8n engine, n8n-core's WorkflowExecute and its contexts, without n8n's
 * server and database. What the server does around the engine is re-enacted after n8n 2.41.
 */
import { ExecutionLifecycleHooks, LoadOptionsContext, WorkflowExecute } from 'n8n-core';
import type {
	IConnections,
	ICredentialDataDecryptedObject as CredentialData,
	ICredentialType,
	IDataObject,
	IExecuteFunctions,
	INode,
	INodeExecutionData,
	INodeListSearchResult,
	INodePropertyOptions,
	INodeType,
	INodeTypes,
	IRun,
	IRunExecutionData,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData as AdditionalData,
} from 'n8n-workflow';
import { createRunExecutionData, deepCopy, NodeConnectionTypes, Workflow } from 'n8n-workflow';
import { CredentialStore } from './credentialStore';

export type NodeSpec = Partial<INode> & Pick<INode, 'name' | 'type'>;

export interface WorkflowSpec {
	/** They form a chain behind a start node that hands on the input of the run. */
	nodes: NodeSpec[];
	credentials: CredentialStore;
}

const START = 'test.start';
const EXECUTION_ID = '1';

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

export class TestWorkflow {
	/** What n8n keeps in its database; every run gets a Workflow built anew from it. */
	private readonly saved: IWorkflowBase & { staticData: IDataObject };

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
		const items: INodeExecutionData[] = input.map((json) => ({ json }));
		const nodeExecutionStack = [{ node, data: { main: [items] }, source: null }];
		const data = createRunExecutionData({ executionData: { nodeExecutionStack } });
		return this.execute(data);
	}

	/** One search of a resource locator, as the editor asks for it. */
	async listSearch(name: string, method: string, filter?: string): Promise<INodeListSearchResult> {
		return await this.asking(name, async (context, type) => {
			const search = type.methods?.listSearch?.[method];
			if (!search) throw new Error(`There is no list search "${method}"`);
			return await search.call(context, filter);
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

	private execute(data: IRunExecutionData): { finished: Promise<Execution>; stop: () => void } {
		const { workflow, additionalData } = this.open();
		Object.assign(additionalData, {
			hooks: new ExecutionLifecycleHooks('trigger', EXECUTION_ID, this.saved),
		});
		const running = new WorkflowExecute(additionalData, 'trigger', data).processRunExecutionData(
			workflow,
		);
		const finished = (async () => {
			const run = await running;
			this.saved.staticData = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
			return new Execution(run);
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
		const type = this.typeNamed(node.type);
		return await workflow.expression.withIsolate(async () => await ask(context, type));
	}

	private open() {
		const byName = (name: string) => this.typeNamed(name);
		const nodeTypes: INodeTypes = {
			getByName: byName,
			getByNameAndVersion: byName,
			getKnownTypes: () => ({}),
		};
		const workflow = new Workflow({ ...deepCopy(this.saved), active: false, nodeTypes });
		const additionalData = {
			credentialsHelper: this.spec.credentials,
			currentNodeExecutionIndex: 0,
			executionId: EXECUTION_ID,
			variables: {},
			webhookWaitingBaseUrl: 'https://n8n.test/webhook-waiting',
			formWaitingBaseUrl: 'https://n8n.test/form-waiting',
		} as unknown as AdditionalData;
		return { workflow, additionalData };
	}

	private complete(spec: NodeSpec, index: number): INode {
		const wanted = this.typeNamed(spec.type).description.credentials ?? [];
		const set = wanted.filter(({ name }) => this.spec.credentials.stored[name]);
		const credentials = Object.fromEntries(set.map(({ name }) => [name, { id: name, name }]));
		return {
			id: `node-${index}`,
			typeVersion: 1,
			position: [index * 200, 0],
			parameters: {},
			...(set.length > 0 && { credentials }),
			...spec,
		};
	}
}

/** The outcome of a run. */
export class Execution {
	constructor(private readonly run: IRun) {}

	get status() {
		return this.run.status;
	}

	get error() {
		return this.run.data.resultData.error;
	}

	/** Everything that n8n would store of this run. */
	get stored(): string {
		return JSON.stringify(this.run.data.resultData);
	}

	items(name: string, output = 0): INodeExecutionData[] {
		return this.run.data.resultData.runData[name]?.at(-1)?.data?.main?.[output] ?? [];
	}

	json(name: string, output = 0): IDataObject[] {
		return this.items(name, output).map(({ json }) => json);
	}

	/** The file that an item holds; n8n keeps it in memory here. */
	file(name: string, item = 0, field = 'data') {
		const binary = this.items(name)[item]?.binary?.[field];
		if (!binary) throw new Error(`Item ${item} of "${name}" has no file in "${field}"`);
		const { mimeType, fileName } = binary;
		return { mimeType, fileName, bytes: Buffer.from(binary.data, 'base64') };
	}
}
