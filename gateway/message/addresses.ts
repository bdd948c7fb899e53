import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import type { JsonObject } from '../wire/values';
import { isWebAddress } from '../wire/webAddress';

const ADDRESSES = ['avatarUrl', 'imageUrl', 'videoUrl', 'thumbUrl', 'url'] as const;

/**
 * Checks the addresses that the gateway is to fetch.
 *
 * @throws InvalidInputError for what no gateway can fetch
 */
export function prepare(call: Call): JsonObject {
	for (const name of ADDRESSES) {
		const address = call.text(name);
		if (address === '' || isWebAddress(address)) continue;
		throw new InvalidInputError(
			`${call.fields[name]?.label ?? name} "${address}" is not a web address.`,
			'Enter it whole, beginning with http:// or https://.',
		);
	}
	return {};
}
