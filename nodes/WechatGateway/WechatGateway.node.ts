import type {
	IExecuteFunctions,
	ILoadOptionsFunctions,
	INodeExecutionData,
	INodePropertyOptions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes, SEND_AND_WAIT_OPERATION } from 'n8n-workflow';
import { later } from '../../gateway/start';
import { form } from './form';
import { lists } from './lists';
import { subtitle } from './subtitle';
import { pageWebhooks } from './waiting/webhooks';

const execution = later(async () => await import('./execute'));
const loginPage = later(async () => await import('./loginPage/serve'));
const answerPage = later(async () => await import('./answerPage/serve'));
const proxyLines = later(async () => await import('./getProxyLines'));

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
		subtitle,
		description: 'Log WeChat accounts in and use them through a WeChat gateway',
		defaults: { name: 'WeChat Gateway' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'wechatGatewayApi', required: true }],
		webhooks: pageWebhooks,
		waitingNodeTooltip: `={{ $parameter.operation === "${SEND_AND_WAIT_OPERATION}" ? "Execution will continue after the user's response" : 'Waiting for the login on <a href="' + $execution.resumeUrl + '" target="_blank">its page</a>' }}`,
		properties: form,
	};

	methods = {
		listSearch: lists,
		loadOptions: {
			async getProxyLines(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
				return await (await proxyLines()).getProxyLines.call(this);
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await execution();
		return await execute(this);
	}

	/** The page of an execution that this node has suspended. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		if (this.getNodeParameter('operation', '') === SEND_AND_WAIT_OPERATION) {
			const { serveAnswerPage } = await answerPage();
			return serveAnswerPage(this);
		}
		const { serveLoginPage } = await loginPage();
		return await serveLoginPage(this);
	}
}
