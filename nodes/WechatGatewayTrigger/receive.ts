import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { nodeErrorFrom } from '../WechatGateway/nodeError';
import { refusal } from './admission';
import { allows } from './allowedIps';
import { itemsOfPush } from './itemsOfPush';
import { noteRegistered } from './callbackUrls';
import { keyOf } from './nodeMemory';
import { PushAnswer } from './pushAnswer';
import { bodyOf } from './pushBody';
import { readSettings, type Settings } from './settings';

/** Something has come in at the URL: refuses it, or starts the workflow with what the push holds. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = context.getRequestObject();
	const response = context.getResponseObject();
	const bare = (status: number): IWebhookResponseData => {
		response.status(status).end();
		return { noWebhookResponse: true };
	};
	hideSecret(request);
	const refused = await refusal(context);
	if (refused !== undefined) return bare(refused);
	const settings = settingsOf(context);
	if (!allows(settings.allowedIps, request.ip)) return bare(403);
	if (context.getWebhookName() === 'setup') return bare(200);
	const body = await bodyOf(request);
	if (body.refused !== undefined) return bare(body.refused);
	const answer = new PushAnswer(response, keyOf(context));
	noteRegistered(context);
	const { items, save, others } = await itemsOfPush(context, settings, body.text, answer);
	return items.length > 0 ? answer.whenStored(items, save, others) : answer.whenOthersAre(others);
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
