import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import { imageUrlsOf } from './imageUrls';
import { uploadUrls } from './upload';

/** @throws InvalidInputError */
export const prepare = (call: Call): JsonObject => ({ imageUrls: imageUrlsOf(call) });

export const run = async (call: Call): Promise<JsonObject> => ({
	account: call.text('account'),
	imageUrls: await uploadUrls(call, imageUrlsOf(call)),
});
