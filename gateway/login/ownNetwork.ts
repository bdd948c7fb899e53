import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import type { LoginWay } from './way';

const PROXY_FIELDS = ['proxyIp', 'proxyUser', 'proxyPassword'] as const;

/** The proxy named in the node, or else the credential's: never a mixture of both. */
export function prepare(call: Call): JsonObject {
	const own = PROXY_FIELDS.some((name) => call.text(name) !== '');
	return own ? {} : call.session.connection.proxy;
}

/** What a login travels through: the proxy and, on wkteam, the line that fits the province. */
export function networkOf(call: Call, way: LoginWay): JsonObject {
	const proxy = prepare(call);
	const hasProxy = call.text('proxyIp') !== '' || Boolean(proxy.proxyIp);
	return { ...proxy, ...way.proxyLine(call, hasProxy) };
}
