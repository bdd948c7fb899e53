import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError, NodeConnectionTypes, NodeOperationError } from 'n8n-workflow';
import { nodeErrorFrom } from '../WechatGateway/nodeError';
import { pickers } from '../WechatGateway/pickers';
import { pollAccounts } from './poll';
import { properties } from './properties';

export class WechatGatewayStatusTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WeChat Gateway Status Trigger',
		name: 'wechatGatewayStatusTrigger',
		icon: {
			light: 'file:../../icons/wechatGateway.svg',
			dark: 'file:../../icons/wechatGateway.dark.svg',
		},
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ $parameter["events"].length ? $parameter["events"].join(", ") : "account.offline, account.online" }}',
		description: 'Starts the workflow when a WeChat account goes offline or comes online',
		defaults: { name: 'WeChat Gateway Status Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'wechatGatewayApi', required: true }],
		properties,
	};

	methods = { listSearch: { searchAccounts: pickers.searchAccounts } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		try {
			const items = await pollAccounts(this);
			return items.length > 0 ? [items] : null;
		} catch (error) {
			const failure = nodeErrorFrom(this.getNode(), error);
			if (failure instanceof NodeApiError) {
				throw new NodeApiError(this.getNode(), failure as unknown as JsonObject);
			}
			throw new NodeOperationError(this.getNode(), failure);
		}
	}
}
