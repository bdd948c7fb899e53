import type { Handlers } from '../protocol/call';
import { groupsBy, type GroupWorld } from '../groups';
import type { WkteamGateway } from './gateway';
import { onInstance } from './onInstance';

/** Groups. */
export const wkteamGroup = (gateway: WkteamGateway, world: GroupWorld): Handlers =>
	groupsBy(
		{
			gateway: 'wkteam',
			names: { nickname: 'nickName', admins: 'wcId', stranger: 'memberWcId' },
			online: (answer) => onInstance(gateway, (_wId, person, call) => answer(person, call)),
		},
		world,
	);
