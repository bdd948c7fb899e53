import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import { noMoment, type MomentScope } from './scope';

/** What the account does to moments that it sees, and to its own. */
export const changingBy = (scope: MomentScope): Handlers => ({
	likeMoment: scope.seen((moment, { wcId }, call) => {
		moment.like(wcId, scope.now());
		return success(call.fact);
	}),

	commentMoment: scope.seen((moment, { wcId }, call) => {
		const replyTo = call.integer('replyCommentId') ?? NaN;
		const isDone = moment.comment(wcId, call.text('content'), replyTo, scope.now());
		return isDone ? success(call.fact) : failure(noComment);
	}),

	deleteMoment: scope.online(({ wcId }, call) =>
		scope.its.moments.remove(wcId, call.text('id')) ? success(call.fact) : failure(noMoment),
	),

	hideMoment: scope.own((moment, _person, call) => {
		moment.isPrivate = true;
		return success(call.fact);
	}),

	publishMoment: scope.own((moment, _person, call) => {
		moment.isPrivate = false;
		return success(call.fact);
	}),
});

const noComment = '评论不存在或已删除';

/** What only wkteam has of it. */
export const changingOnWkteam = (scope: MomentScope): Handlers => ({
	unlikeMoment: scope.seen((moment, { wcId }, call) => {
		moment.like(wcId, scope.now(), false);
		return success(call.fact);
	}),

	deleteMomentComment: scope.seen((moment, { wcId }, call) =>
		moment.uncomment(wcId, call.integer('commentId') ?? NaN)
			? success(call.fact)
			: failure(noComment),
	),

	setMomentVisibility: scope.online(({ wcId }, call) => {
		scope.its.moments.setRange(wcId, call.integer('type') ?? NaN);
		return success(call.fact);
	}),
});
