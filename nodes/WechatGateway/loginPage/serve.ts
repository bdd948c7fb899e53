import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { textOf } from '../../../gateway';
import { CREDENTIAL } from '../../transport/credentialData';
import { openClient } from '../../transport/openClient';
import { newNonce, secure, sendDocument } from '../waiting/response';
import { resumption } from '../waiting/resumption';
import { SCRIPT_PATH } from '../waiting/webhooks';
import { isPassing } from './pace';
import { loginPage, plainPage, updateOf } from './page';
import { requestOf, type PageRequest } from './request';
import { sealed, unsealed, type Ticket } from './tickets';
import type { Frame, Update } from './view';
import { nextOf } from './views';
import { Visit, type Answer } from './visit';
import { waitingLoginOf, type WaitingLogin } from './waitingLogin';
import { words } from './words';

/**
 * Serves the login page of a suspended execution. Never throws: n8n would go on with an empty
 * item and fail in the end, whoever made the request.
 */
export async function serveLoginPage(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const cameAt = Date.now();
	const response = secure(context.getResponseObject());
	const waiting = waitingLoginOf(context);
	const request = requestOf(context);
	const brought = waiting && unsealed(request.ticket, waiting.key);
	// A page of an earlier wait of this execution must not show the QR code of this one.
	const isForeign = request.ticket !== '' && brought === undefined;
	if (waiting === undefined || isForeign) {
		const nonce = newNonce();
		const { title, text } = words[request.language].linkUsed;
		response.status(404);
		if (request.wantsJson) response.json({ message: text });
		else sendDocument(response, plainPage(request.language, title, text, nonce), nonce);
		return { noWebhookResponse: true };
	}
	const answer = await answerTo(context, waiting, request, brought);
	// The script asks again by itself, ever more slowly: an answer that is none tells it to.
	if (answer === 'notNow' && request.wantsJson) {
		response.status(503).json({ message: words[request.language].n8nUnreachable });
		return { noWebhookResponse: true };
	}
	const served = answer === 'notNow' ? NOT_NOW : answer;
	return respond(context, waiting, request, { ...served, tookMs: Date.now() - cameAt }, response);
}

/** For a browser without a script, which shows a page whatever it is answered. */
const NOT_NOW: Answer = {
	view: { phase: 'gatewayUnreachable', renewable: false },
	restMs: 5_000,
};

/** With the milliseconds that the gateway and the node needed, which are not n8n's. */
type Served = Answer & { tookMs: number };

const TOLD_FROM_MS = 1_000;

function respond(
	context: IWebhookFunctions,
	waiting: WaitingLogin,
	request: PageRequest,
	answer: Served,
	response: ReturnType<typeof secure>,
): IWebhookResponseData {
	const goOn = resumption(waiting.key, answer.result);
	const frame = frameOf(context, waiting, request, answer);
	if (request.wantsJson) return { webhookResponse: updateFor(frame, answer, request), ...goOn };
	sendDocument(response, loginPage(frame, answer.view), frame.nonce);
	return { noWebhookResponse: true, ...goOn };
}

async function answerTo(
	context: IWebhookFunctions,
	waiting: WaitingLogin,
	request: PageRequest,
	brought: Ticket | undefined,
): Promise<Answer | 'notNow'> {
	try {
		const client = await openClient(context);
		const credentialId = context.getNode().credentials?.[CREDENTIAL]?.id ?? '';
		const visit = new Visit(waiting, client, request, brought, credentialId);
		// Opening the link changes nothing: chats and mail programs do so to show a preview.
		const isAsking = context.getRequestObject().method === 'POST';
		return isAsking ? await visit.act() : visit.look();
	} catch (error) {
		const { name } = error as Error;
		context.logger.error(`The login page of "${context.getNode().name}" met a ${name}`);
		if (isPassing(error)) return 'notNow';
		return { view: { phase: 'stuck', renewable: false }, restMs: 30_000 };
	}
}

function frameOf(
	context: IWebhookFunctions,
	waiting: WaitingLogin,
	request: PageRequest,
	{ shown }: Answer,
): Frame {
	const { account, gateway, until, qrCode, key } = waiting;
	const { language, signature } = request;
	const inLanguage = (lang: string) => `?${new URLSearchParams({ signature, lang }).toString()}`;
	const resumeUrl = new URL(textOf(context.evaluateExpression('{{ $execution.resumeUrl }}')));
	return {
		language,
		otherLanguageUrl: inLanguage(language === 'en' ? 'zh-CN' : 'en'),
		account,
		gateway,
		qrCode: shown ? shown.qrCode : qrCode,
		ticket: shown ? sealed(shown.ticket, key) : request.ticket,
		postUrl: `${resumeUrl.pathname}/${SCRIPT_PATH}${resumeUrl.search}`,
		formUrl: inLanguage(language),
		until,
		nonce: newNonce(),
	};
}

function updateFor(
	frame: Frame,
	{ view, restMs, tookMs }: Served,
	{ ticket, wantsPicture }: PageRequest,
): Update {
	const shows = ticket === frame.ticket && !wantsPicture;
	return {
		...updateOf(frame, view),
		...nextOf(view.phase, restMs),
		...(tookMs >= TOLD_FROM_MS && { tookMs }),
		...(!shows && { renewed: { ticket: frame.ticket, qrCode: frame.qrCode } }),
	};
}
