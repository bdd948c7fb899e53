import { attempt } from '../wire/attempt';
import { account_ } from '../catalogue/account';
import type { GatewayClient } from '../client/client';
import { canBeIgnored } from '../wire/errors';
import { isObject, textOf } from '../wire/values';
import type { WatchMemory } from './memory';

/** wkteam, te-shu/offlineReason: ask at most once in 12 hours. */
const WKTEAM_PAUSE_MS = 12 * 60 * 60 * 1000;

/**
 * Why an account went offline, as WeChat said on its screen. undefined when there is no reason, it
 * could not be had, or wkteam was asked in the last 12 hours: an event goes out without it as well.
 */
export async function offlineReason(
	client: GatewayClient,
	account: string,
	memory: WatchMemory,
): Promise<string | undefined> {
	if (client.dialect.accountIs === 'wcId') {
		const now = client.surroundings.clock.now();
		const askedAt = memory.reasonAskedAt(account);
		if (askedAt !== undefined && now - askedAt < WKTEAM_PAUSE_MS) return undefined;
		// Noted first: also a call that fails may have arrived.
		memory.noteReasonAsked(account, now, now - WKTEAM_PAUSE_MS);
	}
	const asked = await attempt(
		async () => await client.execute(account_.getOfflineReason, { account }),
	);
	if (asked.reason && !canBeIgnored(asked.reason)) throw asked.reason;
	return (isObject(asked.value) && textOf(asked.value.reason)) || undefined;
}
