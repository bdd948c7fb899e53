import type { Call } from '../operation/call';
import { idsIn } from '../wire/ids';
import type { JsonObject } from '../wire/values';
import { Deeds } from './deeds';

export { prepare } from './checks';

/**
 * Asks for one after the other: the page speaks of one person (addChatRoomMemberVerify).
 *
 * @throws GatewayRefusedError when the first is refused
 */
export async function run(call: Call): Promise<JsonObject> {
	const people = idsIn(call.input.contactIds);
	const deeds = new Deeds(call, people);
	try {
		for (const id of people) {
			const contactIds = [id];
			await deeds.do(
				'requested',
				contactIds,
				async () => await call.send({ input: { contactIds } }),
			);
		}
	} catch (reason) {
		return deeds.until(reason);
	}
	return deeds.result();
}
