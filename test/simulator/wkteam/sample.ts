import type { Answer } from '../protocol/call';
import { sampleOf } from '../protocol/envelope';
import type { WkteamGateway } from './gateway';
import { onInstance } from './onInstance';

/** Answers any call with the manual's own example; one that names a login, if that is online. */
export function wkteamSample(gateway: WkteamGateway): Answer {
	const ofOnlineLogin = onInstance(gateway, (_wId, _person, { fact }) => sampleOf(fact));
	return (call) =>
		call.fact.params.some(({ name }) => name === 'wId') ? ofOnlineLogin(call) : sampleOf(call.fact);
}
