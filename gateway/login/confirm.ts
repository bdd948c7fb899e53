import { attempt } from '../wire/attempt';
import type { Binding } from '../operation/binding';
import { TimedOutError } from '../wire/errors';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import { identityOf, settled } from './identity';
import { isLoss } from './patience';
import { orFoundOnline, watchFor } from './recovery';
import { notLoggedIn, readLogin, type LoginResult, type LoginStatus } from './result';

interface Confirmation {
	binding?: Binding;
	input?: JsonObject;
	timeoutMs?: number;
	/** What it means when the gateway stays silent; without it silence is an error. */
	silence?: { status: Exclude<LoginStatus, 'loggedIn'>; message?: string };
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
	{ silence, watch, ...send }: Confirmation = {},
): Promise<LoginResult> {
	const startedAt = call.clock.now();
	const sent = await attempt(async () => await call.send(send));
	if (!sent.reason) {
		const { value: envelope } = sent;
		return settled(call, readLogin(envelope, identityOf(call), call.client.dialect), envelope.data);
	}
	if (silence === undefined) throw sent.reason;
	const silent = notLoggedIn(identityOf(call), silence.status, silence.message);
	if (sent.reason instanceof TimedOutError) return await orFoundOnline(call, silent);
	if (watch && isLoss(sent.reason)) {
		const deadline = startedAt + (send.timeoutMs ?? call.timeoutMs);
		return await watchFor(call, deadline, silent, sent.reason);
	}
	throw sent.reason;
}
