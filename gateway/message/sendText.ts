import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { mentionsFor } from './mentions';
import { SHORTEST_PAUSE_SECONDS, USUAL_PAUSE_SECONDS } from './pause';

/**
 * Checks what a gateway would take and then not do.
 *
 * @throws InvalidInputError
 */
export function prepare(call: Call): JsonObject {
	const text = asText(call.input.text);
	const chatId = call.text('chatId');
	if (/[\s,，;；]/.test(chatId)) {
		throw new InvalidInputError(
			`"${chatId}" is not one chat.`,
			'A text goes to one chat at a time: use one item for each.',
		);
	}
	if (!(pauseSeconds(call.text('pause')) >= SHORTEST_PAUSE_SECONDS)) {
		throw new InvalidInputError(
			`Pause must be at least ${SHORTEST_PAUSE_SECONDS} seconds: the vendors allow 40 messages a minute.`,
			`Try ${USUAL_PAUSE_SECONDS}.`,
		);
	}
	return { text, mentions: mentionsFor(call.text('mentions'), chatId, text) };
}

const pauseSeconds = (given: string): number =>
	given === '' ? USUAL_PAUSE_SECONDS : Number(given);

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
