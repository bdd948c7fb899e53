import { DEEPEST, isNestedAtMost } from './depth';
import { GatewayRefusedError, NotGatewayAnswerError, TokenRefusedError } from './errors';
import { gist } from './gist';
import type { HttpResponse } from './http';
import { parseKeepingLongIds } from './json';
import { isObject, textOf, withoutBlank, type JsonObject } from './values';

/** What a gateway answers, with `code` as text and blank `data` as null. */
export interface Envelope {
	/** `SUCCESS`, `STEP_NEEDED`, or whatever a gateway has for a refusal. */
	code: string;
	message: string;
	data: unknown;
}

export const SUCCESS = '1000';
/** wkteam only: a verification step comes before the login. */
export const STEP_NEEDED = '200';

/** The envelope in an answer; undefined when it is none. */
export type EnvelopeReader = (answer: JsonObject) => Envelope | undefined;

/** Both vendors: `code` may be text or number, the sentence is `message` or `msg`. */
export function readVendorEnvelope(answer: JsonObject): Envelope | undefined {
	const code = textOf(answer.code);
	if (code === '') return undefined;
	return { code, message: messageIn(answer), data: withoutBlank(answer.data) };
}

const messageIn = ({ message, msg }: JsonObject): string => textOf(message) || textOf(msg);

/**
 * Reads an answer. A gateway's envelope counts with any HTTP status.
 *
 * @param about `speaksOfLogin`: the call is about a WeChat login, whose refusals use the same words
 * @throws TokenRefusedError for HTTP 401 and 403 and for envelopes that refuse the token
 * @throws NotGatewayAnswerError for everything that is not an envelope
 */
export function readEnvelope(
	response: HttpResponse,
	about: { speaksOfLogin?: boolean } = {},
	read: EnvelopeReader = readVendorEnvelope,
): Envelope {
	const { status, text } = response;
	const answer = parsed(text);
	if (status === 401 || status === 403) {
		const said = isObject(answer) ? messageIn(answer) : '';
		throw tokenRefused(said || `HTTP ${status}`);
	}
	const envelope = isObject(answer) ? read(answer) : undefined;
	if (envelope === undefined) throw notAnEnvelope(response, answer);
	if (refusesToken(envelope, about))
		throw tokenRefused(envelope.message || `code ${envelope.code}`);
	return envelope;
}

/** @throws GatewayRefusedError unless the code is 1000 */
export function expectSuccess({ code, message, data }: Envelope): unknown {
	if (code === SUCCESS) return data;
	throw new GatewayRefusedError(
		code,
		message || `The gateway refused without a reason (code ${code}).`,
	);
}

/**
 * Neither manual says how a bad token is answered. Taken as such: the HTTP-like codes, and refusals
 * that name the token in one of the words used for it.
 */
function refusesToken(
	{ code, message: sentence }: Envelope,
	{ speaksOfLogin = false }: { speaksOfLogin?: boolean },
): boolean {
	const message = gist(sentence);
	if (code === '401' || code === '403') return true;
	if (code === SUCCESS || code === STEP_NEEDED) return false;
	if (/authoriz|\btoken\b|unauthenticated|凭证|令牌|鉴权/i.test(message)) return true;
	return !speaksOfLogin && /授权|认证(信息|失败|失效|过期)/.test(message);
}

/**
 * Refusals that can be meant for the token as well as for something else, "please log in" above all.
 * To fetch a token once for nothing does no harm; what the gateway then says counts.
 */
export const mayMeanToken = ({ code, message }: Envelope): boolean =>
	code !== SUCCESS &&
	code !== STEP_NEEDED &&
	/请先登[录陆]|未登[录陆]|登[录陆].*(失效|过期|超时)|(身份|认证|验证|授权).*(失败|失效|过期)|session|not logged in|log ?in again/i.test(
		gist(message),
	);

function tokenRefused(said: string): TokenRefusedError {
	return new TokenRefusedError(
		`The gateway does not accept the token: ${said}`,
		'Open the credential, enter a current token (or user name and password) and test it.',
	);
}

const WEB_PAGE = Symbol('web page');
const NOT_JSON = Symbol('not JSON');
const TOO_DEEP = Symbol('nested too deep');

function parsed(text: string): unknown {
	const body = text.trim();
	if (body === '') return undefined;
	if (body.startsWith('<')) return WEB_PAGE;
	try {
		const value = parseKeepingLongIds(body);
		return isNestedAtMost(value, DEEPEST) ? value : TOO_DEEP;
	} catch {
		return NOT_JSON;
	}
}

function notAnEnvelope(response: HttpResponse, answer: unknown): NotGatewayAnswerError {
	const { status, headers } = response;
	const because = (message: string, hint: string) =>
		new NotGatewayAnswerError(status, message, hint);
	if (status >= 300 && status < 400) {
		const target = hostOf(headers.location);
		return because(
			`The gateway redirects to ${target} (HTTP ${status}); the token was not sent there.`,
			'If that is the right gateway, put its address into Base URL.',
		);
	}
	if (status === 404 || status === 405) {
		return because(
			`The gateway does not know this path (HTTP ${status}).`,
			'Check Gateway and Base URL in the credential: the vendor may have given you a path prefix.',
		);
	}
	if (status === 429) {
		return because(
			'The gateway wants fewer calls (HTTP 429).',
			'Wait a minute and put pauses between the calls.',
		);
	}
	if (status >= 500) {
		return because(
			`The gateway could not handle the call (HTTP ${status}).`,
			'Try again in a minute. If it stays so, ask the vendor whether the gateway is in maintenance.',
		);
	}
	if (status >= 400) {
		return because(
			`The gateway turned the call down (HTTP ${status}).`,
			'Check Gateway and Base URL in the credential: the other gateway wants calls in another form.',
		);
	}
	const wrongAddress = 'Check that Base URL is the gateway itself, not its web console or a proxy.';
	if (answer === undefined) return because('The gateway sent an empty answer.', wrongAddress);
	if (answer === WEB_PAGE) {
		return because('A web page answered instead of the gateway.', wrongAddress);
	}
	if (answer === NOT_JSON) {
		return because('The answer is not complete JSON.', 'Try again; it may have been cut off.');
	}
	if (answer === TOO_DEEP) {
		return because(`The answer nests deeper than ${DEEPEST} levels.`, wrongAddress);
	}
	return because('The answer has no "code", so it is not a gateway\'s.', wrongAddress);
}

function hostOf(location: string | undefined): string {
	if (location === undefined) return 'another address';
	return URL.canParse(location) ? new URL(location).host : 'another path';
}
