import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';

/** Hearts for the video itself (shipinhao/finderIdLike). */
const OF_VIDEO: readonly string[] = ['3', '4'];

/** 0 in the place of a comment is the video itself. */
export const prepare = (call: Call): JsonObject =>
	OF_VIDEO.includes(call.text('action')) ? { commentId: '0' } : {};
