import { prepare as checkAddresses } from '../message/addresses';
import { asText } from '../message/asText';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import { audienceOf } from './audience';

/**
 * Checks what is written, the addresses in it and who can see it.
 *
 * @throws InvalidInputError
 */
export const prepare = (call: Call): JsonObject => ({
	...checkAddresses(call),
	text: asText(call.input.text),
	...audienceOf(call),
});
