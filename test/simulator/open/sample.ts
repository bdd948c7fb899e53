import type { Answer } from '../protocol/call';
import { sampleOf } from '../protocol/envelope';
import type { OpenGateway } from './gateway';
import { onlineDevice } from './onDevice';

/** Answers any call with the manual's own example; one that names a device, if that is online. */
export function openSample(gateway: OpenGateway): Answer {
	const ofOnlineDevice = onlineDevice(gateway, (_device, _person, { fact }) => sampleOf(fact));
	return (call) =>
		call.fact.params.some(({ name }) => name === 'deviceId')
			? ofOnlineDevice(call)
			: sampleOf(call.fact);
}
