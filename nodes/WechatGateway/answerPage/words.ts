import { LONGEST_LINE, LONGEST_TEXT, type FormField, type Problem } from '../../../gateway';
import type { Language } from '../loginPage/view';

const english = {
	heading: 'Your answer, please',
	goesOn: 'The workflow that asks goes on as soon as you have answered.',
	label: 'Your answer',
	submit: 'Submit',
	missing: 'That is no answer yet.',
	optional: '(optional)',
	choose: 'Please choose',
	/** What stands between the name of a field and what is wrong with it. */
	colon: ': ',
	needed: 'This is needed.',
	tooLong: 'That is longer than {most} characters.',
	unfit: {
		checkbox: 'Choose among these.',
		radio: 'Choose one of these.',
		dropdown: 'Choose one of the list.',
		date: 'Enter a date, such as 2026-01-31.',
		email: 'Enter an e-mail address.',
		number: 'Enter a number of at most 15 digits, without blanks or commas.',
		text: 'Enter a text.',
		textarea: 'Enter a text.',
	} satisfies Record<FormField['type'], string>,
	done: { title: 'Got it, thanks', text: 'Your answer has arrived. You can close this page.' },
	used: {
		title: 'This question is no longer open',
		text: 'It has been answered, or its time is up. There is nothing more to do here.',
	},
};

export type Words = typeof english;

/** All that the page says. */
export const words: Record<Language, Words> = {
	en: english,
	'zh-CN': {
		heading: '请您答复',
		goesOn: '您答复后，提问的工作流会立即继续。',
		label: '您的答复',
		submit: '提交',
		missing: '这还不是有效的答复。',
		optional: '（选填）',
		choose: '请选择',
		colon: '：',
		needed: '此项必填。',
		tooLong: '内容超过 {most} 个字符。',
		unfit: {
			checkbox: '请从以上选项中选择。',
			radio: '请从以上选项中选择一项。',
			dropdown: '请从列表中选择一项。',
			date: '请输入日期，例如 2026-01-31。',
			email: '请输入电子邮箱地址。',
			number: '请输入数字，最多 15 位，不含空格和逗号。',
			text: '请输入文字。',
			textarea: '请输入文字。',
		},
		done: { title: '已收到，谢谢', text: '您的答复已送达，可以关闭本页。' },
		used: { title: '此问题已结束', text: '它已得到答复，或已超过时限，无需再做任何操作。' },
	},
};

/** A sentence about what was entered. */
export function problemWith({ type }: FormField, problem: Problem, say: Words): string {
	if (problem === 'missing') return say.needed;
	if (problem === 'unfit') return say.unfit[type];
	return say.tooLong.replace('{most}', String(type === 'textarea' ? LONGEST_TEXT : LONGEST_LINE));
}
