import type { IHttpRequestOptions } from 'n8n-workflow';
import {
	AnswerTooLargeError,
	MOST_ANSWER_BYTES,
	textFrom,
	TimedOutError,
	UnreachableError,
	type GatewayError,
	type HttpRequest,
	type HttpResponse,
} from '../../gateway';
import { readAtMost } from './readAtMost';

/**
 * n8n's form of a request. Every status is an answer, and no redirect is followed: n8n would send the
 * token along to the other host. The answer comes as a stream, because n8n would read it whole, however
 * large it is once it is decompressed. A fresh object each time, because n8n changes it.
 */
export function wireOptions(request: HttpRequest): IHttpRequestOptions {
	const { method, url, headers, body, timeoutMs } = request;
	return {
		method,
		url,
		headers: { ...headers },
		...(body !== undefined && { body: bodyFor(body) }),
		timeout: timeoutMs,
		encoding: 'stream',
		json: false,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};
}

/** What axios sends as it is: of a view on memory it would send the whole memory. */
export const bodyFor = (body: string | Uint8Array<ArrayBuffer>): string | Buffer =>
	typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength);

/** An answer whose body is still to be read, as n8n and axios give it when asked for a stream. */
export interface Streamed {
	statusCode: number;
	headers: object;
	body: AsyncIterable<Uint8Array>;
}

/**
 * Reads an answer. What counts is its size once it is decompressed; reading stops there, which closes
 * the connection.
 *
 * @throws AnswerTooLargeError above 16 MB
 */
export async function responseOf({ statusCode, headers, body }: Streamed): Promise<HttpResponse> {
	const bytes = await readAtMost(body, MOST_ANSWER_BYTES);
	if (bytes.length > MOST_ANSWER_BYTES) throw new AnswerTooLargeError(MOST_ANSWER_BYTES);
	const named = Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	);
	return { status: statusCode, headers: named, text: textFrom(bytes, named['content-type']) };
}

const NEVER_ARRIVED: Record<string, string> = {
	ECONNREFUSED: 'nothing listens there',
	ENOTFOUND: 'there is no such host',
	EAI_AGAIN: 'the name of the host could not be looked up',
	EHOSTUNREACH: 'there is no way to the host',
	ENETUNREACH: 'there is no way to the network',
	EPROTO: 'it does not speak HTTPS',
	ERR_INVALID_URL: 'the address is malformed',
	CERT_HAS_EXPIRED: 'its certificate has expired',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
	SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is self-signed',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate cannot be verified',
	ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

/**
 * What it means that no answer came. The original is dropped: it holds the request with the token.
 *
 * @param who was asked: for the sentence
 */
export function unansweredBecause(
	reason: unknown,
	{ url }: { url: string },
	who = 'the gateway',
): GatewayError {
	const { codes, connecting, forbidden } = evidenceIn(reason);
	const host = hostOf(url);
	if (forbidden) {
		return new UnreachableError(
			`n8n does not allow calls to ${host}.`,
			'Whoever runs n8n can allow that host: see N8N_SSRF_ALLOWED_HOSTNAMES, and Allowed Domains in the credential.',
			false,
		);
	}
	const known = codes.find((code) => Object.hasOwn(NEVER_ARRIVED, code));
	if (known !== undefined || connecting) {
		const why = (known && NEVER_ARRIVED[known]) ?? 'the connection was not accepted in time';
		return new UnreachableError(
			`${capital(who)} at ${host} cannot be reached: ${why}.`,
			'Check Base URL in the credential and whether n8n may reach that host.',
			false,
		);
	}
	if (codes.includes('ECONNABORTED') || codes.includes('ETIMEDOUT')) {
		return timedOut(url, who);
	}
	return new UnreachableError(
		`The connection to ${who} at ${host} was lost before it answered.`,
		'It may have carried the call out all the same: look before you repeat it.',
		true,
	);
}

export const timedOut = (url: string, who = 'the gateway'): TimedOutError =>
	new TimedOutError(
		`${capital(who)} at ${hostOf(url)} did not answer in time.`,
		'It may have carried the call out all the same: look before you repeat it.',
	);

/** Whether a signal of ours has ended it. */
export const wasAborted = (reason: unknown): boolean =>
	evidenceIn(reason).codes.includes('ERR_CANCELED');

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** n8n and axios wrap one another; the codes are found on the way down. */
function evidenceIn(reason: unknown) {
	const codes: string[] = [];
	let connecting = false;
	let forbidden = false;
	let at: unknown = reason;
	for (let depth = 0; depth < 6 && typeof at === 'object' && at !== null; depth++) {
		const { code, cause, syscall } = at as { code?: unknown; cause?: unknown; syscall?: unknown };
		if (typeof code === 'string') codes.push(code);
		connecting ||= syscall === 'connect';
		forbidden ||= isForbidden(at);
		at = cause;
	}
	return { codes, connecting, forbidden };
}

/** n8n's guard against requests to inner networks, and the domains that a credential allows. */
const isForbidden = (reason: object): boolean =>
	reason.constructor.name.startsWith('SsrfBlocked') ||
	(reason instanceof Error && /^domain not allowed/i.test(reason.message));
