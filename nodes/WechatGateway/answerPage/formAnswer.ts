import {
	entryIn,
	type FieldValue,
	type FormField,
	type JsonObject,
	type Problem,
} from '../../../gateway';
import { KEY } from './link';

/** What is wrong with the fields, by their places in the form. */
export type Problems = Record<number, Problem>;

/** Where the page sends a field; several times where several boxes are ticked. */
export const nameOnPage = (at: number): string => `field-${at}`;

/**
 * The answers that a request brings: by the places of the fields, as the form of the page sends them with
 * its key, or by their names, as a workflow does.
 */
export function formAnswerIn(
	form: FormField[],
	body: JsonObject,
): { data: Record<string, FieldValue> } | { problems: Problems } {
	if (!isFilledIn(form, body)) return { problems: {} };
	const problems: Problems = {};
	const answers: Array<[string, FieldValue]> = [];
	for (const [at, field] of form.entries()) {
		const entry = entryIn(field, givenFor(field, at, body));
		if ('problem' in entry) problems[at] = entry.problem;
		else answers.push([field.name, entry.value]);
	}
	return Object.keys(problems).length > 0 ? { problems } : { data: Object.fromEntries(answers) };
}

/** Whether somebody has answered at all, and in names that the form has. */
function isFilledIn(form: FormField[], body: JsonObject): boolean {
	const names = Object.keys(body);
	if (names.includes(KEY)) return true;
	return names.length > 0 && names.every((given) => form.some(({ name }) => name === given));
}

/** What a field was given, undefined when nothing. */
export function givenFor({ name }: FormField, at: number, body: JsonObject): unknown {
	const key = Object.hasOwn(body, KEY) ? nameOnPage(at) : name;
	return Object.hasOwn(body, key) ? body[key] : undefined;
}
