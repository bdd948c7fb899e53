import { attempt } from '../wire/attempt';
import type { GatewayClient } from '../client/client';
import type { GatewayName } from '../dialects';
import { canBeIgnored } from '../wire/errors';
import type { Change } from './change';
import { devicesInUse } from './look';
import type { OnlineState } from './memory';

/** An item of the trigger. Times are ISO 8601. */
export type StatusEvent = {
	event: `account.${OnlineState}`;
	gateway: GatewayName;
	/** deviceId on open, wcId on wkteam. */
	account: string;
	wcId?: string;
	/** wkteam: the present login, or the one that ended. */
	wId?: string;
	state: OnlineState;
	/** null when it was not known before. */
	previousState: OnlineState | null;
	/** Why it went offline, in the words of WeChat's own notice; absent when that is not known. */
	reason?: string;
	observedAt: string;
	/** The first of the two looks that found it offline. */
	offlineSince?: string;
};

/** @param reasonOf finds out why an account went offline */
export async function eventsOf(
	client: GatewayClient,
	changes: readonly Change[],
	reasonOf: (account: string) => Promise<string | undefined>,
): Promise<StatusEvent[]> {
	const { name: gateway, accountIs } = client.dialect;
	const wcIds = accountIs === 'deviceId' ? await missingWcIds(client, changes) : undefined;
	const events: StatusEvent[] = [];
	for (const change of changes) {
		const { wId, state, previousState, offlineSince } = change;
		const wcId = change.wcId ?? wcIds?.get(change.account);
		const account = accountIs === 'deviceId' ? change.account : (wcId ?? change.account);
		const reason = state === 'offline' ? await reasonOf(account) : undefined;
		events.push({
			event: `account.${state}`,
			gateway,
			account,
			...(wcId && { wcId }),
			...(wId && { wId }),
			state,
			previousState,
			...(reason && { reason }),
			observedAt: iso(change.observedAt),
			...(offlineSince !== undefined && { offlineSince: iso(offlineSince) }),
		});
	}
	return events;
}

/** open tells the wcId in its list of devices only; without it an event is an event all the same. */
async function missingWcIds(
	client: GatewayClient,
	changes: readonly Change[],
): Promise<Map<string, string | undefined>> {
	if (changes.every(({ wcId }) => wcId)) return new Map();
	const listed = await attempt(async () => await devicesInUse(client));
	if (listed.reason && !canBeIgnored(listed.reason)) throw listed.reason;
	return new Map((listed.value ?? []).map(({ account, wcId }) => [account, wcId]));
}

const iso = (at: number): string => new Date(at).toISOString();
