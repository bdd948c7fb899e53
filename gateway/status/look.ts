import { attempt } from '../wire/attempt';
import { account_ } from '../catalogue/account';
import { device_ } from '../catalogue/device';
import type { GatewayClient } from '../client/client';
import {
	CancelledError,
	GatewayError,
	NotGatewayAnswerError,
	NotOnlineError,
	TokenRefusedError,
} from '../wire/errors';
import { looksLikeWId } from '../client/onlineAccounts';
import { textOf, type JsonObject } from '../wire/values';
import type { WatchedAccount } from './memory';
import type { TimeShare } from './timeShare';

/** What one look at an account gave. "unknown": the gateway could not tell, which is not offline. */
export interface Sight {
	account: string;
	wcId?: string;
	/** wkteam: the present login, or the last one known. */
	wId?: string;
	state: 'online' | 'offline' | 'unknown';
}

/** An account that could not be looked at, and so says nothing about its state. */
export interface Miss {
	account: string;
	reason: GatewayError;
}

export type Look = Sight | Miss;

export const isMiss = (look: Look): look is Miss => 'reason' in look;

/**
 * Looks at every account once, in the time that is left.
 *
 * @param chosen what the gateway calls them; undefined takes all that the gateway knows of
 * @param known the accounts of the last look
 * @throws GatewayError when the gateway gives no list of its accounts
 */
export async function lookAtAccounts(
	client: GatewayClient,
	share: TimeShare,
	chosen: readonly string[] | undefined,
	known: readonly WatchedAccount[],
): Promise<Look[]> {
	return client.dialect.accountIs === 'deviceId'
		? await lookAtDevices(client, share, chosen)
		: lookAtList(await onlineAccounts(client), chosen, known);
}

/** open: the devices of the vendor account that hold a WeChat account, with its wcId (获取设备). */
export async function devicesInUse(
	client: GatewayClient,
): Promise<Array<{ account: string; wcId?: string }>> {
	return (await rowsOf(client.execute(device_.getMany, { onlineStatus: '', returnAll: true })))
		.filter(({ wxid, lastLoginTime }) => textOf(wxid) !== '' || textOf(lastLoginTime) !== '')
		.map(({ deviceId, wxid }) => ({
			account: textOf(deviceId),
			...(textOf(wxid) !== '' && { wcId: textOf(wxid) }),
		}));
}

/** open, 检查在线状态: one call an account. */
async function lookAtDevices(
	client: GatewayClient,
	share: TimeShare,
	chosen: readonly string[] | undefined,
): Promise<Look[]> {
	const accounts = chosen?.map((account) => ({ account })) ?? (await devicesInUse(client));
	const looks: Look[] = [];
	let noUse: GatewayError | undefined;
	for (const [done, device] of accounts.entries()) {
		share.among(accounts.length - done);
		const { account } = device;
		const asked = await attempt(async () => {
			if (noUse) throw noUse;
			return await client.execute(account_.getStatus, { account });
		});
		if (!asked.reason) {
			looks.push({ ...device, state: (asked.value as JsonObject).state as Sight['state'] });
			continue;
		}
		if (!(asked.reason instanceof GatewayError) || asked.reason instanceof CancelledError) {
			throw asked.reason;
		}
		if (concernsAll(asked.reason)) noUse = asked.reason;
		looks.push({ account, reason: asked.reason });
	}
	return looks;
}

/** To go on asking would only make it worse: each refused token may cost a login at the vendor. */
const concernsAll = (reason: GatewayError): boolean =>
	reason instanceof TokenRefusedError ||
	(reason instanceof NotGatewayAnswerError && reason.status === 429);

interface OnlineRow {
	wcId: string;
	wId: string;
}

/** wkteam, wei-xin-guan-li/duan-xian-chong-lian: one call for all that are online. */
async function onlineAccounts(client: GatewayClient): Promise<OnlineRow[]> {
	return (await rowsOf(client.execute(device_.getOnline, { returnAll: true })))
		.map(({ wcId, wId }) => ({ wcId: textOf(wcId), wId: textOf(wId) }))
		.filter(({ wcId }) => wcId !== '');
}

function lookAtList(
	online: OnlineRow[],
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
	online: OnlineRow[],
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
	return {
		account,
		reason: new NotOnlineError(
			`No account is online under the wId "${account}".`,
			'A wId is only good for one login: use the wcId, which stays the same.',
		),
	};
}

async function rowsOf(output: Promise<unknown>): Promise<JsonObject[]> {
	const rows = await output;
	return Array.isArray(rows) ? (rows as JsonObject[]) : [];
}
