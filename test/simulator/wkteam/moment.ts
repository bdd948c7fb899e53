import { MomentScope, momentsBy, type MomentWorld } from '../moments';
import type { Handlers } from '../protocol/call';
import type { WkteamGateway } from './gateway';
import { onInstance } from './onInstance';

/** 朋友圈: moments. */
export const wkteamMoment = (gateway: WkteamGateway, its: MomentWorld): Handlers =>
	momentsBy(
		new MomentScope(
			'wkteam',
			(answer) => onInstance(gateway, (wId, person, call) => answer(person, call, wId)),
			its,
		),
	);
