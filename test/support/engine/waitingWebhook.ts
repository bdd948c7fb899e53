import type { Request, Response } from 'express';
import { Container } from '@n8n/di';
import { InstanceSettings, validateUrlSignature, WAITING_TOKEN_QUERY_PARAM } from 'n8n-core';
import { SEND_AND_WAIT_OPERATION, type IRunExecutionData } from 'n8n-workflow';
import type { Execution } from './execution';
import { exchange, type HttpAnswer, type HttpCall } from './httpCall';
import { HttpError, reply, replyError } from './reply';
import type { SavedRun } from './savedRun';
import { runWebhook, webhooksOf, type Outcome } from './webhookRun';
import type { Workbench } from './workbench';

/**
 * A call of `/webhook-waiting/<id>[/<suffix>]` (waiting-webhooks.js, 2.41). Left out: forms.
 */
export async function callWaitingWebhook(
	workbench: Workbench,
	saved: SavedRun,
	url: URL,
	call: HttpCall,
): Promise<{ response: HttpAnswer; resumed: Execution | undefined }> {
	const { response, result } = await exchange(url, call, async (request, response) => {
		// Every call has its own copy of the run; what webhook() changes in it is kept only if it resumes.
		const data = saved.load();
		try {
			const { token, suffix } = readSignature(request);
			const asks = isSendAndWait(workbench, saved, suffix);
			if (asks ? !isSigned(request, token) : token !== data.resumeToken) {
				reply(response, { error: 'Invalid token' }, 401);
				return undefined;
			}
			return await answer(workbench, saved, data, suffix, { request, response });
		} catch (error) {
			if (!(error instanceof HttpError)) throw error;
			replyError(response, error);
			return undefined;
		}
	});
	return { response, resumed: result };
}

/** The suffix may follow the token as well as the id: n8n users append paths to `resumeUrl`. */
function readSignature({ path, query }: Request): { token?: string; suffix: string } {
	const signature = query[WAITING_TOKEN_QUERY_PARAM] as string | undefined;
	const [token, ...rest] = (signature ?? '').split('/');
	const [, , , suffix, ...deeper] = path.split('/');
	if (deeper.length > 0) throw new HttpError(404, `Cannot reach ${path}`);
	return { token, suffix: suffix ? decodeURIComponent(suffix) : rest.join('/') };
}

/** Whether the link is one that a node has signed for itself. */
const isSendAndWait = (workbench: Workbench, { id }: SavedRun, suffix: string): boolean =>
	Object.values(workbench.open(id).workflow.nodes).some(
		(node) => node.id === suffix && node.parameters.operation === SEND_AND_WAIT_OPERATION,
	);

function isSigned({ url }: Request, signature = ''): boolean {
	const { hmacSignatureSecret } = Container.get(InstanceSettings);
	return validateUrlSignature(signature, new URL(url, 'http://n8n.test'), hmacSignatureSecret);
}

async function answer(
	workbench: Workbench,
	saved: SavedRun,
	data: IRunExecutionData,
	suffix: string,
	http: { request: Request; response: Response },
): Promise<Execution | undefined> {
	const name = `The execution "${saved.id}`;
	if (saved.status === 'running') throw new HttpError(409, `${name}" is running already.`);
	if (data.resultData.error) throw new HttpError(409, `${name}" has finished with error.`);
	if (saved.status === 'success') throw new HttpError(409, `${name} has finished already.`);

	allowOrigin(http);
	const [waiting] = data.executionData?.nodeExecutionStack ?? [];
	const last = data.resultData.lastNodeExecuted ?? '';
	const { workflow, additionalData } = workbench.open(saved.id);
	const node = workflow.getNode(last);
	if (!waiting || !node) throw new HttpError(404, 'Could not find node to process webhook.');
	waiting.node.disabled = true;
	data.waitTill = undefined;
	data.resultData.runData[last]?.pop();

	const place = {
		workflow,
		additionalData,
		node,
		type: workbench.typeOf(node),
		mode: workbench.mode,
	};
	const goOn = ({ items, resultData }: Outcome) => {
		waiting.data.main = items;
		waiting.metadata = { ...waiting.metadata, forwardAllOutputs: true };
		Object.assign(data, resultData && { resultData });
		saved.claim();
		return workbench.goOn(saved, data);
	};
	return await workflow.expression.withIsolate(async () => {
		const webhook = webhooksOf(place).find(
			({ httpMethod, path, webhookDescription }) =>
				httpMethod === http.request.method &&
				path === suffix &&
				webhookDescription.restartWebhook === true,
		);
		if (!webhook) {
			throw new HttpError(
				404,
				`The workflow for execution "${saved.id}" does not contain a waiting webhook with a matching path/method.`,
			);
		}
		return await runWebhook(place, webhook, data, http, { goOn });
	});
}

/** Any page may call (utils/cors.util.js, 2.41). */
function allowOrigin({ request, response }: { request: Request; response: Response }): void {
	const { origin } = request.headers;
	response.setHeaders(
		new Map([
			['Access-Control-Allow-Origin', !origin || origin === 'null' ? '*' : origin],
			['Access-Control-Allow-Methods', 'POST, GET, OPTIONS'],
			['Access-Control-Allow-Headers', 'Content-Type'],
		]),
	);
}
