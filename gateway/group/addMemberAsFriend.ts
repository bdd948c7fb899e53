import type { Call } from '../operation/call';
import { expectSuccess, SUCCESS } from '../wire/envelope';
import { textOf, type JsonObject } from '../wire/values';

export { prepare } from './checks';

/** The member does not let people of a group ask: the one refusal that the manual shows (addRoomMemberFriend). */
const PRIVACY = /隐私/;

/**
 * Asks a member to become a friend. That somebody does not want to be asked is a result.
 *
 * @throws GatewayRefusedError for every other refusal
 */
export async function run(call: Call): Promise<JsonObject> {
	const envelope = await call.send();
	const { code, message, data } = envelope;
	const about = { groupId: call.text('groupId'), contactId: call.text('contactId') };
	if (code !== SUCCESS && PRIVACY.test(message)) return { success: false, ...about, message };
	expectSuccess(envelope);
	const ticket = textOf(data);
	return { success: true, ...about, ...(ticket !== '' && { ticket }) };
}
