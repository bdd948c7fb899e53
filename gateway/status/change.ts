import { GatewayRefusedError, InvalidInputError, NotOnlineError } from '../wire/errors';
import { isMiss, type Look, type Miss, type Sight } from './look';
import type { OnlineState, WatchedAccount } from './memory';

/** An account whose state is another than the one known. Times are milliseconds since 1970. */
export interface Change {
	account: string;
	wcId?: string;
	wId?: string;
	state: OnlineState;
	/** null when it was not known before. */
	previousState: OnlineState | null;
	observedAt: number;
	/** The first of the two looks that found it offline. */
	offlineSince?: number;
}

export interface Judgement {
	/** What is to be remembered; accounts that were not looked at are forgotten. */
	accounts: WatchedAccount[];
	changes: Change[];
	/** Those of the user's choice that the gateway never knew. */
	wrong: Miss[];
}

/**
 * What a round of looks changes. Coming online counts at once, going offline with the second look in
 * a row that says so: gateways lose sight of accounts for moments. "unknown" ends such a row; a look
 * that failed says nothing and changes nothing.
 *
 * @param before undefined in the first poll
 * @param rules `all`: every account of the gateway is watched, so one that turns up later has logged
 *   in. `tellFirst`: the state in which an account is found first is a change as well.
 */
export function judge(
	before: readonly WatchedAccount[] | undefined,
	looks: readonly Look[],
	rules: { all: boolean; tellFirst: boolean; now: number },
): Judgement {
	const judgement: Judgement = { accounts: [], changes: [], wrong: [] };
	const known = new Map(before?.map((entry) => [entry.account, entry]));
	const state = rules.all && before ? 'offline' : null;
	for (const look of looks) {
		const entry = known.get(look.account) ?? { account: look.account, state };
		if (!isMiss(look)) {
			const after = seen(entry, look, rules.now);
			judgement.accounts.push(after);
			const change = changeBetween(entry, after, rules.now);
			if (change && (change.previousState || rules.tellFirst)) judgement.changes.push(change);
		} else if (!isUnknownToGateway(look)) {
			judgement.accounts.push(entry);
		} else if (entry.state || entry.gone) {
			judgement.accounts.push({ account: entry.account, state: entry.state, gone: true });
		} else {
			judgement.wrong.push(look);
		}
	}
	return judgement;
}

function seen(
	{ account, state: known, offlineSince }: WatchedAccount,
	{ wcId, wId, state }: Sight,
	now: number,
): WatchedAccount {
	const entry = { account, ...(wcId && { wcId }), ...(wId && { wId }) };
	if (state === 'online') return { ...entry, state };
	if (state === 'unknown') {
		return { ...entry, state: known, ...(known === 'offline' && offlineSince && { offlineSince }) };
	}
	const isSecond = known === 'offline' || offlineSince !== undefined;
	return { ...entry, state: isSecond ? 'offline' : known, offlineSince: offlineSince ?? now };
}

function changeBetween(
	{ state: previousState }: WatchedAccount,
	{ account, wcId, wId, state, offlineSince }: WatchedAccount,
	observedAt: number,
): Change | undefined {
	if (state === null || state === previousState) return undefined;
	return {
		account,
		...(wcId && { wcId }),
		...(wId && { wId }),
		state,
		previousState,
		observedAt,
		...(offlineSince !== undefined && { offlineSince }),
	};
}

/** The gateway was there and does not know such an account, or the name cannot be one. */
export const isUnknownToGateway = ({ reason }: Miss): boolean =>
	reason instanceof GatewayRefusedError ||
	reason instanceof NotOnlineError ||
	reason instanceof InvalidInputError;
