import type { Connection } from '../operation/connection';
import { expectSuccess, readEnvelope, SUCCESS } from '../wire/envelope';
import { InvalidInputError, TokenRefusedError } from '../wire/errors';
import type { HttpRequest, HttpResponse } from '../wire/http';
import { mask } from '../wire/secrets';
import { tokenIn, unfitIn } from '../wire/token';

type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** Longest wait for a token. */
export const VENDOR_LOGIN_MS = 30_000;

/**
 * Fetches a token for user name and password (open: 第一步：登录API平台, wkteam: 登录E云平台（第一步）).
 *
 * @throws InvalidInputError, TokenRefusedError with the gateway's sentence, NotGatewayAnswerError
 */
export async function vendorToken(
	{ dialect, baseUrl, username, password }: Connection,
	send: Send,
): Promise<string> {
	const { vendorLogin } = dialect;
	if (username === '' || password === '') {
		throw new InvalidInputError(
			'The credential has no user name or no password.',
			'Enter both, or set Authentication to Token.',
		);
	}
	const encoded = dialect.encode(vendorLogin.fields(username, password));
	const response = await send({
		method: 'POST',
		url: baseUrl + vendorLogin.path,
		timeoutMs: VENDOR_LOGIN_MS,
		headers: encoded.headers,
		...(encoded.body !== undefined && { body: encoded.body }),
	});
	const { code, message, data } = readEnvelope(response, {}, dialect.envelope);
	if (code !== SUCCESS) {
		throw new TokenRefusedError(
			`The gateway refused the login: ${mask(message || `code ${code}`, [password])}`,
			'Check user name and password in the credential.',
		);
	}
	const token = tokenIn(vendorLogin.token(data));
	if (unfitIn(token) !== undefined) {
		throw new TokenRefusedError(
			'The gateway gave a token that cannot be sent.',
			'Check Gateway and Base URL in the credential.',
		);
	}
	if (token !== '') return token;
	throw new TokenRefusedError(
		'The gateway gave no token for the user name and password.',
		'Check Gateway in the credential.',
	);
}

/**
 * Tries a token out with a call that only reads.
 *
 * @throws TokenRefusedError with the gateway's sentence, NotGatewayAnswerError
 */
export async function tryToken(
	{ dialect, baseUrl }: Connection,
	token: string,
	send: Send,
): Promise<void> {
	if (token === '') throw new InvalidInputError('The credential has no token.', 'Enter one.');
	const { body, headers } = dialect.encode({});
	const response = await send({
		method: 'POST',
		url: baseUrl + dialect.readOnlyPath,
		timeoutMs: VENDOR_LOGIN_MS,
		headers: { ...headers, Authorization: token },
		...(body !== undefined && { body }),
	});
	expectSuccess(readEnvelope(response, {}, dialect.envelope));
}
