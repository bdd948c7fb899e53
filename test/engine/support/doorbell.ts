import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeType,
	INodeTypeDescription,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';

export const RINGS_AT = new Date(Date.UTC(2040, 0, 1));

/** A node that waits until somebody calls: the least with which waiting executions can be shown. */
export class Doorbell implements INodeType {
	description = {
		name: 'doorbell',
		group: ['transform'],
		version: 1,
		inputs: ['main'],
		outputs: ['main'],
		properties: [{ displayName: 'Page', name: 'page', type: 'string', default: '' }],
		webhooks: [
			{ name: 'default', httpMethod: 'GET', path: '', restartWebhook: true },
			{
				name: 'setup',
				httpMethod: 'POST',
				path: '={{ "ring" }}',
				restartWebhook: true,
				responseData: '',
			},
			{ name: 'setup', httpMethod: 'POST', path: 'careless', restartWebhook: true },
		],
	} as unknown as INodeTypeDescription;

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		this.getContext('node').name = 'front door';
		const items = this.getInputData();
		for (const item of items) item.json = { ...item.json, answered: false };
		await this.putExecutionToWait(RINGS_AT);
		return [[{ json: { link: this.evaluateExpression('{{ $execution.resumeUrl }}', 0) } }]];
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		if (this.getWebhookName() === 'default') {
			const response = this.getResponseObject();
			const kept = `{{ $node["${this.getNode().name}"].context.name }}`;
			response
				.status(202)
				.type('html')
				.setHeader('X-Door', this.evaluateExpression(kept) as string);
			response.send(`<h1>${this.getNodeParameter('page') as string}</h1>`);
			return await Promise.resolve({ noWebhookResponse: true });
		}
		const { by, way } = this.getBodyData();
		switch (way) {
			case 'text':
				return { webhookResponse: 'ding' };
			case 'object': {
				const memory = this.getWorkflowStaticData('node');
				memory.rings = Number(memory.rings ?? 0) + 1;
				return { webhookResponse: { ...memory } };
			}
			case 'nothing':
				return {};
			case 'break':
				throw new Error('The wire is cut');
			default:
				return {
					webhookResponse: { ok: true },
					workflowData: [[{ json: { answered: true, by } }]],
				};
		}
	}
}
