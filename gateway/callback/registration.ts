import { attempt } from '../wire/attempt';
import { account_ as account } from '../catalogue/account';
import { callback_ as callback } from '../catalogue/callback';
import type { GatewayClient } from '../client/client';
import { canBeIgnored } from '../wire/errors';
import { isObject, textOf } from '../wire/values';

/** The one callback address of a vendor account: null when it has none, undefined when it cannot be known. */
export type Registered = string | null | undefined;

/**
 * The address that the vendor account has now. Only the vendor login tells it, so user name and password
 * must be known; a gateway in trouble counts as "cannot be known".
 */
export async function registeredUrl(client: GatewayClient): Promise<Registered> {
	const { username, password } = client.connection;
	if (username === '' || password === '') return undefined;
	const asked = await attempt(async () => await client.execute(account.login, {}));
	if (asked.reason) {
		if (canBeIgnored(asked.reason)) return undefined;
		throw asked.reason;
	}
	const { callbackUrl } = isObject(asked.value) ? asked.value : {};
	return textOf(callbackUrl) || null;
}

/** @throws GatewayError */
export async function register(client: GatewayClient, url: string): Promise<void> {
	await client.execute(callback.setUrl, { url });
}

/** @throws GatewayError */
export async function unregister(client: GatewayClient): Promise<void> {
	await client.execute(callback.cancel, {});
}
