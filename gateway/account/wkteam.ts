import type { Endpoint, Known, Lookup } from '../operation/binding';
import { expectSuccess } from '../wire/envelope';
import { NotOnlineError } from '../wire/errors';
import { isObject, textOf } from '../wire/values';
import { ACCOUNT_FIELDS, givenAccount } from './given';

export interface OnlineAccount {
	wcId: string;
	wId: string;
}

/** All accounts that are online, with their present logins. */
export const ONLINE_ACCOUNTS: Endpoint = {
	call: 'POST /queryLoginWx',
	page: 'wei-xin-guan-li/duan-xian-chong-lian',
};

export const readOnlineAccount = (row: unknown): OnlineAccount => {
	const { wcId, wId } = isObject(row) ? row : {};
	return { wcId: textOf(wcId), wId: textOf(wId) };
};

const FOUND = 'wkteam: who is online';

/** Who is online, asked once per node run unless `fresh`. */
export async function onlineAccounts(
	session: Lookup,
	{ fresh = false, timeoutMs }: { fresh?: boolean; timeoutMs?: number } = {},
): Promise<OnlineAccount[]> {
	const known = session.found.get(FOUND) as OnlineAccount[] | undefined;
	if (known && !fresh) return known;
	const data = expectSuccess(await session.ask(ONLINE_ACCOUNTS, timeoutMs));
	const accounts = (Array.isArray(data) ? data : []).filter(isObject).map(readOnlineAccount);
	session.found.set(FOUND, accounts);
	return accounts;
}

/** A wId is a UUID (one sample of the manual lacks two digits); a wcId never looks like one. */
export const looksLikeWId = (text: string): boolean =>
	/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{2,4}-[0-9a-f]{6,16}$/i.test(text);

/** The present login of an account; found by its wcId when that is what was given. */
export const wId: Known = {
	label: 'Account (a wcId or wId)',
	from: ACCOUNT_FIELDS,
	given: givenAccount,
	async find(account, session) {
		if (looksLikeWId(account)) return account;
		const found = (await onlineAccounts(session)).find(({ wcId }) => wcId === account);
		if (found) return found.wId;
		throw new NotOnlineError(
			`The account "${account}" is not online at ${session.connection.dialect.displayName}.`,
			'Log it in first: Log In Again, or Get QR Code when that is refused.',
		);
	},
};

/** The WeChat ID; found by the wId when that is what was given. */
export const wcId: Known = {
	label: 'Account (the wcId)',
	from: ACCOUNT_FIELDS,
	given: givenAccount,
	async find(account, session) {
		if (!looksLikeWId(account)) return account;
		const found = (await onlineAccounts(session)).find((online) => online.wId === account);
		if (found) return found.wcId;
		throw noLoginUnder(account);
	},
};

export const noLoginUnder = (account: string): NotOnlineError =>
	new NotOnlineError(
		`No account is online under the wId "${account}".`,
		'A wId is only good for one login: use the wcId, which stays the same.',
	);
