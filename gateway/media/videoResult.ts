import type { Endpoint } from '../operation/binding';
import { NotGatewayAnswerError } from '../wire/errors';
import { isObject, textOf, type JsonObject } from '../wire/values';

export type VideoResult = {
	taskId: string;
	state: 'running' | 'done' | 'failed';
	url?: string;
	/** Why it failed. */
	message?: string;
};

/** wkteam fetches videos in the background; this asks how far it is, every 2 s at most. */
export const videoResult: Endpoint = {
	call: 'POST /getMsgVideoRes',
	page: 'xiao-xi-jie-shou/xia-zai-xiao-xi-nei-rong/getMsgVideoRes',
};

/** The state of a task, as workflows see it. */
export function readVideoResult(data: unknown, { taskId }: JsonObject): VideoResult {
	const { type, url, des } = isObject(data) ? data : {};
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
		...(textOf(url) !== '' && { url: textOf(url) }),
		...(textOf(des) !== '' && { message: textOf(des) }),
	};
}

const STATES: Readonly<Record<string, VideoResult['state']>> = {
	'0': 'running',
	'1': 'done',
	'2': 'failed',
};
