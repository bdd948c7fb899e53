import type { Handlers } from '../protocol/call';
import { groupsBy, type GroupWorld } from '../groups';
import type { OpenGateway } from './gateway';
import { onlineDevice } from './onDevice';

/** Groups. */
export const openGroup = (gateway: OpenGateway, world: GroupWorld): Handlers =>
	groupsBy(
		{
			gateway: 'open',
			names: { nickname: 'nickname', admins: 'wxIds', stranger: 'wcId' },
			online: (answer) => onlineDevice(gateway, (_device, person, call) => answer(person, call)),
		},
		world,
	);
