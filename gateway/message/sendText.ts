import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import { isObject, textOf, type JsonObject } from '../wire/values';
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

/** As written, with its blanks; a number counts as its digits. */
function asText(given: unknown): string {
	if (typeof given === 'string') return given;
	if (isObject(given) || Array.isArray(given)) {
		throw new InvalidInputError(
			'Text is not text but data with fields.',
			'Name the field that holds the text, e.g. {{ $json.output }}.',
		);
	}
	return textOf(given);
}
