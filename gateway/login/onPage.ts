import type { Call } from '../operation/call';
import { attempt } from '../wire/attempt';
import { GatewayBusyError, TimedOutError } from '../wire/errors';
import { soundsBusy } from './busy';
import { confirm } from './confirm';
import { identityOf } from './identity';
import { foundOnline } from './recovery';
import { isOver, notLoggedIn, type LoginResult } from './result';
import type { LoginWay, Look } from './way';

/** A code may be held until the phone was confirmed; later checks find out about that as well. */
const CODE: Look = { timeoutMs: 20_000, silence: { status: 'scanned' } };

/** How a login stands, by one call that never takes long. */
export async function glance(call: Call, way: LoginWay): Promise<LoginResult> {
	const result = await ask(call, way, way.glance);
	// A call cut at the wrong moment may have logged in unseen: the QR code is then used up.
	return (isOver(result) && (await foundOnline(call, way))) || result;
}

/** Hands a verification code in. */
export const handInCode = async (call: Call, way: LoginWay): Promise<LoginResult> =>
	await ask(call, way, CODE);

async function ask(call: Call, way: LoginWay, { timeoutMs, silence }: Look): Promise<LoginResult> {
	const asked = await attempt(async () => await confirm(call, way, { timeoutMs }));
	if (silence && asked.reason instanceof TimedOutError) {
		return notLoggedIn(identityOf(call), silence.status);
	}
	if (asked.reason) throw asked.reason;
	const { status, message = '', riskWarning } = asked.value;
	// On the page a refusal offers a new QR code, so it must be one.
	if (status === 'failed' && !riskWarning && soundsBusy(message)) {
		throw new GatewayBusyError(message, 'Try again in a minute.');
	}
	return asked.value;
}
