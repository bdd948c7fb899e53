import type { Call } from '../operation/call';
import type { Pace } from '../operation/pace';
import { expectSuccess } from '../wire/envelope';
import { InvalidInputError } from '../wire/errors';
import { idsIn, isGroupId } from '../wire/ids';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { batchesOf } from './details';
import { withRaw } from './rows';

/** hao-you-cao-zuo/checkZombie: 1 to 3 s between calls. */
const PACE: Pace = { acts: 'friend checks', same: 1_000, change: 1_000, spread: 2_000 };

/** 0 to 2 by the page of today; the manual of 2020 has all. */
const STATES = [
	'normal',
	'deletedYou',
	'blockedYou',
	'bothBlocked',
	'blockedByYou',
	'deletedByYou',
	'bothDeleted',
];

/** @throws InvalidInputError for a group among the friends */
export function prepare({ input }: Call): JsonObject {
	const contactIds = idsIn(input.contactIds);
	const group = contactIds.find(isGroupId);
	if (group === undefined) return { contactIds };
	throw new InvalidInputError(
		`"${group}" is a group, not a contact.`,
		'Enter the WeChat IDs of friends.',
	);
}

export async function run(call: Call): Promise<JsonObject[]> {
	const states: JsonObject[] = [];
	for (const contactIds of batchesOf(idsIn(call.input.contactIds))) {
		const data = expectSuccess(await call.send({ input: { contactIds }, pace: PACE }));
		for (const row of (Array.isArray(data) ? data : []).filter(isObject)) {
			states.push(withRaw(call, stateOf(call, row), row));
		}
	}
	return states;
}

const stateOf = (call: Call, { userName, status }: JsonObject): JsonObject => ({
	account: call.text('account'),
	contactId: textOf(userName),
	status: STATES[Number(textOf(status) || NaN)] ?? 'unknown',
});
