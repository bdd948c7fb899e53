import { asText } from '../message/asText';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';

/** @throws InvalidInputError */
export const prepare = (call: Call): JsonObject => ({ text: asText(call.input.text) });
