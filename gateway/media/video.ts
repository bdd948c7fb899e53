import { attempt } from '../wire/attempt';
import { must, type Binding } from '../operation/binding';
import { expectSuccess } from '../wire/envelope';
import {
	CancelledError,
	GatewayRefusedError,
	InvalidInputError,
	isLoss,
	TimedOutError,
} from '../wire/errors';
import type { Call } from '../operation/call';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { link } from './link';
import { readVideoResult, videoResult, type VideoResult } from './videoResult';

const VIDEO_RESULT: Binding = { ...videoResult, send: { id: must('taskId') } };

const ASK_EVERY_MS = 2_000;
const USUAL_SECONDS = 180;

/** @throws InvalidInputError */
export function prepare(call: Call): JsonObject {
	if (!(secondsOf(call) > 0)) {
		throw new InvalidInputError('Timeout must be more than 0 seconds.', `Try ${USUAL_SECONDS}.`);
	}
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
	const found = taskId === '' ? data : await whenDone(call, taskId);
	return link(found, call.input, call.clock.now());
}

async function whenDone(call: Call, taskId: string): Promise<VideoResult> {
	const { clock } = call;
	const deadline = clock.now() + secondsOf(call) * 1000;
	for (;;) {
		const left = deadline - clock.now();
		if (left <= 0) throw notInTime(call, taskId);
		await clock.sleep(Math.min(ASK_EVERY_MS, left));
		if (clock.stopped()) throw new CancelledError('The wait was canceled.');
		const result = await ask(call, taskId);
		if (result?.state === 'done') return result;
		if (result?.state === 'failed') {
			throw new GatewayRefusedError(
				'2',
				result.message ?? 'The gateway could not fetch the video.',
				'WeChat keeps videos for some days only.',
			);
		}
	}
}

/** A lost answer costs nothing: the next one says the same. */
async function ask(call: Call, taskId: string): Promise<VideoResult | undefined> {
	const asked = await attempt(
		async () => await call.send({ binding: VIDEO_RESULT, input: { taskId } }),
	);
	if (asked.reason && isLoss(asked.reason)) return undefined;
	if (asked.reason) throw asked.reason;
	return readVideoResult(expectSuccess(asked.value), { taskId });
}

const notInTime = (call: Call, taskId: string) =>
	new TimedOutError(
		`The gateway did not fetch the video within ${secondsOf(call)} seconds.`,
		`It goes on with it: use Get Video Result with the task ID ${taskId}, or a longer Timeout.`,
	);

function secondsOf(call: Call): number {
	const given = textOf(call.input.timeout);
	return given === '' ? USUAL_SECONDS : Number(given);
}
