import { textOf, type JsonObject, type Question } from '../../../gateway';

/** What the workflow goes on with, as n8n's own nodes that send and wait give it. */
export type Answer = { approved: boolean } | { text: string };

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

/** More is no answer that somebody has typed. */
const LONGEST = 20_000;

/**
 * The answer that a request brings: `approved` is what a button says, `text` what somebody wrote.
 *
 * @returns undefined when it cannot be told what is meant, so that nothing is approved by mistake
 */
export function answerIn({ approval }: Question, body: JsonObject): Answer | undefined {
	const written = typeof body.text === 'string' ? body.text.trim() : textOf(body.text);
	if (written.length > LONGEST) return undefined;
	if (!approval) return written === '' ? undefined : { text: written };
	const { approve, disapprove } = approval;
	const pressed =
		body.approved === true || body.approved === false
			? String(body.approved)
			: textOf(body.approved);
	if (pressed === 'true') return { approved: true };
	if (pressed === 'false') return disapprove === undefined ? undefined : { approved: false };
	const word = plain(written);
	if (word === '') return undefined;
	const said = [
		...(word === plain(approve) ? [true] : []),
		...(disapprove !== undefined && word === plain(disapprove) ? [false] : []),
		...(YES.includes(word) ? [true] : []),
		...(NO.includes(word) ? [false] : []),
	];
	const [approved] = said;
	if (approved === undefined || (!approved && disapprove === undefined)) return undefined;
	return { approved };
}

/** Without what does not change what is meant: case, width, and signs at the end. */
const plain = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.trim()
		.replace(/[\s.!。~]+$/u, '');
