import { InvalidInputError } from '../../wire/errors';
import { isObject, isUnset, type JsonObject } from '../../wire/values';
import { FIELD_TYPES, hasOptions, type FieldType, type FormField } from './field';
import { entryIn, LONGEST_LINE, LONGEST_TEXT, oneLine } from './value';

const MOST_FIELDS = 50;
/** Of all fields together; n8n reads no more than 1000 values of a page. */
const MOST_OPTIONS = 500;

const KEYS = [
	'fieldLabel',
	'fieldType',
	'fieldName',
	'fieldOptions',
	'placeholder',
	'defaultValue',
	'requiredField',
];

/** What the page sends and the answer holds beside the fields, and what is no name of a value in JavaScript. */
const TAKEN = ['question', 'respondedAt', 'timedOut', '__proto__'];

const EXAMPLE = 'Enter a list of fields, e.g. [{ "fieldLabel": "Boxes", "fieldType": "number" }].';

/**
 * The fields of a form as the node's own fields or JSON define them, both as n8n's own forms do. JSON may
 * also list the options as plain texts.
 *
 * @param given text of JSON, a list, or a list within `values`
 * @throws InvalidInputError naming the field
 */
export function formFieldsFrom(given: unknown): FormField[] {
	const parsed = typeof given === 'string' ? parse(given) : given;
	const rows = isObject(parsed) ? (parsed.values ?? []) : parsed;
	if (!Array.isArray(rows)) throw new InvalidInputError('Form Fields is not a list.', EXAMPLE);
	if (rows.length === 0) throw new InvalidInputError('The form has no fields.', 'Add one.');
	if (rows.length > MOST_FIELDS) {
		throw new InvalidInputError(
			`The form has ${rows.length} fields.`,
			`At most ${MOST_FIELDS} are possible.`,
		);
	}
	const fields = rows.map((row: unknown, at) => fieldFrom(row, at + 1));
	refuseClashes(fields);
	return fields;
}

function parse(text: string): unknown {
	if (text.trim() === '') return [];
	let reason: string;
	try {
		return JSON.parse(text) as unknown;
	} catch (error) {
		reason = (error as Error).message;
	}
	throw new InvalidInputError(`Form Fields is not JSON: ${reason}.`, EXAMPLE);
}

function fieldFrom(row: unknown, at: number): FormField {
	if (!isObject(row)) throw new InvalidInputError(`Field ${at} is not a field.`, EXAMPLE);
	const unknown = Object.keys(row).find((key) => !KEYS.includes(key));
	if (unknown !== undefined) {
		throw new InvalidInputError(
			`Field ${at} has a "${unknown}".`,
			`A field can have: ${KEYS.join(', ')}.`,
		);
	}
	const line = (key: string) => textIn(row, key, at, LONGEST_LINE);
	const label = line('fieldLabel');
	if (label === '') throw new InvalidInputError(`Field ${at} has no label.`, 'Enter its Label.');
	const type = typeFrom(line('fieldType') || 'text', label);
	const field: FormField = {
		type,
		label,
		name: line('fieldName') || label,
		required: switchedOn(row.requiredField, label),
		placeholder: line('placeholder'),
		preset: [],
		options: hasOptions(type) ? optionsFrom(row.fieldOptions, label) : [],
	};
	return { ...field, preset: presetFrom(row, field, at) };
}

function textIn(row: JsonObject, key: string, at: number, longest: number): string {
	const given = row[key] ?? '';
	if (typeof given !== 'string' && typeof given !== 'number') {
		throw new InvalidInputError(`${key} of field ${at} is not text.`, EXAMPLE);
	}
	const text = String(given).trim();
	if (text.length <= longest) return longest === LONGEST_LINE ? oneLine(text) : text;
	throw new InvalidInputError(
		`${key} of field ${at} has ${text.length} characters.`,
		`At most ${longest} are possible.`,
	);
}

function typeFrom(given: string, label: string): FieldType {
	if (Object.hasOwn(FIELD_TYPES, given)) return given as FieldType;
	throw new InvalidInputError(
		`"${label}" is of the type "${given}", which this page does not have.`,
		`Choose one of ${Object.keys(FIELD_TYPES).join(', ')}.`,
	);
}

function switchedOn(given: unknown, label: string): boolean {
	if (isUnset(given) || given === false || given === 'false') return false;
	if (given === true || given === 'true') return true;
	throw new InvalidInputError(
		`requiredField of "${label}" is neither true nor false.`,
		'Write true without quotation marks.',
	);
}

function optionsFrom(given: unknown, label: string): string[] {
	const rows: unknown = isObject(given) ? given.values : (given ?? []);
	const texts = Array.isArray(rows)
		? rows.map((row: unknown) => (isObject(row) ? row.option : row))
		: [undefined];
	if (texts.some((text) => typeof text !== 'string' && typeof text !== 'number')) {
		throw new InvalidInputError(
			`The options of "${label}" are not a list of texts.`,
			'Enter them like { "values": [{ "option": "Red" }, { "option": "Blue" }] }.',
		);
	}
	const options = texts.map((text) => oneLine(String(text))).filter((text) => text !== '');
	if (options.length === 0) {
		throw new InvalidInputError(`"${label}" has nothing to choose from.`, 'Enter its options.');
	}
	if (options.some((option) => option.length > LONGEST_LINE)) {
		throw new InvalidInputError(
			`An option of "${label}" has more than ${LONGEST_LINE} characters.`,
			'Shorten it.',
		);
	}
	return [...new Set(options)];
}

/** Several checkboxes are separated by commas, unless the whole text is one of them. */
function presetFrom(row: JsonObject, field: FormField, at: number): string[] {
	const text = textIn(row, 'defaultValue', at, LONGEST_TEXT);
	if (text === '') return [];
	const isOne = field.type !== 'checkbox' || field.options.includes(oneLine(text));
	const texts = isOne ? [text] : text.split(',');
	const entry = entryIn(field, texts);
	if ('problem' in entry) {
		throw new InvalidInputError(
			`The default value of "${field.label}" is none of those that can be entered.`,
			field.options.length > 0
				? `Choose from ${field.options.join(', ')}.`
				: `Enter a default value for the type ${FIELD_TYPES[field.type]}.`,
		);
	}
	return Array.isArray(entry.value) ? entry.value : [String(entry.value ?? '')];
}

function refuseClashes(fields: FormField[]): void {
	const names = fields.map(({ name }) => name);
	const twice = names.find((name, at) => names.indexOf(name) !== at);
	if (twice !== undefined) {
		throw new InvalidInputError(
			`Two fields are called "${twice}".`,
			'Give one of them another Label or Custom Field Name.',
		);
	}
	const taken = names.find((name) => TAKEN.includes(name));
	if (taken !== undefined) {
		throw new InvalidInputError(
			`No field can be called "${taken}".`,
			'Give it another Label or Custom Field Name.',
		);
	}
	const count = fields.reduce((sum, { options }) => sum + options.length, 0);
	if (count > MOST_OPTIONS) {
		throw new InvalidInputError(
			`The form has ${count} options in all.`,
			`At most ${MOST_OPTIONS} are possible.`,
		);
	}
}
