import type {
	IHookFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IPollFunctions,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

/** A trigger that starts the workflow with letters: the least with which triggers can be shown. */
export class Mailbox implements INodeType {
	description = {
		name: 'mailbox',
		group: ['trigger'],
		version: 1,
		inputs: [],
		outputs: ['main'],
		polling: true,
		properties: [],
		webhooks: [{ name: 'default', httpMethod: 'POST', path: 'letters', responseData: '' }],
	} as unknown as INodeTypeDescription;

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions) {
				return await Promise.resolve('address' in this.getWorkflowStaticData('node'));
			},
			async create(this: IHookFunctions) {
				this.getWorkflowStaticData('node').address = this.getNodeWebhookUrl('default');
				return await Promise.resolve(true);
			},
			async delete(this: IHookFunctions) {
				delete this.getWorkflowStaticData('node').address;
				return await Promise.resolve(true);
			},
		},
	};

	/** Gives the address that it has, with a stamp number. */
	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const memory = this.getWorkflowStaticData('node');
		memory.stamp = Number(memory.stamp ?? 0) + 1;
		const { address, stamp } = memory;
		return await Promise.resolve(address ? [[{ json: { address, stamp } }]] : null);
	}

	/** Takes a letter in when it has a text; counts all. */
	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const memory = this.getWorkflowStaticData('node');
		memory.stamp = Number(memory.stamp ?? 0) + 1;
		const { stamp } = memory;
		const { text } = this.getBodyData();
		const answer = { webhookResponse: { stamp } };
		if (!text) return await Promise.resolve(answer);
		return { ...answer, workflowData: [[{ json: { text, stamp } }]] };
	}
}
