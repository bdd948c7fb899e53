import { InvalidInputError } from '../wire/errors';
import { isObject, textOf } from '../wire/values';

/**
 * What somebody wants to be written, with its blanks; a number counts as its digits.
 *
 * @throws InvalidInputError for data with fields
 */
export function asText(given: unknown): string {
	if (typeof given === 'string') return given;
	if (isObject(given) || Array.isArray(given)) {
		throw new InvalidInputError(
			'Text is not text but data with fields.',
			'Name the field that holds the text, e.g. {{ $json.output }}.',
		);
	}
	return textOf(given);
}
