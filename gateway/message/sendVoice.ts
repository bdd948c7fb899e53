import { addressesOfFiles, addressOf } from '../media/filesIn';
import { voiceMs } from '../media/voiceLength';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import { refuseShortPause } from './sending';

/**
 * A file tells how long it plays.
 *
 * @throws InvalidInputError
 */
export async function prepare(call: Call): Promise<JsonObject> {
	refuseShortPause(call);
	return await addressesOfFiles(call, (given) => ({
		...addressOf(given),
		...(call.text('duration') === '' && { duration: voiceMs(given.bytes) }),
	}));
}
