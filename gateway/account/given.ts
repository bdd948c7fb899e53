import { textOf, type JsonObject } from '../wire/values';

/** The fields that may tell an account. */
export const ACCOUNT_FIELDS = ['account', 'loginId'] as const;

/** What names the account: itself, or the login that it has just begun. */
export const givenAccount = ({ account, loginId }: JsonObject): string =>
	textOf(account) || textOf(loginId);
