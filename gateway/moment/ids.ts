import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import type { JsonObject } from '../wire/values';

/**
 * Checks whose moment it is and which one, as far as the operation asks.
 *
 * @throws InvalidInputError
 */
export function prepare(call: Call): JsonObject {
	const contactId = call.text('contactId');
	if (/\s|@chatroom$/.test(contactId)) {
		throw new InvalidInputError(
			`"${contactId}" is not the WeChat ID of a contact.`,
			'Moments are those of one person: enter the WeChat ID of a friend.',
		);
	}
	const momentId = call.text('momentId');
	if (momentId !== '' && !/^[1-9]\d*$/.test(momentId)) {
		throw new InvalidInputError(
			`"${momentId}" is not the ID of a moment.`,
			'Use the momentId that Get Many or a posting operation gives: digits only.',
		);
	}
	return {};
}
