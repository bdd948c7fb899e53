import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import { asText } from './asText';
import { mentionsFor } from './mentions';
import { refuseShortPause } from './sending';

/**
 * Checks what a gateway would take and then not do.
 *
 * @throws InvalidInputError
 */
export function prepare(call: Call): JsonObject {
	const text = asText(call.input.text);
	const mentions = mentionsFor(call.text('mentions'), call.text('chatId'), text);
	refuseShortPause(call);
	return { text, mentions };
}
