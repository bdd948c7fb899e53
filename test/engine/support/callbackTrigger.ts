import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeParameters,
	INodeType,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import * as n8nWorkflow from 'n8n-workflow';
import { WechatGatewayApi } from '../../../credentials/WechatGatewayApi.credentials';
import type { GatewayName } from '../../../gateway';
import * as afterwards from '../../../nodes/WechatGatewayTrigger/afterwards';
import * as wechatGatewayTrigger from '../../../nodes/WechatGatewayTrigger/WechatGatewayTrigger.node';
import type { GatewaySimulator } from '../../simulator';
import { Engine, type TestWorkflow } from '../../support/engine';
import type { HttpAnswer, HttpCall } from '../../support/engine';
import type { Trigger } from '../../support/engine/trigger';
import { webhooksOf } from '../../support/engine/webhookRun';
import { CallbackBridge, PUSH_ID } from './callbackBridge';
import { tokenCredential } from './node';

const TYPE = 'n8n-nodes-wechat-gateway.wechatGatewayTrigger';

/** A callback URL of somebody else, where nobody answers. */
export const OTHER = 'http://127.0.0.1:9/callback/of-somebody-else';

type N8nProcess = INodeType & wechatGatewayTrigger.WechatGatewayTrigger;

/** The node as one n8n process has loaded it. */
let loaded: N8nProcess = new wechatGatewayTrigger.WechatGatewayTrigger();
const firstProcess = loaded;

/** What that process does after it answered n8n. */
let settled = afterwards.settled;

const bridges = new Set<CallbackBridge>();

/** For after each test. */
export async function closeTriggers(): Promise<void> {
	firstN8n();
	const open = [...bridges];
	bridges.clear();
	await Promise.all(open.map(async (bridge) => await bridge.close()));
}

const node = new Proxy({} as INodeType, {
	get: (_, name) => (name === 'webhook' ? watched : (Reflect.get(loaded, name) as unknown)),
});

/** webhook() of the node; the bridge learns of the answer when it goes out. */
async function watched(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	const pushId = String(this.getHeaderData()[PUSH_ID] ?? '');
	const response = this.getResponseObject();
	response.once('finish', () =>
		bridges.forEach((bridge) => bridge.answered(pushId, response.statusCode)),
	);
	if (this.getHeaderData()[UNREAD]) leaveUnread(this.getRequestObject());
	return await loaded.webhook.call(this);
}

/** n8n reads the bodies of some content types only; whoever wants another must ask for it. */
export const UNREAD = 'x-unread';

/** Why reading fails, as raw-body, n8n and zlib throw it. */
const FAILURES: Record<string, object> = {
	'too large': { message: 'request entity too large', status: 413, type: 'entity.too.large' },
	broken: { message: 'incorrect header check', code: 'Z_DATA_ERROR' },
	'cut off': { message: 'Request body stream was aborted mid-read', httpStatusCode: 400 },
	'in a strange charset': { message: 'specified encoding unsupported', status: 415 },
};

/** As n8n hands such a request on (middlewares/body-parser.js, 2.41); reading it may fail. */
function leaveUnread(request: ReturnType<IWebhookFunctions['getRequestObject']>): void {
	const { rawBody } = request;
	const failure = FAILURES[String(request.headers[UNREAD])];
	Object.assign(request, {
		rawBody: undefined,
		readRawBody: async () => {
			if (failure) throw Object.assign(new Error(), failure);
			await Promise.resolve();
			Object.assign(request, { rawBody });
		},
	});
}

const engine = new Engine({ [TYPE]: node }, [new WechatGatewayApi()]);

/** From now on another process of n8n answers, one that has nothing in memory. */
export function anotherN8n(): void {
	jest.resetModules();
	jest.doMock('n8n-workflow', () => n8nWorkflow);
	const { WechatGatewayTrigger } = jest.requireActual<typeof wechatGatewayTrigger>(
		'../../../nodes/WechatGatewayTrigger/WechatGatewayTrigger.node',
	);
	loaded = new WechatGatewayTrigger();
	({ settled } = jest.requireActual<typeof afterwards>(
		'../../../nodes/WechatGatewayTrigger/afterwards',
	));
}

/** From now on the process that was there at the start answers again. */
export function firstN8n(): void {
	loaded = firstProcess;
	({ settled } = afterwards);
}

let nodes = 0;

const credentialIds = new WeakMap<ICredentialDataDecryptedObject, string>();
let credentialCount = 0;

/** The same for the same credential, as n8n numbers them. */
function idOf(credential: ICredentialDataDecryptedObject): string {
	const id = credentialIds.get(credential) ?? `credential-${(credentialCount += 1)}`;
	credentialIds.set(credential, id);
	return id;
}

export interface CallbackOptions {
	parameters?: INodeParameters;
	credential?: ICredentialDataDecryptedObject;
}

/** A workflow that begins with the callback trigger, and the n8n around it. */
export class CallbackTrigger {
	readonly production: Trigger;
	readonly test: Trigger;

	private constructor(
		private readonly bridge: CallbackBridge,
		private readonly flow: TestWorkflow,
		private readonly nodeId: string,
		private readonly parameters: INodeParameters,
		private readonly credentialId: string,
	) {
		this.production = flow.trigger('Trigger');
		this.test = this.production.testRun();
	}

	/** A saved workflow that is not published yet. */
	static async saved(
		sim: GatewaySimulator,
		gateway: GatewayName,
		{ parameters = {}, credential = tokenCredential(sim, gateway) }: CallbackOptions = {},
	): Promise<CallbackTrigger> {
		const credentials = engine.credentials({ wechatGatewayApi: credential });
		const id = `callback-${(nodes += 1)}`;
		const flow = engine.workflow({
			credentials,
			nodes: [
				{
					id,
					webhookId: `hook-${id}`,
					name: 'Trigger',
					type: TYPE,
					parameters,
					credentials: { wechatGatewayApi: { id: idOf(credential), name: 'Gateway' } },
				},
			],
		});
		const bridge = await CallbackBridge.open();
		bridges.add(bridge);
		const open = flow.open.bind(flow);
		flow.open = (executionId) => {
			const opened = open(executionId);
			Object.assign(opened.additionalData, {
				webhookBaseUrl: `${bridge.origin}/webhook`,
				webhookTestBaseUrl: `${bridge.origin}/webhook-test`,
			});
			return opened;
		};
		const trigger = new CallbackTrigger(bridge, flow, id, parameters, idOf(credential));
		bridge.connect('webhook', trigger.production);
		bridge.connect('webhook-test', trigger.test);
		return trigger;
	}

	/** The same, published. */
	static async published(
		sim: GatewaySimulator,
		gateway: GatewayName,
		options?: CallbackOptions,
	): Promise<CallbackTrigger> {
		const trigger = await CallbackTrigger.saved(sim, gateway, options);
		await trigger.publish();
		await sim.delivered();
		await trigger.settled();
		return trigger;
	}

	/** Somebody changes parameters in the editor and saves. */
	edit(parameters: INodeParameters): void {
		Object.assign(this.parameters, parameters);
	}

	async publish(): Promise<void> {
		await this.production.hook('create');
	}

	async unpublish(): Promise<void> {
		await this.production.hook('delete');
	}

	/** A test run ends, with what the node still does then. */
	async endTestRun(run = this.test): Promise<boolean> {
		const answer = await run.hook('delete');
		await this.afterwards();
		return answer;
	}

	/** Resolves when the node has done what it does after it answered n8n. */
	async afterwards(): Promise<void> {
		await settled(this.credentialId);
	}

	/** The address of the node without the secret. */
	get address(): string {
		return `${this.bridge.origin}/webhook/hook-${this.nodeId}/${this.nodeId}/`;
	}

	/** Where n8n takes calls in, and which of the addresses the editor shows. */
	get webhooks() {
		const { workflow, additionalData } = this.flow.open();
		const [, node] = Object.values(workflow.nodes);
		if (!node) throw new Error('The workflow has no trigger');
		const place = { workflow, additionalData, node, type: loaded, mode: this.flow.mode };
		return webhooksOf(place).map(({ httpMethod, path, webhookDescription }) => {
			const { ndvHideUrl, ndvHideMethod } = webhookDescription;
			const value = (of: unknown): unknown =>
				workflow.expression.getSimpleParameterValue(node, of as string, 'internal', {});
			const shown = value(ndvHideUrl) ? 'hidden' : ndvHideMethod ? 'address' : 'method, address';
			return { httpMethod, path, shown };
		});
	}

	/** What the node keeps in the workflow's static data. */
	get memory(): Partial<Record<string, string>> {
		const { staticData } = this.flow.open().workflow;
		const nodes = staticData as Record<string, Partial<Record<string, string>>>;
		return nodes['node:Trigger'] ?? {};
	}

	/** n8n saves other static data over all that was there, as after an execution on a worker. */
	wipe(): void {
		this.keep(undefined);
	}

	/** The node's static data is that from now on. */
	keep(memory: IDataObject | undefined): void {
		const { workflow } = this.flow.open();
		workflow.staticData = {
			...(memory && { 'node:Trigger': memory }),
			__dataChanged: true,
		};
		this.flow.keepStaticData(workflow);
	}

	/** Everything that the workflow was started with, in order; waits for what is under way. */
	async items(): Promise<IDataObject[]> {
		await this.settled();
		return this.started().flat();
	}

	/** The same by execution, without waiting. */
	started(): IDataObject[][] {
		return this.bridge.executions.map((execution) => execution.json('Trigger'));
	}

	/** The file of an item, of the first execution that has one in that place. */
	file(item = 0, field = 'data') {
		const execution = this.bridge.executions.find(
			(candidate) => candidate.items('Trigger')[item]?.binary?.[field],
		);
		return execution?.file('Trigger', item, field);
	}

	/** Only what comes from now on counts. */
	forget(): void {
		this.bridge.executions.length = 0;
	}

	/** Whether something that came in is still being worked on. */
	get isBusy(): boolean {
		return this.bridge.isBusy;
	}

	get answers(): HttpAnswer[] {
		return this.bridge.answers;
	}

	/** Resolves when nothing is under way; fails if something went wrong on the way. */
	async settled(): Promise<void> {
		await this.bridge.settled();
		expect(this.bridge.failures).toEqual([]);
	}

	/** Somebody calls the address with a secret; default: with the right one. */
	async call(
		body: HttpCall['body'],
		{ secret = this.memory.secret ?? '', ...call }: HttpCall & { secret?: string } = {},
	) {
		const { response, execution, path } = await this.production.receive({
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			params: { secret },
			body,
			...call,
		});
		return { response, items: execution?.json('Trigger'), path };
	}
}
