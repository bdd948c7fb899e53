import { actorOf, personAs } from '../channels';
import type { ChannelActor } from '../state/channelVideo';
import type { Messaging } from '../state/messaging';

/** As whom the owner of a phone acts in channels. */
export function actorAt(wcId: string, { channels, faces }: Messaging): ChannelActor {
	const { name, picture = '' } = faces.of(wcId, wcId);
	return actorOf(channels.of(wcId), personAs({ wcId, nickName: name, headUrl: picture }));
}
