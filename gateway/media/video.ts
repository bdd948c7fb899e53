import { must } from '../operation/binding';
import type { Call } from '../operation/call';
import { expectSuccess } from '../wire/envelope';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { link } from './link';
import { refuseNoTime, whenDone, type Task } from './task';
import { readVideoResult, videoResult, type VideoResult } from './videoResult';

const FETCHING: Task<VideoResult> = {
	ask: { ...videoResult, send: { id: must('taskId') } },
	read: readVideoResult,
	what: 'fetch the video',
	later: 'Get Video Result',
	ifFailed: 'WeChat keeps videos for some days only.',
};

/** @throws InvalidInputError */
export function prepare(call: Call): JsonObject {
	refuseNoTime(call);
	return {};
}

/**
 * Has the gateway fetch a video: open answers with its address, wkteam with the number of a task.
 *
 * @throws GatewayRefusedError when the task fails, TimedOutError, CancelledError
 */
export async function run(call: Call): Promise<JsonObject> {
	const data = expectSuccess(await call.send());
	const taskId = textOf(isObject(data) ? data.id : '');
	const found = taskId === '' ? data : await whenDone(call, FETCHING, taskId);
	return link(found, call.input, call.clock.now());
}
