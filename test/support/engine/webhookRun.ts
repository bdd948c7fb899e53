import type { Request, Response } from 'express';
import { WebhookContext } from 'n8n-core';
import { getHtmlSandboxCSP } from 'n8n-core/dist/html-sandbox';
import type {
	IHttpRequestMethods,
	INode,
	INodeType,
	IRunExecutionData,
	IWebhookData,
	IWebhookDescription,
	IWebhookResponseData,
	IWorkflowExecuteAdditionalData as AdditionalData,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import {
	NodeHelpers,
	OperationalError,
	SEND_AND_WAIT_OPERATION,
	UnexpectedError,
} from 'n8n-workflow';
import { reply, replyError } from './reply';

const HIDDEN_ERROR = 'Workflow Webhook Error: Workflow could not be started!';

/** Where a webhook() runs. */
export interface WebhookPlace {
	workflow: Workflow;
	additionalData: AdditionalData;
	node: INode;
	type: INodeType;
	mode: WorkflowExecuteMode;
}

/** The run that a webhook starts or goes on with: the items it gave, or the error that it ended in. */
export interface Outcome {
	items: NonNullable<IWebhookResponseData['workflowData']>;
	resultData?: IRunExecutionData['resultData'];
}

/** The webhooks of a node as n8n registers them (webhook.service.js getNodeWebhooks, 2.41). */
export function webhooksOf(place: WebhookPlace): IWebhookData[] {
	const { workflow, node, additionalData, type } = place;
	const { id: workflowId } = workflow;
	return (type.description.webhooks ?? []).flatMap((webhookDescription) => {
		const value = <T>(property: keyof IWebhookDescription, otherwise: T): T =>
			evaluated(place, webhookDescription, property, otherwise) as T;
		const path = NodeHelpers.getNodeWebhookPath(
			workflowId,
			node,
			value('path', '').trim().replace(/^\//, '').replace(/\/$/, ''),
			value('isFullPath', false),
			value('restartWebhook', false),
		);
		return value('httpMethod', 'GET')
			.split(',')
			.map((httpMethod) => ({
				httpMethod: httpMethod.trim() as IHttpRequestMethods,
				node: node.name,
				path,
				webhookDescription,
				workflowId,
				workflowExecuteAdditionalData: additionalData,
			}));
	});
}

/** What n8n does for a call that goes on with items. */
export interface GoingOn<T> {
	/** Stores a new execution that begins with these items, which then may have to wait for its turn. */
	store?: (items: Outcome['items']) => Promise<void>;
	/** If webhook() has changed it. */
	saveStaticData?: () => void;
	/** Starts or resumes the execution; throws at once when it may not. */
	goOn: (outcome: Outcome) => Promise<T>;
}

/** Of requiresMultipartFormData there, what can concern these nodes. */
const wantsMultipart = ({ parameters }: INode): boolean =>
	parameters.operation === SEND_AND_WAIT_OPERATION && parameters.responseType === 'customForm';

/**
 * Runs webhook() and answers the call (webhook-helpers.js executeWebhook, 2.41). Left out: response modes
 * other than `onReceived`, `responseHeaders` of the description, uploads.
 *
 * @returns the run that ended, undefined when webhook() gave no items
 */
export async function runWebhook<T>(
	place: WebhookPlace,
	webhook: IWebhookData,
	run: IRunExecutionData | null,
	http: { request: Request; response: Response },
	{ store, saveStaticData, goOn }: GoingOn<T>,
): Promise<T | undefined> {
	const { response } = http;
	const { webhookDescription } = webhook;
	const responseMode = evaluated(place, webhookDescription, 'responseMode', 'onReceived');
	if (responseMode !== 'onReceived') throw new Error(`Response mode "${String(responseMode)}"`);
	Object.assign(place.additionalData, {
		httpRequest: http.request,
		httpResponse: http.response,
	});
	if (wantsMultipart(place.node) && http.request.method === 'POST') {
		if (!http.request.is('multipart/form-data')) {
			response.status(415).json({ code: 415, message: 'Expected multipart/form-data' });
			return undefined;
		}
	}
	let returned: IWebhookResponseData;
	let resultData: IRunExecutionData['resultData'] | undefined;
	try {
		returned = await call(place, webhook, run);
	} catch (error) {
		// Worse than an error page: the wait ends, the workflow goes on with an empty item and counts as failed.
		replyError(response, new UnexpectedError(HIDDEN_ERROR));
		resultData = failed(place.node, error as Error);
		returned = { noWebhookResponse: true, workflowData: [[{ json: {} }]] };
	}
	const { workflowData, noWebhookResponse } = returned;
	const responseCode = Number(evaluated(place, webhookDescription, 'responseCode', 200));
	if (!resultData && (noWebhookResponse || !workflowData)) saveStaticData?.();
	if (!workflowData) {
		if (noWebhookResponse) return undefined;
		const body: unknown = returned.webhookResponse ?? { message: 'Webhook call received' };
		reply(response, body, responseCode);
		return undefined;
	}
	let running: Promise<T>;
	try {
		await store?.(workflowData);
		running = goOn({ items: workflowData, resultData });
	} catch (cause) {
		const error = new OperationalError('There was a problem executing the workflow', { cause });
		if (!noWebhookResponse) replyError(response, error);
		return undefined;
	}
	if (noWebhookResponse) return await running;
	response.setHeader('Content-Security-Policy', getHtmlSandboxCSP());
	// Without an (empty) `responseData` in the description n8n sends the name of its default.
	const data = evaluated(place, webhookDescription, 'responseData', 'firstEntryJson');
	const webhookResponse: unknown = returned.webhookResponse;
	saveStaticData?.();
	const body = data || (webhookResponse ?? { message: 'Workflow was started' });
	reply(response, data === 'noData' ? undefined : body, responseCode);
	return await running;
}

async function call(
	{ workflow, additionalData, node, type, mode }: WebhookPlace,
	webhook: IWebhookData,
	run: IRunExecutionData | null,
): Promise<IWebhookResponseData> {
	if (!type.webhook) throw new UnexpectedError('Node does not have any webhooks defined');
	const closing: Array<() => Promise<void>> = [];
	const context = new WebhookContext(workflow, node, additionalData, mode, webhook, closing, run);
	try {
		return await type.webhook.call(context);
	} finally {
		await Promise.allSettled(closing.map(async (close) => await close()));
	}
}

/** Everything that ran before is lost, as in n8n. */
function failed(node: INode, error: Error): IRunExecutionData['resultData'] {
	const { message, stack } = error;
	return {
		runData: {},
		lastNodeExecuted: node.name,
		error: { ...error, message, stack } as never,
	};
}

function evaluated(
	{ workflow, node }: WebhookPlace,
	description: IWebhookDescription,
	property: keyof IWebhookDescription,
	otherwise: unknown,
): unknown {
	const value = description[property] as string | undefined;
	const evaluate = workflow.expression.getSimpleParameterValue.bind(workflow.expression);
	return evaluate(node, value, 'internal', {}, undefined, otherwise as string);
}
