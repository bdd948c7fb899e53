import type { Call } from '../operation/call';
import { textOf } from '../wire/values';
import type { LoginIdentity, LoginResult } from './result';

/** What a login is known by before the gateway said more: on open both are the device ID. */
export function identityOf(call: Call): LoginIdentity {
	const loginId = call.text('loginId') || call.text('account');
	return { account: call.text('account') || loginId, loginId };
}

/** wkteam tells the lasting name (wcId) and the new wId with the login; both replace what was known. */
export function settled(call: Call, result: LoginResult, data: unknown): LoginResult {
	const { accountIs } = call.client.dialect;
	if (result.loggedIn) call.client.forgetOnlineAccounts();
	const named: LoginResult =
		accountIs === 'wcId' && result.loggedIn
			? {
					...result,
					account: textOf(result.wcId) || result.account,
					loginId: textOf(result.wId) || result.loginId,
				}
			: result;
	return call.input.simplify === false ? { ...named, raw: data } : named;
}
