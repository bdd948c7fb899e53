import { looksLikeWId, noLoginUnder, type OnlineAccount } from '../account/wkteam';
import { device_ } from '../catalogue/device';
import type { GatewayClient } from '../client/client';
import { textOf } from '../wire/values';
import { isMiss, type Look } from './look';
import type { WatchedAccount } from './memory';
import { rowsOf } from './rows';
import type { StatusWay } from './way';

export const wkteam: StatusWay = {
	async look(client, _share, chosen, known) {
		return lookAtList(await allOnline(client), chosen, known);
	},

	missingWcIds: async () => await Promise.resolve(new Map()),
	accountOf: ({ account, wcId }) => wcId ?? account,

	/** te-shu/offlineReason: ask at most once in 12 hours. */
	reasonPauseMs: 12 * 60 * 60 * 1000,
	samplesHaveReason: false,
};

/** wei-xin-guan-li/duan-xian-chong-lian: one call for all that are online. */
async function allOnline(client: GatewayClient): Promise<OnlineAccount[]> {
	return (await rowsOf(client.execute(device_.getOnline, { returnAll: true })))
		.map(({ wcId, wId }) => ({ wcId: textOf(wcId), wId: textOf(wId) }))
		.filter(({ wcId }) => wcId !== '');
}

function lookAtList(
	online: OnlineAccount[],
	chosen: readonly string[] | undefined,
	known: readonly WatchedAccount[],
): Look[] {
	const seenBefore = new Map(known.map((entry) => [entry.account, entry]));
	const all = chosen ?? [...seenBefore.keys(), ...online.map(({ wcId }) => wcId)];
	const looks = new Map<string, Look>();
	for (const account of new Set(all)) {
		const look = lookInList(account, online, seenBefore.get(account));
		// One account may have been chosen by its wcId and by a wId as well.
		const name = isMiss(look) ? account : (look.wcId ?? account);
		if (!looks.has(name)) looks.set(name, look);
	}
	return [...looks.values()];
}

/** A wId is only good for one login: once its wcId is known, the account is followed by that. */
function lookInList(
	account: string,
	online: OnlineAccount[],
	before: WatchedAccount | undefined,
): Look {
	const found =
		online.find(({ wcId, wId }) => wcId === account || wId === account) ??
		online.find(({ wcId }) => wcId === before?.wcId);
	if (found) return { account, ...found, state: 'online' };
	const wcId = before?.wcId ?? (looksLikeWId(account) ? undefined : account);
	if (wcId !== undefined) {
		return { account, wcId, ...(before?.wId && { wId: before.wId }), state: 'offline' };
	}
	return { account, reason: noLoginUnder(account) };
}
