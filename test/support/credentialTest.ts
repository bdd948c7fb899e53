import { ExecuteContext, RoutingNode } from 'n8n-core';
import type { ICredentialType, INodeType, IWorkflowExecuteAdditionalData } from 'n8n-workflow';
import { createEmptyRunExecutionData, Workflow } from 'n8n-workflow';
import type { CredentialStore } from './credentialStore';

/** The Test button of a credential with a `test` request (cli/services/credentials-tester.service.ts, 2.41). */
export async function testCredential(store: CredentialStore, type: ICredentialType) {
	const { name, test } = type;
	const details = { id: name, name };
	const node = {
		id: 'temp',
		name: 'Temp-Node',
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {},
		credentials: { [name]: details },
	};
	const nodeType = {
		description: {
			name: node.type,
			group: [],
			version: 1,
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name, required: true }],
			properties: [
				{
					displayName: 'Temp',
					name: 'temp',
					type: 'string',
					routing: { request: test!.request },
					default: '',
				},
			],
		},
	} as unknown as INodeType;
	const nodeTypes = {
		getByName: () => nodeType,
		getByNameAndVersion: () => nodeType,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additionalData = {
		credentialsHelper: store,
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
	const data = await store.getDecrypted(additionalData, details, name, 'internal');
	const context = new ExecuteContext(
		workflow,
		workflow.getNode(node.name)!,
		additionalData,
		'internal',
		createEmptyRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	try {
		const routing = new RoutingNode(context, nodeType, { ...details, type: name, data });
		const output = await workflow.expression.withIsolate(async () => await routing.runNode());
		for (const rule of test!.rules ?? []) {
			if (rule.type !== 'responseSuccessBody') continue;
			const { key, message } = rule.properties;
			const value: unknown = rule.properties.value;
			const found = key
				.split('.')
				.reduce<unknown>((at, part) => (at as never)?.[part], output?.[0]?.[0]?.json);
			if (found === value) return { status: 'Error', message };
		}
		return { status: 'OK', message: 'Connection successful!' };
	} catch (error) {
		const { cause, message } = error as Failure;
		return { status: 'Error', message: cause?.code ?? message };
	}
}

/** What n8n throws: an axios error below has a code, one of the credential's own only a message. */
interface Failure {
	message: string;
	cause?: { code?: string };
}
