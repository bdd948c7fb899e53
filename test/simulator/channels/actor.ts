import { ROLES, type Channel } from '../state/channel';
import type { ChannelActor } from '../state/channelVideo';
import { digest } from '../state/channels';
import type { Person } from '../state/people';

/** Somebody who acts under no channel. */
export const personAs = ({
	wcId,
	nickName,
	headUrl,
}: Pick<Person, 'wcId' | 'nickName' | 'headUrl'>): ChannelActor => ({
	wcId,
	userName: `v5_020b0a16${digest(wcId, 'sha256')}@stranger`,
	nickName,
	headUrl,
});

/** Somebody as his own channel, if he has one and acts as it. */
export const actorOf = (own: Channel | undefined, person: ChannelActor): ChannelActor =>
	own?.role === ROLES.channel ? own.actor : person;
