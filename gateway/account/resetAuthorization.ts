import { expectSuccess } from '../wire/envelope';
import { NotOfferedError } from '../wire/errors';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';

/**
 * open, 重置接口调用凭证: the old key dies at once. The new one must reach the credential and nothing
 * else, and only a credential that logs in can fetch it, so any other would be locked out.
 */
export async function run(call: Call): Promise<JsonObject> {
	const { transport } = call.session.surroundings;
	if (!transport.canRenewToken) {
		throw new NotOfferedError(
			'The token cannot be replaced with a credential that holds a fixed token.',
			'n8n could not store the new token. Set Authentication to "User Name and Password" first.',
		);
	}
	expectSuccess(await call.send());
	return { success: true };
}
