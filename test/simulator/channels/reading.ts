import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import type { Mention } from '../state/channel';
import type { ChannelVideo } from '../state/channelVideo';
import { markedPage } from '../state/markedPage';
import type { Person } from '../state/people';
import { channelRow, commentRow, countsOf, listedContact, mentionRow, videoRow } from './rows';
import { noChannel, noComment, noPage, noVideo, type ChannelScope } from './scope';

/** As many as the markers in the samples of finderUserHome and finderCommentDetails have IDs in them. */
const aPage = 15;
/** No page says how many come at once. */
const aListPage = 20;

const kinds: Record<number, Mention['kind']> = { 3: 'like', 4: 'comment', 5: 'follow' };

/** The switch of getLikeAndFavList. */
const likedIn: Record<number, Array<'hearts' | 'thumbs' | 'favorites'>> = {
	7: ['hearts', 'thumbs', 'favorites'],
	1: ['hearts'],
	2: ['thumbs'],
	4: ['favorites'],
};

/** Channels, their videos and what people say of them. */
export function readingBy(scope: ChannelScope): Handlers {
	const { channels, books } = scope.its;
	const friendLikes = ({ wcId }: Person, { hearts }: ChannelVideo): number =>
		[...hearts.values()].filter(({ by }) => by.wcId !== wcId && books.areFriends(by.wcId, wcId))
			.length;
	return {
		getChannelVideos: scope.online((person, call) => {
			const channel = channels.find(call.text('userName'));
			if (!channel) return failure(noChannel);
			const page = markedPage(channel.videos, call.text('pageCode'), aPage);
			if (!page) return failure(noPage);
			return success(call.fact, {
				videoList: page.rows.map((video) =>
					videoRow(video, channels.show(person.wcId, video), friendLikes(person, video)),
				),
				userInfo: channelRow(channel),
				pageCode: page.next,
				friendFollowCount: [...channel.followers.values()].filter(({ by }) =>
					books.areFriends(by.wcId, person.wcId),
				).length,
			});
		}),

		listVideoComments: scope.online((person, call) => {
			const video = scope.video(person, call);
			if (!video) return failure(noVideo);
			const named = ['rootCommentId', 'refCommentId'].map((name) => call.text(name));
			const [root, begin] = named.map((id) => video.comments.find((one) => `${one.id}` === id));
			if ([root, begin].some((found, i) => !found && named[i] !== '0')) return failure(noComment);
			const page = markedPage(video.thread(root), call.text('pageCode'), aPage);
			if (!page) return failure(noPage);
			return success(call.fact, {
				videoDetails: null,
				commentList: page.rows.map(commentRow),
				pageCode: page.next,
				...countsOf(video),
			});
		}),

		listFollowed: scope.own(({ actor }, call) => {
			const all = channels.followedBy(actor);
			const page = markedPage(all, call.text('lastBuff'), aListPage);
			if (!page) return failure(noPage);
			return success(call.fact, {
				contactList: page.rows.map((channel) =>
					listedContact(channel, channel.followers.get(actor.userName)?.at),
				),
				lastBuffer: page.next,
				followCount: all.length,
				continueFlag: page.isLast ? 0 : 1,
			});
		}),

		// Its sample shows channels where the page speaks of videos: here those that the videos are from.
		listLikedVideos: scope.own(({ actor }, call) => {
			const wanted = likedIn[call.integer('flag') ?? NaN] ?? [];
			const all = channels
				.videos()
				.filter((video) => wanted.some((deeds) => video[deeds].has(actor.userName)));
			const page = markedPage(all, call.text('lastBuffer'), aListPage);
			if (!page) return failure(noPage);
			return success(call.fact, {
				contactList: page.rows.map(({ channel }) => listedContact(channel)),
				lastBuffer: page.next,
				followCount: all.length,
				continueFlag: page.isLast ? 0 : 1,
			});
		}),

		listMentions: scope.own(({ channel }, call) => {
			const kind = kinds[call.integer('reqScene') ?? NaN];
			const all = channel.mentions.filter((mention) => mention.kind === kind);
			const page = markedPage(all, call.text('lastBuff'), aListPage);
			if (!page) return failure(noPage);
			return success(call.fact, {
				lastBuff: page.next,
				list: page.rows.map((mention) => mentionRow(channel, mention)),
			});
		}),
	};
}
