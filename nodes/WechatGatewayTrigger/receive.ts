import type {
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
	IDataObject,
} from 'n8n-workflow';
import {
	attempt,
	dialectOf,
	isTestCall,
	isWanted,
	normalise,
	readPush,
	textOf,
	type GatewayName,
	type TriggerItem,
} from '../../gateway';
import { CREDENTIAL } from '../transport/credentialData';
import { nodeErrorFrom } from '../WechatGateway/nodeError';
import { withAccounts } from './accounts';
import { allows } from './allowedIps';
import { withoutDuplicates } from './duplicates';
import { freshSecretOf, noteRegistered } from './lifeCycle';
import { hasFile, withMedia } from './media';
import { keyOf, memoryOf } from './nodeMemory';
import { PushAnswer } from './pushAnswer';
import { isSecret } from './secret';
import { readSettings, type Settings } from './settings';

/** A push of thousands of messages stays far below. */
const LARGEST_BODY = 5 * 1024 * 1024;

/**
 * After this time what was seen is not written any more: n8n would save static data as it was when
 * the push came in, over what other nodes have written since.
 */
const QUICK_MS = 1000;

/** Something has come in at the URL: refuses it, or starts the workflow with what the push holds. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const request = context.getRequestObject();
	const response = context.getResponseObject();
	const bare = (status: number): IWebhookResponseData => {
		response.status(status).end();
		return { noWebhookResponse: true };
	};
	if (!knowsSecret(context)) return bare(403);
	const settings = settingsOf(context);
	if (!allows(settings.allowedIps, request.ip)) return bare(403);
	if (context.getWebhookName() === 'setup') return bare(200);
	const read = await attempt(async () => await bodyOf(request));
	if (read.reason ?? read.value.length > LARGEST_BODY) return bare(413);
	const answer = new PushAnswer(response);
	noteRegistered(context);
	const items = await itemsOf(context, settings, read.value.toString('utf8'), answer);
	if (items.length > 0) return { ...answer.whenStored(), workflowData: [items] };
	answer.now();
	return { noWebhookResponse: true };
}

type Request = ReturnType<IWebhookFunctions['getRequestObject']>;

/** n8n itself reads the body of some content types only, and none larger than it allows. */
async function bodyOf(request: Request): Promise<Buffer> {
	const { readRawBody } = request as { readRawBody?: () => Promise<void> };
	if (!Buffer.isBuffer(request.rawBody)) await readRawBody?.();
	return Buffer.isBuffer(request.rawBody) ? request.rawBody : Buffer.alloc(0);
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

async function itemsOf(
	context: IWebhookFunctions,
	settings: Settings,
	body: string,
	answer: PushAnswer,
): Promise<INodeExecutionData[]> {
	const at = Date.now();
	const gateway = await gatewayOf(context);
	const wanted = readPush(body)
		.filter((entry) => !isTestCall(entry))
		.map((entry) => normalise(entry, { gateway, at }))
		.filter((item) => isWanted(item, settings.wanted));
	const { items, remember, forget } = lookedThrough(context, settings, wanted);
	answer.onFailure(forget);
	const named = await withAccounts(context, items);
	const hasFiles = settings.downloadMedia && named.some(hasFile);
	// A download takes seconds.
	if (hasFiles) answer.now();
	const whole = hasFiles
		? await withMedia(context, named, settings.binaryField)
		: named.map((item) => ({ json: item as IDataObject }));
	if (Date.now() - at < QUICK_MS) remember();
	return whole;
}

/** Before anything is saved, as in the middle of publishing, the credential tells. */
async function gatewayOf(context: IWebhookFunctions): Promise<GatewayName> {
	const { gateway } = memoryOf(context);
	if (gateway !== undefined) return dialectOf(gateway).name;
	const credentials = await context.getCredentials(CREDENTIAL);
	return dialectOf(textOf(credentials.gateway)).name;
}

const nothing = () => {};

/** In a test run people send the same message again and again. */
function lookedThrough(
	context: IWebhookFunctions,
	{ deduplicate }: Settings,
	items: TriggerItem[],
) {
	return deduplicate && context.getMode() !== 'manual'
		? withoutDuplicates(items, keyOf(context), memoryOf(context))
		: { items, remember: nothing, forget: nothing };
}
