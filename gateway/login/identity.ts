import type { Call } from '../operation/call';
import type { LoginIdentity, LoginResult } from './result';
import type { LoginWay } from './way';

/** What a login is known by before the gateway said more: on open both are the device ID. */
export function identityOf(call: Call): LoginIdentity {
	const loginId = call.text('loginId') || call.text('account');
	return { account: call.text('account') || loginId, loginId };
}

/** A result under its lasting names. A login that is done makes void what was found out before. */
export function settled(
	call: Call,
	way: LoginWay,
	result: LoginResult,
	data: unknown,
): LoginResult {
	if (result.loggedIn) call.session.found.clear();
	const named = result.loggedIn ? way.named(result) : result;
	return call.input.simplify === false ? { ...named, raw: data } : named;
}
