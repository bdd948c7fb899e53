import { textOf, type JsonObject } from '../wire/values';
import type { Field, When } from './field';

/**
 * A field as the form shows it while the fields that decide about it have these values, which come
 * before it; undefined while it is hidden, when nobody has set it.
 */
export function shownAs(field: Field, values: JsonObject): Field | undefined {
	const holds = (when: When) =>
		Object.entries(when).every(([other, allowed]) => allowed.includes(textOf(values[other])));
	if (field.when === undefined || holds(field.when)) return field;
	if (field.kind !== 'number' || field.otherwise === undefined) return undefined;
	const { when, ...otherwise } = field.otherwise;
	return holds(when) ? { ...field, ...otherwise } : undefined;
}
