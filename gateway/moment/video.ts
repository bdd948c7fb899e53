import { refuseNoTime, whenDone, type Task } from '../media/task';
import { must } from '../operation/binding';
import type { Call } from '../operation/call';
import { expectSuccess } from '../wire/envelope';
import { NotGatewayAnswerError } from '../wire/errors';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { prepare as checkPost } from './post';
import { readVideoResult, videoResult, type PostedVideo } from './videoResult';

const POSTING: Task<PostedVideo> = {
	ask: { ...videoResult, send: { asynId: must('taskId') } },
	read: readVideoResult,
	what: 'post the video',
	later: 'Get Video Result of Moment',
	ifFailed: 'Look at the video: at most 30 seconds and 20 MB, the cover at most 2 MB.',
};

/** @throws InvalidInputError */
export function prepare(call: Call): JsonObject {
	refuseNoTime(call);
	return checkPost(call);
}

/**
 * Posts a video: wkteam does it in the background and is asked until it is there.
 *
 * @throws GatewayRefusedError when it fails, TimedOutError, CancelledError
 */
export async function run(call: Call): Promise<JsonObject> {
	const data = expectSuccess(await call.send());
	const taskId = textOf(isObject(data) ? data.asynId : '');
	if (taskId === '') {
		throw new NotGatewayAnswerError(
			200,
			'The gateway did not say how to ask for the result.',
			'Look into the moments before you repeat it: the video may be there.',
		);
	}
	const { taskId: _id, state: _state, ...moment } = await whenDone(call, POSTING, taskId);
	return { success: true, account: call.text('account'), ...moment };
}
