import type { Call, Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import { setDeed } from '../state/channelVideo';
import { followedChannel } from './rows';
import { noChannel, noComment, type ChannelScope } from './scope';

const DO_IT = 1;
const DELETE_COMMENT = 1;
/** The types of finderIdLike: those of comments are 1 and 2. */
const OF_VIDEO = [3, 4];
const TAKES_BACK = [2, 4];

const idIn = (call: Call, name: string): bigint => BigInt(call.text(name) || 0);

/** What the account does to the channels and videos of others. */
export const actingBy = (scope: ChannelScope): Handlers => ({
	followChannel: scope.own(({ actor }, call) => {
		const channel = scope.its.channels.find(call.text('userName'));
		if (!channel) return failure(noChannel);
		channel.follow({ by: actor, at: scope.now() }, call.integer('type') === DO_IT);
		return success(call.fact, followedChannel(channel));
	}),

	browseVideo: scope.acting((video, _owner, { fact }) => {
		video.views += 1;
		return success(fact);
	}),

	commentVideo: scope.acting((video, { actor }, call) => {
		const named = idIn(call, 'refCommentId');
		const isDone =
			call.integer('type') === DELETE_COMMENT
				? video.uncomment(actor, named)
				: video.comment({ by: actor, at: scope.now() }, call.text('content'), named);
		return isDone ? success(call.fact) : failure(noComment);
	}),

	thumbUpVideo: scope.acting((video, { actor: by }, call) => {
		setDeed(video.thumbs, { by, at: scope.now() }, call.integer('type') === DO_IT);
		return success(call.fact);
	}),

	likeVideo: scope.acting((video, { actor: by }, call) => {
		const type = call.integer('type') ?? NaN;
		const deed = { by, at: scope.now() };
		const isDone = !TAKES_BACK.includes(type);
		if (OF_VIDEO.includes(type)) {
			video.heart(deed, isDone);
			return success(call.fact);
		}
		const comment = video.commentWith(idIn(call, 'commentId'));
		if (!comment) return failure(noComment);
		setDeed(comment.hearts, deed, isDone);
		return success(call.fact);
	}),
});
