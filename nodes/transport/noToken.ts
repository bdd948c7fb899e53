import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { GatewayError } from '../../gateway/start';

/** By the data of the credential, which n8n hands to it as they are. */
const reasons = new WeakMap<ICredentialDataDecryptedObject, GatewayError>();

/** Why a credential got no token: n8n wraps what it throws, older releases (2.14) beyond recognition. */
export function noteNoToken(
	credentials: ICredentialDataDecryptedObject,
	reason: GatewayError,
): void {
	reasons.set(credentials, reason);
}

/** What was noted, once; undefined when a call has failed for another reason. */
export function takeNoToken(credentials: ICredentialDataDecryptedObject): GatewayError | undefined {
	const reason = reasons.get(credentials);
	reasons.delete(credentials);
	return reason;
}
