import { NotOfferedError } from '../wire/errors';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';

const FILE = '5';

/** @throws NotOfferedError for the one type that only wkteam has (te-shu/cdnDownFile) */
export function prepareCdn(call: Call): JsonObject {
	const { dialect } = call.client;
	if (call.text('fileType') === FILE && dialect.accountIs === 'deviceId') {
		throw new NotOfferedError(
			`${dialect.displayName} does not download files from the CDN.`,
			'Choose an image or video type, or use Download File.',
		);
	}
	return {};
}
