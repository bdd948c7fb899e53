import type { Endpoint } from '../operation/binding';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { stateIn, type TaskState } from './task';

export type VideoResult = TaskState & { url?: string };

/** wkteam fetches videos in the background; this asks how far it is, every 2 s at most. */
export const videoResult: Endpoint = {
	call: 'POST /getMsgVideoRes',
	page: 'xiao-xi-jie-shou/xia-zai-xiao-xi-nei-rong/getMsgVideoRes',
};

/** The state of a task, as workflows see it. */
export function readVideoResult(data: unknown, { taskId }: JsonObject): VideoResult {
	const url = textOf(isObject(data) ? data.url : '');
	return { ...stateIn(data, taskId), ...(url !== '' && { url }) };
}
