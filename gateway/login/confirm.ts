import type { Call, Sending } from '../operation/call';
import { attempt } from '../wire/attempt';
import { isLoss, TimedOutError } from '../wire/errors';
import { identityOf, settled } from './identity';
import { orFoundOnline, watchFor } from './recovery';
import { notLoggedIn, readLogin, type LoginResult } from './result';
import type { Look, LoginWay } from './way';

interface Confirmation extends Sending, Look {
	/** Goes on looking for the login when the connection is lost, as long as the call would have taken. */
	watch?: true;
}

/** For calls that the gateway holds open until somebody has touched the phone. */
export const ON_THE_PHONE = {
	silence: { status: 'timedOut', message: 'Nobody confirmed the login on the phone in time.' },
	watch: true,
} as const satisfies Confirmation;

/** One confirm call, read as a login result. */
export async function confirm(
	call: Call,
	way: LoginWay,
	{ silence, watch, ...send }: Confirmation = {},
): Promise<LoginResult> {
	const startedAt = call.clock.now();
	const sent = await attempt(async () => await call.send(send));
	if (!sent.reason) {
		const { value: envelope } = sent;
		return settled(call, way, readLogin(envelope, identityOf(call), way.pending), envelope.data);
	}
	if (silence === undefined) throw sent.reason;
	const silent = notLoggedIn(identityOf(call), silence.status, silence.message);
	if (sent.reason instanceof TimedOutError) return await orFoundOnline(call, way, silent);
	if (watch && isLoss(sent.reason)) {
		const deadline = startedAt + (send.timeoutMs ?? call.timeoutMs);
		return await watchFor(call, way, deadline, silent, sent.reason);
	}
	throw sent.reason;
}
