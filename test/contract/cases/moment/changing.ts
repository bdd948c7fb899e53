import type { JsonObject } from '../../../../gateway';
import type { OperationCase } from '../../support/operationCase';
import { MOMENT } from './shared';

const success = { success: true };

/** Something is done to one moment. */
const done = (
	operation: string,
	input: JsonObject = {},
	fields: JsonObject = {},
): OperationCase => ({
	operation: `moment.${operation}`,
	input: { momentId: MOMENT, ...input },
	sends: { id: MOMENT, ...fields },
	gives: success,
});

const text = '充满力量 ';

export const changing: OperationCase[] = [
	...['like', 'unlike', 'delete', 'setPrivate', 'setPublic'].map((operation) => done(operation)),
	done('comment', { text }, { content: text, replyCommentId: 0 }),
	{
		...done('comment', { text, replyCommentId: '97' }, { content: text, replyCommentId: 97 }),
		when: 'it replies to a comment',
	},
	done('deleteComment', { commentId: '227' }, { commentId: 227 }),
	{
		operation: 'moment.setVisibility',
		input: { range: '11' },
		sends: { type: 11 },
		gives: success,
	},
];
