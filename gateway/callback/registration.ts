import { attempt } from '../attempt';
import { catalogue } from '../catalogue';
import type { Operation } from '../catalogue/operation';
import type { GatewayClient } from '../client';
import { canBeIgnored } from '../errors';
import { isObject, textOf } from '../values';

/** The one callback address of a vendor account: null when it has none, undefined when it cannot be known. */
export type Registered = string | null | undefined;

/**
 * The address that the vendor account has now. Only the vendor login tells it, so user name and password
 * must be known; a gateway in trouble counts as "cannot be known".
 */
export async function registeredUrl(client: GatewayClient): Promise<Registered> {
	const { username, password } = client.connection;
	if (username === '' || password === '') return undefined;
	const asked = await attempt(async () => await client.execute(operation('account', 'login'), {}));
	if (asked.reason) {
		if (canBeIgnored(asked.reason)) return undefined;
		throw asked.reason;
	}
	const { callbackUrl } = isObject(asked.value) ? asked.value : {};
	return textOf(callbackUrl) || null;
}

/** @throws GatewayError */
export async function register(client: GatewayClient, url: string): Promise<void> {
	await client.execute(operation('callback', 'setUrl'), { url });
}

/** @throws GatewayError */
export async function unregister(client: GatewayClient): Promise<void> {
	await client.execute(operation('callback', 'cancel'), {});
}

function operation(resource: string, name: string): Operation {
	const found = catalogue[resource]?.operations[name];
	if (!found) throw new Error(`The catalogue has no ${resource}.${name}`);
	return found;
}
