import type { GatewayClient } from '../client/client';
import type { Change } from './change';
import type { Look } from './look';
import type { WatchedAccount } from './memory';
import type { TimeShare } from './timeShare';

/** What differs between gateways about watching who is online. */
export interface StatusWay {
	/**
	 * Looks at every account once, in the time that is left.
	 *
	 * @param chosen what the gateway calls them; undefined takes all that the gateway knows of
	 * @param known the accounts of the last look
	 * @throws GatewayError when the gateway gives no list of its accounts
	 */
	look(
		client: GatewayClient,
		share: TimeShare,
		chosen: readonly string[] | undefined,
		known: readonly WatchedAccount[],
	): Promise<Look[]>;
	/** The WeChat IDs that the changes themselves do not tell, by account. */
	missingWcIds(
		client: GatewayClient,
		changes: readonly Change[],
	): Promise<ReadonlyMap<string, string | undefined>>;
	/** What operations take for an account. */
	accountOf(change: Change): string;
	/** How long to leave the gateway alone after it was asked why an account went offline. */
	reasonPauseMs: number;
	/** Whether it may be asked just to show a sample: not where it answers so rarely. */
	samplesHaveReason: boolean;
}
