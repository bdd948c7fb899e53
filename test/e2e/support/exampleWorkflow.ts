import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AssignmentCollectionValue, INode, INodeParameterResourceLocator } from 'n8n-workflow';
import type { WorkflowFile } from './n8nApi';
import { projectRoot } from './paths';

export type ExampleName =
	| 'ai-assistant-replies'
	| 'ask-a-human'
	| 'ai-assistant-team'
	| 'auto-accept-friends'
	| 'broadcast'
	| 'contacts-to-table'
	| 'customer-desk'
	| 'daily-moment'
	| 'forward-to-email'
	| 'group-keeper'
	| 'join-requests'
	| 'keep-account-online'
	| 'login-by-email'
	| 'login-page-by-email'
	| 'login-page-wecom-robot'
	| 'on-offline-log-in-again'
	| 'on-offline-notify-and-log-in'
	| 'outbox'
	| 'welcome-new-friend';

/** Credential type → the stored credential that a person would choose for it. */
export type ChosenCredentials = Record<string, { id: string; name: string }>;

const CREDENTIAL_OF: Record<string, string> = {
	'n8n-nodes-wechat-gateway.wechatGateway': 'wechatGatewayApi',
	'n8n-nodes-wechat-gateway.wechatGatewayTool': 'wechatGatewayApi',
	'n8n-nodes-wechat-gateway.wechatGatewayHitlTool': 'wechatGatewayApi',
	'n8n-nodes-wechat-gateway.wechatGatewayTrigger': 'wechatGatewayApi',
	'n8n-nodes-wechat-gateway.wechatGatewayStatusTrigger': 'wechatGatewayApi',
	'n8n-nodes-base.emailSend': 'smtp',
	'n8n-nodes-base.postgres': 'postgres',
	'@n8n/n8n-nodes-langchain.lmChatOpenAi': 'openAiApi',
};

/** An importable workflow of examples/, as it is in the file. */
export function exampleWorkflow(name: ExampleName): WorkflowFile {
	const file = path.join(projectRoot, 'examples', `${name}.json`);
	return JSON.parse(readFileSync(file, 'utf8')) as WorkflowFile;
}

/** The workflow after a person has chosen credentials in it, and nothing else. */
export function withCredentials(workflow: WorkflowFile, chosen: ChosenCredentials): WorkflowFile {
	return { ...workflow, nodes: workflow.nodes.map((node) => chooseCredential(node, chosen)) };
}

function chooseCredential(node: INode, chosen: ChosenCredentials): INode {
	const type = CREDENTIAL_OF[node.type];
	const credential = type && chosen[type];
	return credential ? { ...node, credentials: { [type]: credential } } : node;
}

/** The workflow after a person has entered another account wherever there is an Account field. */
export function withAccount(workflow: WorkflowFile, account: string): WorkflowFile {
	return { ...workflow, nodes: workflow.nodes.map((node) => enterAccount(node, account)) };
}

function enterAccount(node: INode, account: string): INode {
	if (!node.parameters.account) return node;
	const locator: INodeParameterResourceLocator = { __rl: true, mode: 'id', value: account };
	return { ...node, parameters: { ...node.parameters, account: locator } };
}

/** The name of the node that a person starts the workflow with. */
export function triggerOf(workflow: WorkflowFile): string {
	const trigger = workflow.nodes.find(({ type }) => /trigger$/i.test(type));
	if (!trigger) throw new Error(`The workflow "${workflow.name}" has no trigger`);
	return trigger.name;
}

/** The workflow after a person has entered another address in its To field. */
export function withRecipient(workflow: WorkflowFile, address: string): WorkflowFile {
	const enter = (node: INode) =>
		node.parameters.toEmail
			? { ...node, parameters: { ...node.parameters, toEmail: address } }
			: node;
	return { ...workflow, nodes: workflow.nodes.map(enter) };
}

/** The workflow after a person has chosen what happens when one node fails. */
export function withOnError(
	workflow: WorkflowFile,
	name: string,
	onError: NonNullable<INode['onError']>,
): WorkflowFile {
	const nodes = workflow.nodes.map((node) => (node.name === name ? { ...node, onError } : node));
	return { ...workflow, nodes };
}

/** The workflow after a person has switched one node off. */
export function withoutNode(workflow: WorkflowFile, name: string): WorkflowFile {
	const nodes = workflow.nodes.map((node) =>
		node.name === name ? { ...node, disabled: true } : node,
	);
	return { ...workflow, nodes };
}

/** The workflow after a person has changed parameters of one node. */
export function withParameters(
	workflow: WorkflowFile,
	name: string,
	changed: INode['parameters'],
): WorkflowFile {
	const nodes = workflow.nodes.map((node) =>
		node.name === name ? { ...node, parameters: { ...node.parameters, ...changed } } : node,
	);
	return { ...workflow, nodes };
}

/** The workflow after a person has changed entries of its Settings. */
export function withSettings(
	workflow: WorkflowFile,
	settings: Record<string, string | number | boolean>,
): WorkflowFile {
	const node = workflow.nodes.find(({ name }) => name === 'Settings');
	const { assignments } = node?.parameters.assignments as AssignmentCollectionValue;
	const entered = assignments.map((entry) => ({
		...entry,
		value: settings[entry.name] ?? entry.value,
	}));
	return withParameters(workflow, 'Settings', { assignments: { assignments: entered } });
}

/** The workflow after a person has entered the address of another group robot in its Settings. */
export const withRobotUrl = (workflow: WorkflowFile, robotUrl: string): WorkflowFile =>
	withSettings(workflow, { robotUrl });
