import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import { idsIn, isGroupId } from '../wire/ids';
import { isObject, type JsonObject } from '../wire/values';

/**
 * Checks whom and which group an operation is about: a gateway answers "done" to some wrong IDs, and
 * nothing happens.
 *
 * @returns contactIds each once, for an operation that has them
 * @throws InvalidInputError
 */
export function prepare(call: Call): JsonObject {
	if ('groupId' in call.fields) checkGroup(call.text('groupId'));
	if ('contactId' in call.fields) checkOnePerson(call.text('contactId'));
	if (!('contactIds' in call.fields)) return {};
	return { contactIds: peopleIn(call.input.contactIds) };
}

/** Of what is empty the request itself complains. */
function checkGroup(groupId: string): void {
	if (groupId === '') return;
	if (idsIn(groupId).length > 1 || !isGroupId(groupId)) {
		throw new InvalidInputError(
			`"${groupId}" is not the ID of one group.`,
			'Enter the ID that the trigger gives as chatId: it ends in @chatroom.',
		);
	}
}

function checkOnePerson(contactId: string): void {
	if (idsIn(contactId).length > 1) {
		throw new InvalidInputError(
			`"${contactId}" is not one person.`,
			'The gateway takes one at a time: use one item for each.',
		);
	}
	peopleIn(contactId);
}

function peopleIn(given: unknown): string[] {
	const ids = idsIn(given);
	if (isObject(given) || (Array.isArray(given) && given.some(isObject))) {
		throw new InvalidInputError(
			'WeChat IDs are no IDs but data with fields.',
			'Name the field that holds the ID, e.g. {{ $json.members.map((one) => one.wcId) }}.',
		);
	}
	const group = ids.find(isGroupId);
	if (group !== undefined) {
		throw new InvalidInputError(
			`"${group}" is a group, and not a person.`,
			'Enter the WeChat IDs of people.',
		);
	}
	return ids;
}
