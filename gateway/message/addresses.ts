import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import { webAddress } from '../wire/webAddress';

const ADDRESSES = ['avatarUrl', 'imageUrl', 'videoUrl', 'thumbUrl', 'url'] as const;

/**
 * Checks the addresses that the gateway is to fetch.
 *
 * @throws InvalidInputError for what no gateway can fetch
 */
export function prepare(call: Call): JsonObject {
	for (const name of ADDRESSES) {
		const address = call.text(name);
		if (address !== '') webAddress(address, call.fields[name]?.label ?? name);
	}
	return {};
}
