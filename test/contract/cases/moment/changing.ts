import type { JsonObject } from '../../../../gateway';
import type { OperationCase } from '../../support/operationCase';
import type { Scene } from '../../support/scene';
import { MOMENT, momentOf } from './shared';

const success = { success: true };

/** Something is done to one moment. */
const done = (
	operation: string,
	input: JsonObject = {},
	fields: JsonObject = {},
): OperationCase => ({
	operation: `moment.${operation}`,
	before: momentOf('alice'),
	input: { momentId: MOMENT, ...input },
	sends: { id: MOMENT, ...fields },
	gives: success,
});

const text = '充满力量 ';

/** Bob has said something about it. */
const commentedOn = (scene: Scene): string => {
	const loginId = momentOf('alice')(scene);
	const { alice, bob } = scene.simulator.people;
	scene.simulator.moments.find(alice.wcId, MOMENT)?.comment(bob.wcId, 'Nice', 0, 0);
	return loginId;
};

export const changing: OperationCase[] = [
	...['like', 'unlike', 'delete', 'setPrivate', 'setPublic'].map((operation) => done(operation)),
	done('comment', { text }, { content: text, replyCommentId: 0 }),
	{
		...done('comment', { text, replyCommentId: '1' }, { content: text, replyCommentId: 1 }),
		before: commentedOn,
		when: 'it replies to a comment',
	},
	{ ...done('deleteComment', { commentId: '1' }, { commentId: 1 }), before: commentedOn },
	{
		operation: 'moment.setVisibility',
		input: { range: '11' },
		sends: { type: 11 },
		gives: success,
	},
];
