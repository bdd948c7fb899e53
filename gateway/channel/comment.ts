import { asText } from '../message/asText';
import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import type { JsonObject } from '../wire/values';

const DELETE = '1';

/** @throws InvalidInputError for a deletion that does not say of what */
export function prepare(call: Call): JsonObject {
	if (call.text('action') === DELETE && call.text('refCommentId') === '') {
		throw new InvalidInputError(
			`${call.fields.refCommentId?.label} is empty.`,
			'Enter the commentId of the comment to delete, as Get Comments gives it.',
		);
	}
	return { text: asText(call.input.text) };
}
