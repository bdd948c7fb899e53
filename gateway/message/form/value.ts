import type { FieldValue, FormField } from './field';

/** Why that cannot be in a field: `unfit` is no number where one is wanted, or none of the options. */
export type Problem = 'missing' | 'tooLong' | 'unfit';

export type Entry = { value: FieldValue } | { problem: Problem };

/** Characters of one line, and of a text of several. */
export const LONGEST_LINE = 1_000;
export const LONGEST_TEXT = 20_000;

/** Digits that a number holds without a change. */
const MOST_DIGITS = 15;

const UNFIT: Entry = { problem: 'unfit' };

/**
 * What was entered into a field, checked.
 *
 * @param given texts as a page sends them, or values as in JSON
 */
export function entryIn(field: FormField, given: unknown): Entry {
	const texts = textsOf(given);
	if (texts === undefined) return UNFIT;
	const [text, ...more] = texts;
	if (text === undefined) {
		if (field.required) return { problem: 'missing' };
		return { value: field.type === 'checkbox' ? [] : null };
	}
	if (field.type === 'checkbox') return among(field, texts);
	return more.length > 0 ? UNFIT : single(field, text);
}

/** On one line, without what no page can send back as it was. */
export const oneLine = (text: string): string =>
	text
		.replace(/\p{Surrogate}|\p{Cc}/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();

function textsOf(given: unknown): string[] | undefined {
	const all: unknown[] = Array.isArray(given) ? given : [given ?? ''];
	const texts = all.map(textOf);
	return texts.includes(undefined)
		? undefined
		: texts.filter((text): text is string => text !== undefined && text !== '');
}

const textOf = (given: unknown): string | undefined =>
	typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean'
		? String(given).replace(/\r\n?/g, '\n').trim()
		: undefined;

function single(field: FormField, text: string): Entry {
	if (text.length > (field.type === 'textarea' ? LONGEST_TEXT : LONGEST_LINE)) {
		return { problem: 'tooLong' };
	}
	// Full-width digits and signs come from Chinese keyboards.
	const plain = text.normalize('NFKC');
	switch (field.type) {
		case 'number':
			return isNumber(plain) ? { value: Number(plain) } : UNFIT;
		case 'date':
			return isDate(plain) ? { value: plain } : UNFIT;
		case 'email':
			return /^[^\s@]+@[^\s@]+$/.test(plain) ? { value: plain } : UNFIT;
		case 'dropdown':
		case 'radio': {
			const option = optionOf(field, text);
			return option === undefined ? UNFIT : { value: option };
		}
		default:
			return { value: text };
	}
}

/** In the order of the form, each once. */
function among(field: FormField, texts: string[]): Entry {
	const chosen = texts.map((text) => optionOf(field, text));
	if (chosen.includes(undefined)) return UNFIT;
	return { value: field.options.filter((option) => chosen.includes(option)) };
}

const optionOf = ({ options }: FormField, text: string): string | undefined =>
	options.find((option) => option === oneLine(text));

const isNumber = (text: string): boolean =>
	/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) && text.replace(/\D/g, '').length <= MOST_DIGITS;

function isDate(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
