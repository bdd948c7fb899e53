import type { INode } from 'n8n-workflow';
import type { WorkflowFile } from './n8nApi';

/** The names of its nodes. */
export const START = 'Start';
export const BALANCE = 'Get Balance';

/** One call to the gateway, started by hand. */
export const balanceWorkflow = (credential: { id: string; name: string }): WorkflowFile => ({
	name: 'Balance',
	nodes: [
		node(START, 'n8n-nodes-base.manualTrigger', {}),
		{
			...node(BALANCE, 'n8n-nodes-wechat-gateway.wechatGateway', {
				resource: 'account',
				operation: 'getBalance',
			}),
			credentials: { wechatGatewayApi: credential },
		},
	],
	connections: { [START]: { main: [[{ node: BALANCE, type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
});

const node = (name: string, type: string, parameters: INode['parameters']): INode => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
});
