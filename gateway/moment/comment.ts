import { asText } from '../message/asText';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import { prepare as checkIds } from './ids';

/** @throws InvalidInputError */
export const prepare = (call: Call): JsonObject => ({
	...checkIds(call),
	text: asText(call.input.text),
});
