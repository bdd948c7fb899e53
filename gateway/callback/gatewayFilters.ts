import { MOST_GROUPS } from '../account/callbackFilters';
import { callback_ as callback } from '../catalogue/callback';
import type { GatewayClient } from '../client/client';
import { isOffered, type Output } from '../operation/binding';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { devicesByWcId } from './devices';
import { neededGroups, neededTypes, TYPES, type Narrowing } from './neededTypes';

/** A group whose messages an account gets. */
export interface AllowedGroup {
	wcId: string;
	groupId: string;
}

/** What a gateway leaves out of what it pushes, for all accounts of the vendor account (消息接收API). */
export interface GatewayFilters {
	/** These types are not pushed. */
	blockedTypes: readonly number[];
	/** Of an account that is among them, messages of other groups are not pushed. */
	allowedGroups: readonly AllowedGroup[];
}

export const hasFilters = ({ dialect }: GatewayClient): boolean =>
	isOffered(callback.addTypeFilter.bindings[dialect.name]);

/** @throws GatewayError */
export async function readFilters(client: GatewayClient): Promise<GatewayFilters> {
	const all = { returnAll: true };
	const types = rowsOf(await client.execute(callback.getTypeFilters, all));
	const groups = rowsOf(await client.execute(callback.getRoomFilters, all));
	return {
		blockedTypes: types.map(({ type }) => Number(textOf(type))),
		allowedGroups: groups.map(({ wxid, chatroomId }) => ({
			wcId: textOf(wxid),
			groupId: textOf(chatroomId),
		})),
	};
}

const rowsOf = (output: Output): JsonObject[] =>
	(Array.isArray(output) ? output : []).filter(isObject);

/**
 * The filters with which all travels that a workflow wants, and of the rest as little as they can keep
 * back. Types that no manual names stay as they are, and so do groups that are allowed already.
 *
 * @throws GatewayError when the accounts cannot be listed
 */
export async function narrowedTo(
	client: GatewayClient,
	wanted: Narrowing,
	{ blockedTypes, allowedGroups }: GatewayFilters,
): Promise<GatewayFilters> {
	const needed = neededTypes(wanted);
	const groupIds = neededGroups(wanted);
	const wcIds = groupIds.length > 0 ? [...(await devicesByWcId(client)).keys()] : [];
	const allowed = wcIds.flatMap((wcId) => groupIds.map((groupId) => ({ wcId, groupId })));
	return {
		blockedTypes: [
			...blockedTypes.filter((type) => !TYPES.includes(type)),
			...TYPES.filter((type) => !needed.includes(type)),
		],
		allowedGroups: [...allowedGroups, ...without(allowed, allowedGroups)],
	};
}

/**
 * The filters without what `narrowedTo` puts there, where nobody knows any more what was there before: all
 * that it would have put there counts as its own.
 */
export function widenedFrom(
	{ blockedTypes, allowedGroups }: GatewayFilters,
	wanted: Narrowing,
): GatewayFilters {
	const needed = neededTypes(wanted);
	const groupIds = neededGroups(wanted);
	return {
		blockedTypes: blockedTypes.filter((type) => !TYPES.includes(type) || needed.includes(type)),
		allowedGroups: allowedGroups.filter(({ groupId }) => !groupIds.includes(groupId)),
	};
}

/**
 * Makes the one the other. What lets messages through comes first: rather a few too many meanwhile than one
 * too few.
 *
 * @throws GatewayError
 */
export async function changeFilters(
	client: GatewayClient,
	from: GatewayFilters,
	to: GatewayFilters,
): Promise<void> {
	const unblocked = from.blockedTypes.filter((type) => !to.blockedTypes.includes(type));
	const blocked = to.blockedTypes.filter((type) => !from.blockedTypes.includes(type));
	if (unblocked.length > 0) await client.execute(callback.removeTypeFilter, { types: unblocked });
	for (const call of callsFor(without(to.allowedGroups, from.allowedGroups))) {
		await client.execute(callback.addRoomFilter, call);
	}
	if (blocked.length > 0) await client.execute(callback.addTypeFilter, { types: blocked });
	for (const call of callsFor(without(from.allowedGroups, to.allowedGroups))) {
		await client.execute(callback.removeRoomFilter, call);
	}
}

const without = (all: readonly AllowedGroup[], these: readonly AllowedGroup[]): AllowedGroup[] =>
	all.filter(
		({ wcId, groupId }) => !these.some((other) => other.wcId === wcId && other.groupId === groupId),
	);

/** The inputs of as many calls as it takes. */
const callsFor = (groups: readonly AllowedGroup[]): JsonObject[] =>
	[...new Set(groups.map(({ wcId }) => wcId))].flatMap((ownContactId) => {
		const ids = groups.filter(({ wcId }) => wcId === ownContactId).map(({ groupId }) => groupId);
		const firsts = [...ids.keys()].filter((at) => at % MOST_GROUPS === 0);
		return firsts.map((at) => ({ ownContactId, groupIds: ids.slice(at, at + MOST_GROUPS) }));
	});
