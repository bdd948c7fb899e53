import type { INode } from 'n8n-workflow';
import type { WorkflowFile } from './n8nApi';

/** The name of the trigger in these workflows. */
export const TRIGGER = 'WeChat';

/** A workflow of nothing but the callback trigger. */
export const triggerWorkflow = (parameters: INode['parameters'] = {}): WorkflowFile =>
	workflowOf('n8n-nodes-wechat-gateway.wechatGatewayTrigger', 1.1, {
		registerCallback: true,
		events: [],
		ignoreOwn: true,
		filters: {},
		options: {},
		...parameters,
	});

/** A workflow of nothing but the status trigger, which looks every five seconds. */
export const statusTriggerWorkflow = (parameters: INode['parameters'] = {}): WorkflowFile =>
	workflowOf('n8n-nodes-wechat-gateway.wechatGatewayStatusTrigger', 1, {
		pollTimes: everyFiveSeconds(),
		watch: 'all',
		events: [],
		options: {},
		...parameters,
	});

/** n8n takes no schedule that is denser than a minute, but several of them. */
export const everyFiveSeconds = () => ({
	item: Array.from({ length: 12 }, (_, index) => ({
		mode: 'custom',
		cronExpression: `${index * 5} * * * * *`,
	})),
});

const workflowOf = (
	type: string,
	typeVersion: number,
	parameters: INode['parameters'],
): WorkflowFile => ({
	name: `Only ${type}`,
	nodes: [
		{
			id: 'trigger',
			name: TRIGGER,
			type,
			typeVersion,
			position: [0, 0],
			webhookId: 'trigger',
			parameters,
		},
	],
	connections: {},
	settings: { executionOrder: 'v1' },
});
