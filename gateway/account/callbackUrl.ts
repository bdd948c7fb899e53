import { InvalidInputError } from '../wire/errors';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';

/** @throws InvalidInputError for what a gateway would take and could never reach */
export function prepare(call: Call): JsonObject {
	const url = call.text('url');
	if (url === '' || (/^https?:\/\//i.test(url) && URL.canParse(url))) return {};
	throw new InvalidInputError(
		`"${url}" is not a web address.`,
		'Enter it whole, beginning with http:// or https://.',
	);
}
