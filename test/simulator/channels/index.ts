import type { Handlers } from '../protocol/call';
import { actingBy } from './acting';
import { ownBy } from './own';
import { privatelyBy } from './privately';
import { publishingBy } from './publishing';
import { readingBy } from './reading';
import type { ChannelScope } from './scope';
import { searchingBy } from './searching';

export { actorOf, personAs } from './actor';
export { ChannelScope, type ChannelWorld } from './scope';

/** 视频号: channels with videos. */
export const channelsBy = (scope: ChannelScope): Handlers => ({
	...ownBy(scope),
	...publishingBy(scope),
	...readingBy(scope),
	...searchingBy(scope),
	...actingBy(scope),
	...privatelyBy(scope),
});
