import type { Binding } from '../operation/binding';
import type { OnlineAccount } from '../operation/call';
import { isObject, textOf } from '../wire/values';

/** wkteam: all accounts that are online, with their present logins. */
export const ONLINE_ACCOUNTS: Binding<never> = {
	call: 'POST /queryLoginWx',
	send: {},
	page: 'wei-xin-guan-li/duan-xian-chong-lian',
};

export const readOnlineAccounts = (data: unknown): OnlineAccount[] =>
	(Array.isArray(data) ? data : [])
		.filter(isObject)
		.map(({ wcId, wId }) => ({ wcId: textOf(wcId), wId: textOf(wId) }));

/** A wId is a UUID (one sample of the manual lacks two digits); a wcId never looks like one. */
export const looksLikeWId = (text: string): boolean =>
	/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{2,4}-[0-9a-f]{6,16}$/i.test(text);
