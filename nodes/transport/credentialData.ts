import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import {
	dialectOf,
	fitToken,
	normalizeBaseUrl,
	textOf,
	tokenIn,
	type Connection,
} from '../../gateway';
import { logsIn } from './logsIn';

export const CREDENTIAL = 'wechatGatewayApi';

/**
 * What the credential says about the gateway.
 *
 * @throws InvalidInputError
 */
export function connectionFrom(data: ICredentialDataDecryptedObject): Connection {
	fitToken(tokenOf(data));
	return {
		dialect: dialectOf(textOf(data.gateway)),
		baseUrl: normalizeBaseUrl(textOf(data.baseUrl)),
		username: textOf(data.username),
		password: asTyped(data.password),
		proxy: {
			proxyIp: textOf(data.proxyIp),
			proxyUser: textOf(data.proxyUser),
			proxyPassword: asTyped(data.proxyPassword),
		},
		secrets: () => secretsIn(data),
	};
}

/** The token that is in use. */
export const tokenOf = (data: ICredentialDataDecryptedObject): unknown =>
	logsIn(data) ? data.sessionToken : data.token;

/**
 * What the user typed to prove who they are: another credential has another. Never the session token,
 * which is fetched anew now and then.
 */
export const typedSecretsOf = (data: ICredentialDataDecryptedObject): string[] =>
	logsIn(data) ? [textOf(data.username), asTyped(data.password)] : [tokenIn(data.token)];

/** What must never be seen of a credential, as far as it is in use: as it was typed, and as it is sent. */
export const secretsIn = (data: ICredentialDataDecryptedObject): string[] =>
	[data.password, data.proxyPassword, tokenOf(data), tokenIn(tokenOf(data))].filter(
		(secret) => typeof secret === 'string',
	);

/** Passwords may begin or end with a blank. */
const asTyped = (value: unknown): string => (typeof value === 'string' ? value : '');
