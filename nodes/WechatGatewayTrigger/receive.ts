import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { textOf } from '../../gateway';
import { nodeErrorFrom } from '../WechatGateway/nodeError';
import { allows } from './allowedIps';
import { itemsOfPush } from './itemsOfPush';
import { freshSecretOf, noteRegistered } from './lifeCycle';
import { keyOf, memoryOf } from './nodeMemory';
import { PushAnswer } from './pushAnswer';
import { bodyOf } from './pushBody';
import { isSecret } from './secret';
import { readSettings, type Settings } from './settings';

/** Something has come in at the URL: refuses it, or starts the workflow with what the push holds. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = context.getRequestObject();
	const response = context.getResponseObject();
	const bare = (status: number): IWebhookResponseData => {
		response.status(status).end();
		return { noWebhookResponse: true };
	};
	const isAllowed = knowsSecret(context);
	hideSecret(request);
	if (!isAllowed) return bare(403);
	const settings = settingsOf(context);
	if (!allows(settings.allowedIps, request.ip)) return bare(403);
	if (context.getWebhookName() === 'setup') return bare(200);
	const body = await bodyOf(request);
	if (body.refused !== undefined) return bare(body.refused);
	const answer = new PushAnswer(response, keyOf(context));
	noteRegistered(context);
	const { items, remember } = await itemsOfPush(context, settings, body.text, answer);
	if (items.length > 0) return answer.whenStored(items, remember);
	answer.now();
	return { noWebhookResponse: true };
}

type Request = ReturnType<IWebhookFunctions['getRequestObject']>;

/** n8n logs the path of a call that it fails to handle, and the last part of it is the secret. */
function hideSecret(request: Request): void {
	request.url = request.url.replace(/[^/?]+\/*(?=\?|$)/, '***');
}

function settingsOf(context: IWebhookFunctions): Settings {
	try {
		return readSettings(context);
	} catch (error) {
		throw nodeErrorFrom(context.getNode(), error);
	}
}

function knowsSecret(context: IWebhookFunctions): boolean {
	const { params } = context.getRequestObject();
	const own = ownSecret(context);
	const given = context.getWebhookName() === 'setup' ? textOf(own) : textOf(params.secret);
	const secrets =
		own === undefined ? [textOf(memoryOf(context).secret), freshSecretOf(keyOf(context))] : [own];
	// All are compared, so that the time does not tell which one it was.
	return secrets.map((secret) => isSecret(given, secret)).includes(true);
}

/** The user's own, which counts while the node does not register the URL. */
const ownSecret = (context: IWebhookFunctions): string | undefined =>
	context.getNodeParameter('registerCallback') === false
		? textOf(context.getNodeParameter('secret', ''))
		: undefined;
