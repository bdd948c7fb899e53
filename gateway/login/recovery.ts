import { attempt } from '../attempt';
import { SUCCESS } from '../envelope';
import { GatewayError } from '../errors';
import type { OperationCall } from '../operationCall';
import { IS_ONLINE_OPEN } from './bindings';
import { identityOf } from './identity';
import { loggedIn, type LoginResult } from './result';

/** The login of this loginId, if the gateway counts it as online after all. */
export async function foundOnline(call: OperationCall): Promise<LoginResult | undefined> {
	const found = await attempt(async () => await lookFor(call));
	// The refusal that is being checked says more than a second call that went wrong.
	if (found.reason instanceof GatewayError) return undefined;
	if (found.reason) throw found.reason;
	return found.value;
}

async function lookFor(call: OperationCall): Promise<LoginResult | undefined> {
	const identity = identityOf(call);
	if (call.client.dialect.accountIs === 'deviceId') {
		const { code } = await call.send({ binding: IS_ONLINE_OPEN });
		return code === SUCCESS ? loggedIn(identity, {}) : undefined;
	}
	const accounts = await call.client.onlineAccounts({ fresh: true });
	const found = accounts.find(({ wId }) => wId === identity.loginId);
	return found && loggedIn(identity, { ...found });
}
