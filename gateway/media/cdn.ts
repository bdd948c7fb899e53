import { NotOfferedError } from '../errors';
import type { OperationCall } from '../operationCall';
import type { JsonObject } from '../values';

const FILE = '5';

/** @throws NotOfferedError for the one type that only wkteam has (te-shu/cdnDownFile) */
export function prepareCdn(call: OperationCall): JsonObject {
	const { dialect } = call.client;
	if (call.text('fileType') === FILE && dialect.accountIs === 'deviceId') {
		throw new NotOfferedError(
			`${dialect.displayName} does not download files from the CDN.`,
			'Choose an image or video type, or use Download File.',
		);
	}
	return {};
}
