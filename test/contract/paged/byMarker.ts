import type { Channel } from '../../simulator/state/channel';
import { ROLES } from '../../simulator/state/channel';
import type { Scene } from '../support/scene';
import { marker, range, type PagedList } from './pagedList';

const OWN = 'v2_own@finder';
const HIS = 'v2_his@finder';
const ownChannel = { ownChannel: `${OWN}/${ROLES.channel}` };

/** Alice and Bob have a channel each. */
function channelsOf({ simulator }: Scene): { own: Channel; his: Channel } {
	const { channels, people } = simulator;
	const of = (owner: string, userName: string) => channels.add({ owner, userName });
	return { own: of(people.alice.wcId, OWN), his: of(people.bob.wcId, HIS) };
}

/** Somebody who has no phone here, but a channel. */
const somebody = ({ simulator }: Scene, i: number): Channel =>
	simulator.channels.add({ owner: `wxid_${i}`, userName: `v2_${i}@finder`, nickName: `${i}` });

/** Blank at first, then where the page before has ended; the third page may be the last one, or an empty one. */
const from = (...positions: number[]) => [[''], ...positions.map((position) => [marker(position)])];

const userNameIn = ({ channelUserName }: { channelUserName?: unknown }) => channelUserName;

/** One marker that the answer gives: wkteam only. */
export const byMarker: PagedList[] = [
	{
		operation: 'favorite.getMany',
		on: 'wkteam',
		fill: ({ simulator }) => {
			const { wcId } = simulator.people.alice;
			for (const favId of range(45)) {
				simulator.favorites.add(wcId, { favId, type: 1, updateTime: 1, object: '' });
			}
			return range(45).reverse().map(String);
		},
		idOf: ({ favId }) => favId,
		asked: { names: ['keyBuf'], pages: () => [[null], [marker(20)], [marker(40)]] },
		page: (favId, to) => ({
			ret: 0,
			favList: favId ? [{ favId, type: 1, updateTime: 1 }] : [],
			keyBuf: marker(to),
			continueFlag: 1,
		}),
	},
	{
		operation: 'channel.getVideos',
		on: 'wkteam',
		input: { channelUserName: HIS },
		fill: (scene) => {
			const { his } = channelsOf(scene);
			for (const i of range(35)) scene.simulator.channels.publish(his, { title: `${i}` });
			return his.videos.map(({ id }) => id);
		},
		idOf: ({ videoId }) => videoId,
		asked: { names: ['pageCode'], pages: () => from(15, 30, 35) },
		page: (id, to) => ({ videoList: id ? [{ id }] : [], pageCode: marker(to) }),
	},
	{
		operation: 'channel.getComments',
		on: 'wkteam',
		input: { videoId: '7', nonceId: '7_0', sessionBuffer: 'eyJz' },
		fill: (scene) => {
			const { his } = channelsOf(scene);
			const { channels, people } = scene.simulator;
			const video = channels.publish(his, { id: '7', nonceId: '7_0' });
			channels.show(people.alice.wcId, video, 'eyJz');
			for (const i of range(35)) video.comment({ by: his.actor, at: i }, `${i}`);
			return video.thread().map(({ id }) => String(id));
		},
		idOf: ({ commentId }) => commentId,
		asked: { names: ['pageCode'], pages: () => from(15, 30, 35) },
		page: (id, to) => ({ commentList: id ? [{ commentId: id }] : [], pageCode: marker(to) }),
	},
	{
		operation: 'channel.getFollowed',
		on: 'wkteam',
		input: ownChannel,
		fill: (scene) => {
			const { own } = channelsOf(scene);
			const all = range(45).map((i) => somebody(scene, i));
			for (const [at, channel] of all.entries()) channel.follow({ by: own.actor, at }, true);
			return all.map(({ userName }) => userName).reverse();
		},
		idOf: userNameIn,
		asked: { names: ['lastBuff'], pages: () => from(20, 40) },
		page: (row, to) => ({
			contactList: row ? [{ username: `v2_${row}@finder` }] : [],
			lastBuffer: marker(to),
			continueFlag: 1,
		}),
	},
	{
		operation: 'channel.getLiked',
		on: 'wkteam',
		input: ownChannel,
		fill: (scene) => {
			const { own } = channelsOf(scene);
			const all = range(45).map((i) => somebody(scene, i));
			for (const channel of all) {
				const video = scene.simulator.channels.publish(channel, {});
				video.heart({ by: own.actor, at: 0 }, true);
			}
			return all.map(({ userName }) => userName).reverse();
		},
		idOf: ({ username }) => username,
		asked: { names: ['lastBuffer'], pages: () => from(20, 40) },
		page: (row, to) => ({
			contactList: row ? [{ username: `v2_${row}@finder` }] : [],
			lastBuffer: marker(to),
			continueFlag: 1,
		}),
	},
	{
		operation: 'channel.getMentions',
		on: 'wkteam',
		input: { ...ownChannel, kind: '5' },
		fill: (scene) => {
			const { own } = channelsOf(scene);
			for (const at of range(45)) own.follow({ by: somebody(scene, at).actor, at }, true);
			return range(45).reverse().map(String);
		},
		idOf: ({ nickname }) => nickname,
		asked: { names: ['lastBuff'], pages: () => from(20, 40, 45) },
		page: (row, to) => ({
			list: row ? [{ mentionId: row, nickname: String(row) }] : [],
			lastBuff: marker(to),
		}),
	},
];
