import {
	LONGEST_TEXT,
	textOf,
	type FieldValue,
	type JsonObject,
	type Question,
} from '../../../gateway';
import { formAnswerIn, type Problems } from './formAnswer';

/** What the workflow goes on with, as n8n's own nodes that send and wait give it. */
export type Answer = { approved: boolean } | { text: string } | Record<string, FieldValue>;

/** What a person may type in WeChat in the place of a button. */
const YES = [
	'1',
	'y',
	'yes',
	'ok',
	'approve',
	'approved',
	'同意',
	'可以',
	'好',
	'好的',
	'是',
	'批准',
];
const NO = [
	'2',
	'n',
	'no',
	'decline',
	'reject',
	'不同意',
	'不可以',
	'不好',
	'不行',
	'不',
	'否',
	'拒绝',
];

/**
 * The answer that a request brings: `approved` is what a button says, `text` what somebody wrote, and the
 * rest the fields of a form.
 *
 * @returns problems, be it none with a field, when it is no answer
 */
export function answerIn(
	{ approval, form }: Question,
	body: JsonObject,
): { data: Answer } | { problems: Problems } {
	if (form) return formAnswerIn(form, body);
	const written = typeof body.text === 'string' ? body.text.trim() : textOf(body.text);
	if (written.length > LONGEST_TEXT) return { problems: {} };
	if (!approval) return written === '' ? { problems: {} } : { data: { text: written } };
	const approved = approvedIn(approval, body, written);
	return approved === undefined ? { problems: {} } : { data: { approved } };
}

/** undefined when it cannot be told what is meant, so that nothing is approved by mistake. */
function approvedIn(
	{ approve, disapprove }: NonNullable<Question['approval']>,
	body: JsonObject,
	written: string,
): boolean | undefined {
	const pressed =
		body.approved === true || body.approved === false
			? String(body.approved)
			: textOf(body.approved);
	if (pressed === 'true') return true;
	if (pressed === 'false') return disapprove === undefined ? undefined : false;
	const word = plain(written);
	if (word === '') return undefined;
	const said = [
		...(word === plain(approve) ? [true] : []),
		...(disapprove !== undefined && word === plain(disapprove) ? [false] : []),
		...(YES.includes(word) ? [true] : []),
		...(NO.includes(word) ? [false] : []),
	];
	const [approved] = said;
	return approved === false && disapprove === undefined ? undefined : approved;
}

/** Without what does not change what is meant: case, width, and signs at the end. */
const plain = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.trim()
		.replace(/[\s.!。~]+$/u, '');
