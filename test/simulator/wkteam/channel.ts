import { ChannelScope, channelsBy, type ChannelWorld } from '../channels';
import type { Handlers } from '../protocol/call';
import type { WkteamGateway } from './gateway';
import { onInstance } from './onInstance';

/** 视频号: channels, which only this gateway has. */
export const wkteamChannel = (gateway: WkteamGateway, its: ChannelWorld): Handlers =>
	channelsBy(
		new ChannelScope(
			(answer) => onInstance(gateway, (_wId, person, call) => answer(person, call)),
			its,
		),
	);
