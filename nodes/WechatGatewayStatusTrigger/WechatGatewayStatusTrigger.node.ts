import type {
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { later } from '../../gateway/start';
import { lists } from '../WechatGateway/lists';
import { properties } from './properties';

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

	methods = { listSearch: { searchAccounts: lists.searchAccounts } };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const { poll } = await polling();
		return await poll(this);
	}
}
