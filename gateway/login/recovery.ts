import { attempt } from '../wire/attempt';
import { canBeIgnored, CancelledError, TimedOutError, UnreachableError } from '../wire/errors';
import type { Call } from '../operation/call';
import type { LoginResult } from './result';
import type { LoginWay } from './way';

const LOOK_MS = 15_000;
const LOOK_EVERY_MS = 15_000;

/** The login, if the gateway counts the account as online after all. */
export async function foundOnline(call: Call, way: LoginWay): Promise<LoginResult | undefined> {
	const found = await attempt(async () => await way.find(call, LOOK_MS));
	if (!found.reason) return found.value;
	if (canBeIgnored(found.reason)) return undefined;
	throw found.reason;
}

/**
 * Silence has three meanings: nobody confirmed, the login was completed by a call that was cut, or
 * there is no gateway. A short call tells which.
 *
 * @throws UnreachableError, TimedOutError when that call gets no answer either
 */
export async function orFoundOnline(
	call: Call,
	way: LoginWay,
	silent: LoginResult,
): Promise<LoginResult> {
	const found = await attempt(async () => await way.find(call, LOOK_MS));
	if (!found.reason) return found.value ?? silent;
	const { reason } = found;
	if (reason instanceof UnreachableError || reason instanceof TimedOutError) throw reason;
	if (canBeIgnored(reason)) return silent;
	throw reason;
}

/**
 * After the connection of a confirm call was lost: the box on the phone may still be open, so this
 * looks now and then whether the account came online.
 *
 * @param lost why the connection was lost; thrown when the gateway cannot be reached any more
 */
export async function watchFor(
	call: Call,
	way: LoginWay,
	deadline: number,
	silent: LoginResult,
	lost: Error,
): Promise<LoginResult> {
	for (;;) {
		const found = await attempt(async () => await way.find(call, LOOK_MS));
		if (found.value) return found.value;
		if (found.reason instanceof UnreachableError) throw lost;
		if (found.reason && !canBeIgnored(found.reason)) throw found.reason;
		const left = deadline - call.clock.now();
		if (left <= 0) return silent;
		await call.clock.sleep(Math.min(LOOK_EVERY_MS, left));
		if (call.clock.stopped()) throw new CancelledError('The wait was canceled.');
	}
}
