import type { Call } from '../protocol/call';
import { failure, type Reply } from '../protocol/envelope';
import type { Person } from '../state/people';
import type { WkteamGateway } from './gateway';

/** Serves what only a logged-in account can do. A wId of a former login is refused as well. */
export function onInstance(
	gateway: WkteamGateway,
	answer: (wId: string, person: Person, call: Call) => Reply | Promise<Reply>,
) {
	return (call: Call) => {
		const wId = call.text('wId');
		const instance = gateway.instance(wId);
		return instance?.online && instance.person
			? answer(wId, instance.person, call)
			: failure('微信已离线');
	};
}
