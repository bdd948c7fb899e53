import type {
	ILoadOptionsFunctions,
	INodeExecutionData,
	INodeListSearchResult,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { later } from '../../gateway/form';
import { properties } from './properties';

const lists = later(async () => await import('../WechatGateway/searchAccounts'));
const polling = later(async () => await import('./poll'));

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

	methods = {
		listSearch: {
			async searchAccounts(
				this: ILoadOptionsFunctions,
				filter?: string,
			): Promise<INodeListSearchResult> {
				return await (await lists()).searchAccounts.call(this, filter);
			},
		},
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const { poll } = await polling();
		return await poll(this);
	}
}
