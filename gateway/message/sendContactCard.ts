import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import type { JsonObject } from '../wire/values';
import { refuseShortPause } from './sending';

/** @throws InvalidInputError for what is not the ID of one person */
export function prepare(call: Call): JsonObject {
	const contact = call.text('cardContactId');
	if (contact.endsWith('@chatroom')) {
		throw new InvalidInputError(
			`"${contact}" is a group, which has no card.`,
			'Enter the WeChat ID of a person, e.g. wxid_lr6j4nononb921.',
		);
	}
	if (/[\s,，;；]/.test(contact)) {
		throw new InvalidInputError(`"${contact}" is not one person.`, 'Use one item for each.');
	}
	refuseShortPause(call);
	return {};
}
