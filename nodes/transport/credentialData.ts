import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { dialectOf, normalizeBaseUrl, textOf, type Connection } from '../../gateway';
import { logsIn } from './logsIn';

export const CREDENTIAL = 'wechatGatewayApi';

/**
 * What the credential says about the gateway.
 *
 * @throws InvalidInputError
 */
export function connectionFrom(data: ICredentialDataDecryptedObject): Connection {
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

/** What must never be seen of a credential, as far as it is in use. */
export const secretsIn = (data: ICredentialDataDecryptedObject): string[] =>
	[data.password, data.proxyPassword, logsIn(data) ? data.sessionToken : data.token].filter(
		(secret) => typeof secret === 'string',
	);

/** Passwords may begin or end with a blank. */
const asTyped = (value: unknown): string => (typeof value === 'string' ? value : '');
