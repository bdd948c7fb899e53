import { MomentScope, momentsBy, type MomentWorld } from '../moments';
import type { Handlers } from '../protocol/call';
import type { OpenGateway } from './gateway';
import { onlineDevice } from './onDevice';

/** 朋友圈: moments. */
export const openMoment = (gateway: OpenGateway, its: MomentWorld): Handlers =>
	momentsBy(
		new MomentScope(
			'open',
			(answer) =>
				onlineDevice(gateway, ({ deviceId }, person, call) => answer(person, call, deviceId)),
			its,
		),
	);
