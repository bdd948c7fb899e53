import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import { filesOf, uploadFiles } from './upload';

/** @throws InvalidInputError */
export function prepare(call: Call): JsonObject {
	filesOf(call);
	return {};
}

export const run = async (call: Call): Promise<JsonObject> => ({
	account: call.text('account'),
	imageUrls: await uploadFiles(call, filesOf(call)),
});
