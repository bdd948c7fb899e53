import type { Call } from '../protocol/call';
import { failure, type Reply } from '../protocol/envelope';
import type { Person } from '../state/people';
import type { Device, OpenGateway } from './gateway';

type Outcome = Reply | undefined | Promise<Reply | undefined>;

/** Serves a call about one device, refusing devices that were never created. */
export function onDevice(gateway: OpenGateway, answer: (device: Device, call: Call) => Outcome) {
	return (call: Call) => {
		const device = gateway.find(call.text('deviceId'));
		return device ? answer(device, call) : failure('设备不存在');
	};
}

/** Serves what only a logged-in account can do. */
export function onlineDevice(
	gateway: OpenGateway,
	answer: (device: Device, person: Person, call: Call) => Outcome,
) {
	return onDevice(gateway, (device, call) =>
		device.online && device.owner ? answer(device, device.owner, call) : failure('设备已离线'),
	);
}
