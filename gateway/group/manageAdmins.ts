import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import { idsIn } from '../wire/ids';
import type { JsonObject } from '../wire/values';
import { prepare as checked } from './checks';

/** 群主群管操作, operateChatRoom: a group is handed over to one person. */
const HAND_OVER = '3';

/** @throws InvalidInputError */
export function prepare(call: Call): JsonObject {
	const input = checked(call);
	const { length } = idsIn(input.contactIds);
	if (call.text('action') === HAND_OVER && length > 1) {
		throw new InvalidInputError(
			`A group has one owner, but there are ${length} WeChat IDs.`,
			'Enter one WeChat ID.',
		);
	}
	return input;
}
