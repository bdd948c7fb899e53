import type { Operation } from '../operation/operation';
import type { JsonObject } from '../wire/values';

/** Whether the gateway's own data are to stand beside what is made of them. */
export const wantsRaw = ({ simplify }: Operation, input: JsonObject): boolean =>
	simplify === true && input.simplify === false;
