import { addressesOfFiles } from './filesIn';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';

/** @throws InvalidInputError */
export const prepare = async (call: Call): Promise<JsonObject> => await addressesOfFiles(call);
