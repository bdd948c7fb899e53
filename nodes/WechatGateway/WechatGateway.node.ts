import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError, NodeConnectionTypes, NodeOperationError } from 'n8n-workflow';
import { getProxyLines } from './getProxyLines';
import { serveLoginPage } from './loginPage/serve';
import { loginPageWebhooks } from './loginPage/webhooks';
import { asJson, nodeErrorFrom } from './nodeError';
import { pickers } from './pickers';
import { propertiesFromCatalogue } from './properties';
import { Run } from './run';

export class WechatGateway implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WeChat Gateway',
		name: 'wechatGateway',
		icon: {
			light: 'file:../../icons/wechatGateway.svg',
			dark: 'file:../../icons/wechatGateway.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["resource"] + ": " + $parameter["operation"] }}',
		description: 'Log WeChat accounts in and use them through a WeChat gateway',
		defaults: { name: 'WeChat Gateway' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'wechatGatewayApi', required: true }],
		webhooks: loginPageWebhooks,
		waitingNodeTooltip:
			'=Waiting for the login on <a href="{{ $execution.resumeUrl }}" target="_blank">its page</a>',
		properties: propertiesFromCatalogue(),
	};

	methods = {
		listSearch: pickers,
		loadOptions: { getProxyLines },
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		const returnData: INodeExecutionData[] = [];
		const run = await Run.open(this).catch((error: unknown) =>
			nodeErrorFrom(this.getNode(), error, 0),
		);
		for (let itemIndex = 0; itemIndex < items.length; itemIndex++) {
			try {
				if (run instanceof Error) throw run;
				const unusable = this.continueOnFail() ? undefined : run.firstUnusable;
				if (unusable) throw nodeErrorFrom(this.getNode(), unusable.reason, unusable.itemIndex);
				returnData.push(...(await run.item(itemIndex)));
			} catch (error) {
				const done = run instanceof Error ? '' : run.doneBefore(itemIndex);
				const failure = nodeErrorFrom(this.getNode(), error, itemIndex, done);
				if (this.continueOnFail()) {
					returnData.push({ json: asJson(failure), pairedItem: { item: itemIndex } });
					continue;
				}
				if (failure instanceof NodeApiError) {
					throw new NodeApiError(this.getNode(), failure as unknown as JsonObject);
				}
				throw new NodeOperationError(this.getNode(), failure);
			}
		}
		return [returnData];
	}
	/** The login page of an execution that this node has suspended. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await serveLoginPage(this);
	}
}
