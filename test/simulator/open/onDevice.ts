import type { Call } from '../protocol/call';
import { failure, type Reply } from '../protocol/envelope';
import type { Device, OpenGateway } from './gateway';

type OnDevice = (device: Device, call: Call) => Reply | undefined | Promise<Reply | undefined>;

/** Serves a call about one device, refusing devices that were never created. */
export function onDevice(gateway: OpenGateway, answer: OnDevice) {
	return (call: Call) => {
		const device = gateway.find(call.text('deviceId'));
		return device ? answer(device, call) : failure('设备不存在');
	};
}
