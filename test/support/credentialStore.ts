import { getAdditionalKeys } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject as CredentialData,
	ICredentialsExpressionResolveValues,
	ICredentialType,
	IDataObject,
	IExecuteData,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
	INodeParameters,
	IWorkflowExecuteAdditionalData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { deepCopy, ICredentialsHelper, NodeHelpers } from 'n8n-workflow';

/**
 * n8n's CredentialsHelper (cli/credentials-helper.ts, 2.41) over a plain map of credential type → data. Left out: the
 * domain restriction, expressions in credentials outside execute(), parent types (OAuth).
 */
export class CredentialStore extends ICredentialsHelper {
	/** Every write-back, oldest first: what n8n would have saved in its database. */
	readonly updates: CredentialData[] = [];

	constructor(
		private readonly types: ICredentialType[],
		readonly stored: Record<string, CredentialData>,
	) {
		super();
	}

	type(name: string): ICredentialType {
		const type = this.types.find((candidate) => candidate.name === name);
		if (!type) throw new Error(`Unknown credential type "${name}"`);
		return type;
	}

	getParentTypes() {
		return [];
	}

	isCredentialUsableByNode() {
		return true;
	}

	getCredentialsProperties(name: string) {
		return this.type(name).properties;
	}

	async getCredentials(): Promise<never> {
		throw new Error('The engine does not call this');
	}

	async updateCredentialsOauthTokenData() {}

	async updateCredentials(_: INodeCredentialsDetails, name: string, data: CredentialData) {
		this.stored[name] = data;
		this.updates.push(data);
	}

	async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		_: INodeCredentialsDetails,
		name: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		raw?: boolean,
		at?: ICredentialsExpressionResolveValues,
	): Promise<CredentialData> {
		if (!this.stored[name]) throw new Error(`There is no credential of type "${name}"`);
		const stored = deepCopy(this.stored[name]) as INodeParameters;
		const data = NodeHelpers.getNodeParameters(
			this.type(name).properties,
			stored,
			true,
			false,
			null,
			null,
		)!;
		if (raw || !at) return data as CredentialData;
		const keys = getAdditionalKeys(additionalData, mode, null, { isCredential: true });
		return at.workflow.expression.getParameterValue(
			data,
			at.runExecutionData,
			at.runIndex,
			at.itemIndex,
			at.node.name,
			at.connectionInputData,
			mode,
			keys,
			executeData,
			false,
			data,
		) as CredentialData;
	}

	async authenticate(
		credentials: CredentialData,
		name: string,
		options: IHttpRequestOptions,
		workflow: Workflow,
		node: INode,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.type(name);
		if (typeof authenticate === 'function') return await authenticate(credentials, options);
		const keys = { $credentials: credentials };
		const resolve = (text: string) =>
			text.startsWith('=')
				? String(
						workflow.expression.getSimpleParameterValue(
							node,
							text,
							'internal',
							keys,
							undefined,
							'',
						) || '',
					)
				: text;
		const request = options as unknown as Record<string, IDataObject>;
		request.headers ??= {};
		for (const [part, values] of Object.entries(authenticate?.properties ?? {})) {
			for (const [key, value] of Object.entries(values as Record<string, string>)) {
				(request[part] ??= {})[resolve(key)] = resolve(value);
			}
		}
		return options;
	}

	async runPreAuthentication(
		helpers: IHttpRequestHelper,
		credentials: CredentialData,
		name: string,
	) {
		return (await this.type(name).preAuthentication?.call(helpers, credentials)) as
			CredentialData | undefined;
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: CredentialData,
		name: string,
		node: INode,
		expired: boolean,
	): Promise<CredentialData | undefined> {
		const { properties, preAuthentication } = this.type(name);
		const token = properties.find(
			({ type, typeOptions }) => type === 'hidden' && typeOptions?.expirable,
		)?.name;
		const isTest = node.parameters.temp === '' && node.type === 'n8n-nodes-base.noOp';
		if (!token || !preAuthentication || !(credentials[token] === '' || expired || isTest))
			return undefined;
		const output = (await preAuthentication.call(helpers, credentials)) as CredentialData;
		if (output[token] === undefined || !node.credentials) return undefined;
		const reference = node.credentials[name] ?? { id: null, name };
		await this.updateCredentials(reference, name, { ...this.stored[name], ...output });
		return Object.assign(credentials, output);
	}
}
