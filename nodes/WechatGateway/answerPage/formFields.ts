import {
	LONGEST_LINE,
	LONGEST_TEXT,
	type FormField,
	type JsonObject,
	type Problem,
} from '../../../gateway';
import { markup, type Html } from '../loginPage/markup';
import { givenFor, nameOnPage, type Problems } from './formAnswer';
import { problemWith, type Words } from './words';

/** What was sent last and has to be mended. */
export interface Refused {
	body: JsonObject;
	problems: Problems;
}

export const formStyle = `
.field { display: grid; gap: 6px; margin: 0; padding: 0; border: 0; min-width: 0; }
.field legend { padding: 0 0 6px; font-weight: 600; }
.field :is(label, legend) .quiet { font-weight: 400; }
.field :is(input, select) { width: 100%; min-height: 48px; padding: 8px 14px; border: 1px solid var(--control);
	border-radius: 12px; background: var(--page); color: var(--text); font: inherit; letter-spacing: normal; }
.field .option { display: flex; align-items: center; gap: 12px; min-height: 44px; font-weight: 400; }
.field .option input { flex: none; width: 22px; min-height: 22px; margin: 0; accent-color: var(--accent); }
.field .wrong { color: var(--bad-text); font-weight: 600; }
.field:has(.wrong) :is(input, select, textarea) { border-color: var(--bad-text); }
`;

/** The fields of a form, with what was entered before, or with what they begin. */
export const formFields = (form: FormField[], say: Words, refused?: Refused): Html[] =>
	form.map((field, at) => {
		const texts = refused ? textsOf(givenFor(field, at, refused.body)) : field.preset;
		const problem = refused?.problems[at];
		const parts = { field, name: nameOnPage(at), texts, problem, say };
		return field.type === 'checkbox' || field.type === 'radio' ? choices(parts) : control(parts);
	});

interface Parts {
	field: FormField;
	name: string;
	texts: string[];
	problem: Problem | undefined;
	say: Words;
}

const textsOf = (given: unknown): string[] =>
	(Array.isArray(given) ? given : [given]).flatMap((one: unknown) =>
		typeof one === 'string' || typeof one === 'number' ? [String(one).trim()] : [],
	);

const control = (parts: Parts): Html => markup`
	<div class="field">
	<label for="${parts.name}">${title(parts)}</label>
	${box(parts)}
	${complaint(parts)}
	</div>`;

const choices = (parts: Parts): Html => {
	const { field, name, texts, problem } = parts;
	return markup`
	<fieldset class="field"${described(name, problem)}>
	<legend>${title(parts)}</legend>
	${field.options.map(
		(option) => markup`
		<label class="option">
		<input type="${field.type}" name="${name}" value="${option}"${mark('checked', texts.includes(option))}${needed(field)}>
		<span dir="auto">${option}</span>
		</label>`,
	)}
	${complaint(parts)}
	</fieldset>`;
};

const title = ({ field, say }: Parts): Html => markup`
	<span dir="auto">${field.label}</span>
	${!field.required && markup`<span class="quiet"> ${say.optional}</span>`}`;

const complaint = ({ field, name, problem, say }: Parts): Html | false =>
	problem !== undefined &&
	markup`<p class="wrong" id="${name}-problem">${problemWith(field, problem, say)}</p>`;

function box({ field, name, texts, problem, say }: Parts): Html {
	const { type, options, placeholder } = field;
	const [text = ''] = texts;
	const common = markup` id="${name}" name="${name}"${needed(field)}${described(name, problem)}`;
	const hint = placeholder !== '' && markup` placeholder="${placeholder}"`;
	if (type === 'textarea') {
		return markup`<textarea${common}${hint} maxlength="${LONGEST_TEXT}">${text}</textarea>`;
	}
	if (type === 'dropdown') {
		return markup`
		<select${common}>
		<option value="">${say.choose}</option>
		${options.map((option) => markup`<option value="${option}"${mark('selected', option === text)}>${option}</option>`)}
		</select>`;
	}
	const more = type === 'number' ? markup` step="any"` : markup` maxlength="${LONGEST_LINE}"`;
	return markup`<input type="${type}"${common}${hint}${type !== 'date' && more} value="${text}">`;
}

const mark = (name: 'checked' | 'selected', is: boolean): Html | false => is && markup` ${name}`;

/** Of several boxes a browser would want each to be ticked. */
const needed = ({ required, type }: FormField): Html | false =>
	required && type !== 'checkbox' && markup` required`;

const described = (name: string, problem: Problem | undefined): Html | false =>
	problem !== undefined && markup` aria-describedby="${name}-problem"`;
