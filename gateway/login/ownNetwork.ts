import type { OperationCall } from '../operationCall';
import type { JsonObject } from '../values';
import { proxyLineOf } from './proxyLines';

const PROXY_FIELDS = ['proxyIp', 'proxyUser', 'proxyPassword'] as const;

/** The proxy named in the node, or else the credential's: never a mixture of both. */
export function proxyOf(call: OperationCall): JsonObject {
	const own = PROXY_FIELDS.some((name) => call.text(name) !== '');
	return own ? {} : call.client.connection.proxy;
}

/** What a login travels through: the proxy and, on wkteam, the line that fits the province. */
export function networkOf(call: OperationCall): JsonObject {
	const proxy = proxyOf(call);
	const hasProxy = call.text('proxyIp') !== '' || Boolean(proxy.proxyIp);
	return { ...proxy, ...proxyLineOf(call, hasProxy) };
}
