import { attempt } from '../wire/attempt';
import { account_ } from '../catalogue/account';
import type { GatewayClient } from '../client/client';
import { canBeIgnored } from '../wire/errors';
import { isObject, textOf } from '../wire/values';
import type { WatchMemory } from './memory';
import { STATUS_WAYS } from './ways';

/**
 * Why an account went offline, as WeChat said on its screen. undefined when there is no reason, it
 * could not be had, or the gateway was asked so short a time ago that it wants to be left alone: an event goes out without it as well.
 */
export async function offlineReason(
	client: GatewayClient,
	account: string,
	memory: WatchMemory,
): Promise<string | undefined> {
	const { reasonPauseMs: pauseMs } = STATUS_WAYS[client.dialect.name];
	if (pauseMs > 0) {
		const now = client.surroundings.clock.now();
		const askedAt = memory.reasonAskedAt(account);
		if (askedAt !== undefined && now - askedAt < pauseMs) return undefined;
		// Noted first: also a call that fails may have arrived.
		memory.noteReasonAsked(account, now, now - pauseMs);
	}
	const asked = await attempt(
		async () => await client.execute(account_.getOfflineReason, { account }),
	);
	if (asked.reason && !canBeIgnored(asked.reason)) throw asked.reason;
	return (isObject(asked.value) && textOf(asked.value.reason)) || undefined;
}
