import { asText } from '../message/asText';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import { audienceOf } from './audience';

/**
 * Checks what is written and who can see it.
 *
 * @throws InvalidInputError
 */
export const prepare = (call: Call): JsonObject => ({
	text: asText(call.input.text),
	...audienceOf(call),
});
