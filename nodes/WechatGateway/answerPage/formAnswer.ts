import {
	entryIn,
	isObject,
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
 * The answers that a request brings: as the form of the page sends them, or in `answers` by the names of
 * the fields, as a workflow does.
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
function isFilledIn(form: FormField[], { [KEY]: key, answers }: JsonObject): boolean {
	if (!isObject(answers)) return key !== undefined;
	return Object.keys(answers).every((given) => form.some(({ name }) => name === given));
}

/** What a field was given, undefined when nothing. */
export function givenFor({ name }: FormField, at: number, body: JsonObject): unknown {
	const { answers } = body;
	if (isObject(answers) && Object.hasOwn(answers, name)) return answers[name];
	return body[nameOnPage(at)];
}
