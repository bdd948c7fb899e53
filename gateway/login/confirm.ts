import { attempt } from '../attempt';
import type { Binding } from '../catalogue/operation';
import { TimedOutError } from '../errors';
import type { OperationCall } from '../operationCall';
import type { JsonObject } from '../values';
import { identityOf, settled } from './identity';
import { notLoggedIn, readLogin, type LoginResult, type LoginStatus } from './result';

interface Confirmation {
	binding?: Binding;
	input?: JsonObject;
	timeoutMs?: number;
	/** What it means when the gateway stays silent; without it silence is an error. */
	silence?: { status: Exclude<LoginStatus, 'loggedIn'>; message?: string };
}

/** One confirm call, read as a login result. */
export async function confirm(
	call: OperationCall,
	{ silence, ...send }: Confirmation = {},
): Promise<LoginResult> {
	const sent = await attempt(async () => await call.send(send));
	if (sent.reason instanceof TimedOutError && silence !== undefined) {
		return notLoggedIn(identityOf(call), silence.status, silence.message);
	}
	if (sent.reason) throw sent.reason;
	return settled(call, readLogin(sent.value, identityOf(call)), sent.value.data);
}
