import type { GatewayClient } from '../client/client';
import type { GatewayName } from '../dialects';
import type { Change } from './change';
import type { OnlineState } from './memory';
import { STATUS_WAYS } from './ways';

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
	const { name: gateway } = client.dialect;
	const way = STATUS_WAYS[gateway];
	const wcIds = await way.missingWcIds(client, changes);
	const events: StatusEvent[] = [];
	for (const change of changes) {
		const { wId, state, previousState, offlineSince } = change;
		const wcId = change.wcId ?? wcIds.get(change.account);
		const account = way.accountOf({ ...change, ...(wcId && { wcId }) });
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

const iso = (at: number): string => new Date(at).toISOString();
