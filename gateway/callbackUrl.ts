import { InvalidInputError } from './errors';
import type { OperationCall } from './operationCall';
import type { JsonObject } from './values';

/** @throws InvalidInputError for what a gateway would take and could never reach */
export function prepareCallbackUrl(call: OperationCall): JsonObject {
	const url = call.text('url');
	if (url === '' || (/^https?:\/\//i.test(url) && URL.canParse(url))) return {};
	throw new InvalidInputError(
		`"${url}" is not a web address.`,
		'Enter it whole, beginning with http:// or https://.',
	);
}
