import { NotOfferedError } from '../wire/errors';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import { proxyLineOf } from './proxyLines';

const PROXY_FIELDS = ['proxyIp', 'proxyUser', 'proxyPassword'] as const;

/** The proxy named in the node, or else the credential's: never a mixture of both. */
export function proxyOf(call: Call): JsonObject {
	const own = PROXY_FIELDS.some((name) => call.text(name) !== '');
	return own ? {} : call.client.connection.proxy;
}

/**
 * Refuses what this gateway's call would leave out in silence: a login over another network, or as
 * another kind of device than the user asked for, endangers the account.
 *
 * @throws NotOfferedError
 */
export function refuseUnsent(call: Call): JsonObject {
	const sent = Object.values(call.binding.send).flatMap(({ from }) =>
		'field' in from ? [from.field] : [],
	);
	for (const name of ['ttuid', 'aid', 'deviceType']) {
		const value = call.text(name);
		// iPad is what these gateways are by themselves.
		if (value === '' || value === 'ipad' || sent.includes(name)) continue;
		throw new NotOfferedError(
			`${call.client.dialect.displayName} has no "${call.fields[name]?.label ?? name}".`,
			'Clear that option; Province, Proxy Line or your own proxy set the region there.',
		);
	}
	return {};
}

/** What a login travels through: the proxy and, on wkteam, the line that fits the province. */
export function networkOf(call: Call): JsonObject {
	const proxy = proxyOf(call);
	const hasProxy = call.text('proxyIp') !== '' || Boolean(proxy.proxyIp);
	return { ...proxy, ...proxyLineOf(call, hasProxy) };
}
