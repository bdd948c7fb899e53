import { addressesOfFiles } from '../media/filesIn';
import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import type { JsonObject } from '../wire/values';
import { SHORTEST_PAUSE_SECONDS, USUAL_PAUSE_SECONDS } from './pause';

/**
 * What is checked of everything that is sent into a chat, its files included.
 *
 * @throws InvalidInputError, NotOfferedError
 */
export async function prepare(call: Call): Promise<JsonObject> {
	refuseShortPause(call);
	return await addressesOfFiles(call);
}

/** @throws InvalidInputError */
export function refuseShortPause(call: Call): void {
	const given = call.text('pause');
	const seconds = given === '' ? USUAL_PAUSE_SECONDS : Number(given);
	if (seconds >= SHORTEST_PAUSE_SECONDS) return;
	throw new InvalidInputError(
		`Pause must be at least ${SHORTEST_PAUSE_SECONDS} seconds: the vendors allow 40 messages a minute.`,
		`Try ${USUAL_PAUSE_SECONDS}.`,
	);
}
