import type { Endpoint } from '../operation/binding';
import { stateIn, type TaskState } from '../media/task';
import type { JsonObject } from '../wire/values';
import { readPosted } from './posted';

/** How far wkteam is with a video that it posts in the background; to be asked every 2 s at most. */
export const videoResult: Endpoint = {
	call: 'POST /getAsynSnsSendVideoRes',
	page: 'peng-you-quan/getAsynSnsSendVideoRes',
};

export type PostedVideo = JsonObject & TaskState;

export const readVideoResult = (data: unknown, { taskId }: JsonObject): PostedVideo => ({
	...stateIn(data, taskId),
	...readPosted(data),
});
