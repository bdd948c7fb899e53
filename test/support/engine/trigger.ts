import { HookContext, PollContext } from 'n8n-core';
import type {
	IDataObject,
	INodeExecutionData,
	Workflow,
	WorkflowActivateMode,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { Execution } from './execution';
import { exchange, withQuery, type HttpAnswer, type HttpCall } from './httpCall';
import { runWebhook, webhooksOf, type WebhookPlace } from './webhookRun';
import type { Workbench } from './workbench';

type WebhookMethod = 'checkExists' | 'create' | 'delete';

/** A trigger node of a published workflow, as n8n uses it. */
export class Trigger {
	/** How n8n writes the executions that calls start down. A test may let them wait, or fail. */
	store: () => Promise<void> = async () => {};
	/** What n8n does then before it begins them. */
	turn: () => Promise<void> = async () => {};

	/** @param test the static data of a test run, which n8n keeps apart */
	constructor(
		private readonly workbench: Workbench,
		private readonly name: string,
		private readonly test?: { staticData: IDataObject },
	) {}

	/** The node in a test run of the editor (test-webhooks.js, 2.41). */
	testRun(): Trigger {
		return new Trigger(this.workbench, this.name, { staticData: {} });
	}

	/** One of its webhookMethods (webhook.service.js runWebhookMethod, 2.41). */
	async hook(method: WebhookMethod, webhookName = 'default'): Promise<boolean> {
		return await this.at(async (place) => {
			const webhook = webhooksOf(place).find(
				({ webhookDescription }) => webhookDescription.name === webhookName,
			);
			const call = place.type.webhookMethods?.[webhookName as 'default']?.[method];
			if (!webhook || !call) throw new Error(`There is no "${method}" of "${webhookName}"`);
			const { workflow, node, additionalData } = place;
			const [mode, activation] = this.modesOf(method, place.mode);
			const data = { ...webhook, isTest: this.test !== undefined };
			const context = new HookContext(workflow, node, additionalData, mode, activation, data);
			const done = await call.call(context);
			this.keepStaticData(workflow);
			return done;
		});
	}

	/** One look for news; null when there are none. */
	async poll(mode: 'trigger' | 'manual' = 'trigger'): Promise<INodeExecutionData[][] | null> {
		return await this.at(async ({ workflow, node, additionalData, type }) => {
			if (!type.poll) throw new Error(`"${this.name}" does not poll`);
			const activation = mode === 'manual' ? 'manual' : 'activate';
			const context = new PollContext(workflow, node, additionalData, mode, activation);
			const news = await type.poll.call(context);
			this.workbench.keepStaticData(workflow);
			return news;
		});
	}

	/**
	 * Somebody calls its webhook (live-webhooks.js, 2.41).
	 *
	 * @returns `execution` is the run that the call started, if it did; `path` is what n8n would log of it
	 */
	async receive(
		call: HttpCall = {},
	): Promise<{ response: HttpAnswer; execution: Execution | undefined; path: string }> {
		let path = '';
		const { response, result } = await this.at(async (place) => {
			const { method = 'GET' } = call;
			const webhook = webhooksOf(place).find(
				({ httpMethod, webhookDescription }) =>
					httpMethod === method && !webhookDescription.restartWebhook,
			);
			if (!webhook) throw new Error(`"${this.name}" has no webhook for ${method}`);
			const url = withQuery(`${place.additionalData.webhookBaseUrl}/${webhook.path}`, call);
			return await exchange(url, call, async (request, response) => {
				const http = { request, response };
				const execution = await runWebhook(place, webhook, null, http, {
					store: async (items) => {
						await this.store();
						written(items);
						await this.turn();
						// n8n builds the workflow anew, and knows of no change any more (workflow-runner.js, 2.41).
						forgetChange(place.workflow);
					},
					saveStaticData: () => this.keepStaticData(place.workflow),
					goOn: async (outcome) => await this.workbench.begin(place.node, outcome),
				});
				({ path } = request);
				return execution;
			});
		});
		return { response, execution: result, path };
	}

	/** n8n ends a test run without telling its node that it was one. */
	private modesOf(
		method: WebhookMethod,
		mode: WorkflowExecuteMode,
	): [WorkflowExecuteMode, WorkflowActivateMode] {
		if (method === 'delete') return ['internal', 'update'];
		return this.test ? ['manual', 'manual'] : [mode, 'activate'];
	}

	private keepStaticData(workflow: Workflow): void {
		if (!this.test) return this.workbench.keepStaticData(workflow);
		this.test.staticData = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
	}

	private async at<T>(use: (place: WebhookPlace) => Promise<T>): Promise<T> {
		const { workflow, additionalData } = this.workbench.open();
		const node = workflow.getNode(this.name);
		if (!node) throw new Error(`There is no node "${this.name}"`);
		const type = this.workbench.typeOf(node);
		if (this.test) workflow.staticData = this.test.staticData;
		const mode = this.test ? 'manual' : this.workbench.mode;
		const place = { workflow, additionalData, node, type, mode };
		return await workflow.expression.withIsolate(async () => await use(place));
	}
}

/** n8n adds up the sizes of files before the end of its transaction (sum-binary-data-bytes.js, 2.41). */
function written(items: INodeExecutionData[][]): void {
	items.flat().forEach(({ binary }) => Object.values(binary ?? {}));
}

function forgetChange({ staticData }: Workflow): void {
	Object.defineProperty(staticData, '__dataChanged', { value: false, writable: true });
}
