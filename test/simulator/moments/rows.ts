import type { Moment } from '../state/moment';
import type { Person } from '../state/people';
import type { MomentScope } from './scope';
import { timelineOf } from './timeline';

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** What is told of a moment that was just posted (发送文字朋友圈消息). */
export const postedRow = ({ id, author, at, content }: Moment) => ({
	id,
	userName: author,
	createTime: seconds(at),
	objectDesc: content.text,
});

/** A moment without its XML, in the order of the sample of getCircle. */
export function momentRow(scope: MomentScope, moment: Moment, { wcId }: Person) {
	const { faces, moments } = scope.its;
	const { id, author, at } = moment;
	const { likes, comments } = moments.reactionsSeenBy(wcId, moment);
	const nameOf = (one: string) => faces.of(one, one).name;
	return {
		id,
		userName: author,
		nickName: nameOf(author),
		createTime: seconds(at),
		likeFlag: likes.some(({ from }) => from === wcId) ? 1 : 0,
		likeCount: likes.length,
		snsLikes: likes.map((like) => ({
			userName: like.from,
			nickName: nameOf(like.from),
			type: 1,
			createTime: seconds(like.at),
		})),
		commentCount: comments.length,
		snsComments: comments.map((comment) => ({
			userName: comment.from,
			nickName: nameOf(comment.from),
			type: 2,
			createTime: seconds(comment.at),
			commentId: comment.id,
			replyCommentId: comment.replyTo,
			deleteFlag: 0,
			isNotRichText: 1,
			content: comment.text,
		})),
	};
}

/** With its XML (获取好友朋友圈详情, getSnsObject); whether the account likes it is in open's sample only. */
export function wholeRow(scope: MomentScope, moment: Moment, viewer: Person) {
	const xml = timelineOf(moment);
	const objectDesc = { len: Buffer.byteLength(xml), xml };
	const { likeFlag, ...row } = momentRow(scope, moment, viewer);
	return { ...row, objectDesc, ...(scope.gateway === 'open' && { likeFlag }) };
}
