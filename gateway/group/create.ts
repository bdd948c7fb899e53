import type { Call } from '../operation/call';
import { InvalidInputError } from '../wire/errors';
import { idsIn } from '../wire/ids';
import type { JsonObject } from '../wire/values';
import { prepare as checked } from './checks';

/** 创建微信群: the account and two others are the smallest group. */
const FEWEST = 2;

/** @throws InvalidInputError */
export function prepare(call: Call): JsonObject {
	const input = checked(call);
	const { length } = idsIn(input.contactIds);
	// Of none at all the request itself complains.
	if (length > 0 && length < FEWEST) {
		throw new InvalidInputError(
			`A group needs at least ${FEWEST} people besides the account, but there is only one.`,
			'Enter the WeChat IDs of two or more friends.',
		);
	}
	return input;
}
