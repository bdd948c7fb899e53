import type { Language } from '../loginPage/view';

const english = {
	heading: 'Your answer, please',
	goesOn: 'The workflow that asks goes on as soon as you have answered.',
	label: 'Your answer',
	submit: 'Submit',
	missing: 'That is no answer yet.',
	done: { title: 'Got it, thanks', text: 'Your answer has arrived. You can close this page.' },
	used: {
		title: 'This question is no longer open',
		text: 'It has been answered, or its time is up. There is nothing more to do here.',
	},
};

/** All that the page says. */
export const words: Record<Language, typeof english> = {
	en: english,
	'zh-CN': {
		heading: '请您答复',
		goesOn: '您答复后，提问的工作流会立即继续。',
		label: '您的答复',
		submit: '提交',
		missing: '这还不是有效的答复。',
		done: { title: '已收到，谢谢', text: '您的答复已送达，可以关闭本页。' },
		used: { title: '此问题已结束', text: '它已得到答复，或已超过时限，无需再做任何操作。' },
	},
};
