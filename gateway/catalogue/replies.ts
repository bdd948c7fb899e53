import type { Reply } from '../operation/binding';
import { isObject, textOf, type JsonObject } from '../wire/values';

const objectIn = (data: unknown): JsonObject => (isObject(data) ? data : {});

const offlineReason = (account: unknown, reason: unknown): JsonObject => ({
	account: textOf(account),
	reason: textOf(reason) || null,
});

/** 获取设备离线弹框说明 */
export const offlineReasonOnOpen: Reply = (data, { account }) =>
	offlineReason(account, objectIn(data).reason);

/** te-shu/offlineReason: a list of one. */
export const offlineReasonOnWkteam: Reply = (data, { account }) => {
	const [first] = Array.isArray(data) ? (data as unknown[]) : [];
	return offlineReason(account, objectIn(first).reason);
};

/** Whatever the gateway calls it, the token is not for the workflow. */
export const vendorAccount = (data: unknown): JsonObject =>
	Object.fromEntries(
		Object.entries(objectIn(data)).filter(([name]) => !/^(authorization|token)$/i.test(name)),
	);

export const createdDevice: Reply = (_, { account }) => ({
	account: textOf(account),
	created: true,
});

/** Where what the gateway adds says nothing. */
export const done: Reply = () => ({ success: true });
