import type { Binding } from '../operation/binding';
import type { Call } from '../operation/call';
import { attempt } from '../wire/attempt';
import { expectSuccess } from '../wire/envelope';
import {
	CancelledError,
	GatewayRefusedError,
	InvalidInputError,
	isLoss,
	NotGatewayAnswerError,
	TimedOutError,
} from '../wire/errors';
import { isObject, textOf, type JsonObject } from '../wire/values';

export type TaskState = {
	taskId: string;
	state: 'running' | 'done' | 'failed';
	/** Why it failed. */
	message?: string;
};

/** Something that the gateway does in the background. */
export interface Task<Result extends TaskState> {
	/** Asks how far it is; its field is taskId. */
	ask: Binding;
	read: (data: unknown, input: JsonObject) => Result;
	/** What the gateway should have done, e.g. "fetch the video". */
	what: string;
	/** The operation that asks once. */
	later: string;
	/** What to do when it has failed. */
	ifFailed: string;
}

const ASK_EVERY_MS = 2_000;
const USUAL_SECONDS = 180;

/** @throws InvalidInputError */
export function refuseNoTime(call: Call): void {
	if (secondsOf(call) > 0) return;
	throw new InvalidInputError('Timeout must be more than 0 seconds.', `Try ${USUAL_SECONDS}.`);
}

/**
 * Waits as long as Timeout says.
 *
 * @throws GatewayRefusedError when the task fails, TimedOutError, CancelledError
 */
export async function whenDone<Result extends TaskState>(
	call: Call,
	task: Task<Result>,
	taskId: string,
): Promise<Result> {
	const { clock } = call;
	const deadline = clock.now() + secondsOf(call) * 1000;
	for (;;) {
		const left = deadline - clock.now();
		if (left <= 0) throw notInTime(call, task, taskId);
		await clock.sleep(Math.min(ASK_EVERY_MS, left));
		if (clock.stopped()) throw new CancelledError('The wait was canceled.');
		const result = await ask(call, task, taskId);
		if (result?.state === 'done') return result;
		if (result?.state === 'failed') {
			throw new GatewayRefusedError(
				'2',
				result.message ?? `The gateway could not ${task.what}.`,
				task.ifFailed,
			);
		}
	}
}

/** A lost answer costs nothing: the next one says the same. */
async function ask<Result extends TaskState>(
	call: Call,
	{ ask: binding, read }: Task<Result>,
	taskId: string,
): Promise<Result | undefined> {
	const asked = await attempt(async () => await call.send({ binding, input: { taskId } }));
	if (asked.reason && isLoss(asked.reason)) return undefined;
	if (asked.reason) throw asked.reason;
	return read(expectSuccess(asked.value), { taskId });
}

const notInTime = (
	call: Call,
	{ what, later }: Pick<Task<TaskState>, 'what' | 'later'>,
	id: string,
) =>
	new TimedOutError(
		`The gateway did not ${what} within ${secondsOf(call)} seconds.`,
		`It goes on with it: use ${later} with the task ID ${id}, or a longer Timeout.`,
	);

function secondsOf(call: Call): number {
	const given = textOf(call.input.timeout);
	return given === '' ? USUAL_SECONDS : Number(given);
}

/** The state of a task, as workflows see it. */
export function stateIn(data: unknown, taskId: unknown): TaskState {
	const { type, des } = isObject(data) ? data : {};
	const state = STATES[textOf(type)];
	if (state === undefined) {
		throw new NotGatewayAnswerError(
			200,
			`The gateway gave a state of the video that its manual does not have: "${textOf(type)}".`,
			'Try again in a minute.',
		);
	}
	return {
		taskId: textOf(taskId),
		state,
		...(textOf(des) !== '' && { message: textOf(des) }),
	};
}

const STATES: Readonly<Record<string, TaskState['state']>> = {
	'0': 'running',
	'1': 'done',
	'2': 'failed',
};
