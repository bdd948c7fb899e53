import type {
	IHookFunctions,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { later } from '../../gateway/start';
import { triggerProperties } from './properties';
import { triggerWebhooks } from './webhooks';

const lifeCycle = later(async () => await import('./lifeCycle'));
const receiving = later(async () => await import('./receive'));

export class WechatGatewayTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'WeChat Gateway Trigger',
		name: 'wechatGatewayTrigger',
		icon: {
			light: 'file:../../icons/wechatGateway.svg',
			dark: 'file:../../icons/wechatGateway.dark.svg',
		},
		group: ['trigger'],
		// With every push, n8n evaluates an expression for the body of a node of version 1.
		version: [1, 1.1],
		defaultVersion: 1.1,
		subtitle: '={{ $parameter["events"].length ? $parameter["events"].join(", ") : "all events" }}',
		description:
			'Starts the workflow when WeChat messages, friend requests, group changes or a dropped login arrive',
		eventTriggerDescription: 'Waiting for the gateway to push a message',
		triggerPanel: {
			header: 'Wait for what the gateway pushes',
			executionsHelp: {
				inactive:
					'Click the button and send a message to the account: the first one that passes the filters is shown here. <br /><br />Published, the workflow runs with every push; see the executions list.',
				active:
					'The workflow runs with every push; see the executions list. <br /><br />A test run borrows the callback URL: until it ends, the published workflow gets nothing.',
			},
			activationHint: 'Publish the workflow to run it with every push.',
		},
		activationMessage: 'From now on, what the gateway pushes starts this workflow.',
		defaults: { name: 'WeChat Gateway Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'wechatGatewayApi', required: true }],
		webhooks: triggerWebhooks,
		properties: triggerProperties,
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return (await lifeCycle()).isRegistered();
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return await (await lifeCycle()).publish(this);
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return await (await lifeCycle()).unpublish(this);
			},
		},
	};

	/** Something has come in at the URL of this trigger. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const { receive } = await receiving();
		return await receive(this);
	}
}
