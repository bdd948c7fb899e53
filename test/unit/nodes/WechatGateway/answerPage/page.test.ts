import fc from 'fast-check';
import type { Question } from '../../../../../gateway';
import { answerPage, lastPage } from '../../../../../nodes/WechatGateway/answerPage/page';
import { icons } from '../../../../../nodes/WechatGateway/loginPage/icons';
import { hostile } from '../loginPage/support/hostileTexts';
import { elementsOf, skeletonOf } from '../loginPage/support/html';

const sheet = { language: 'en', nonce: 'nonce' } as const;
const asked = (question: Question) => ({ question, key: 'key' });
const fieldsOf = (html: string) =>
	elementsOf(html)
		.filter(({ tagName }) => ['form', 'input', 'button', 'textarea'].includes(tagName))
		.map(({ tagName, attrs }) => [
			tagName,
			Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
		]);

const KEY = ['input', { type: 'hidden', name: 'question', value: 'key' }];
const FORM = ['form', { method: 'post' }];

describe('The page of a question', () => {
	it('sends what its buttons say, and only when they are pressed', () => {
		const approval = { approve: 'Yes', disapprove: 'No' };
		expect(fieldsOf(answerPage(sheet, asked({ message: 'Ship?', approval })))).toEqual([
			FORM,
			KEY,
			['button', { class: 'main', name: 'approved', value: 'true' }],
			['button', { class: 'plain', name: 'approved', value: 'false' }],
		]);
	});

	it('has one button where nobody can say no', () => {
		const html = answerPage(sheet, asked({ message: 'Ship?', approval: { approve: 'Yes' } }));
		expect(fieldsOf(html).map(([tag]) => tag)).toEqual(['form', 'input', 'button']);
	});

	it('has a box for a text', () => {
		expect(fieldsOf(answerPage(sheet, asked({ message: 'When?' })))).toEqual([
			FORM,
			KEY,
			['textarea', { id: 'text', name: 'text', required: '' }],
			['button', { class: 'main' }],
		]);
	});

	it('says that an answer is missing once something was sent that is none', () => {
		const missing = '<p class="missing" role="alert">That is no answer yet.</p>';
		const open = asked({ message: 'When?' });
		expect(answerPage(sheet, open)).not.toContain(missing);
		expect(answerPage(sheet, open, { body: {}, problems: {} })).toContain(missing);
	});

	it('ends with a tick when it was answered, and with another sign when it is used up', () => {
		expect(lastPage(sheet, 'done')).toContain(icons.tick.text);
		expect(lastPage(sheet, 'used')).toContain(icons.stop.text);
	});

	it('runs no script and loads nothing', () => {
		const pages = [
			answerPage(sheet, asked({ message: 'When?' }), { body: {}, problems: {} }),
			lastPage(sheet, 'done'),
			lastPage({ ...sheet, language: 'zh-CN' }, 'used'),
		];
		const leading = pages.flatMap((html) =>
			elementsOf(html).filter(
				({ tagName, attrs }) =>
					tagName === 'script' ||
					attrs.some(
						({ name, value }) => ['src', 'href', 'action'].includes(name) && value !== 'data:,',
					),
			),
		);
		expect(leading).toEqual([]);
	});

	it('consists of the same elements whatever the texts are', () => {
		const question = fc.record({ message: hostile, approve: hostile, disapprove: hostile });
		fc.assert(
			fc.property(question, ({ message, ...approval }) => {
				const calm = { message: 'Ship?', approval: { approve: 'Yes', disapprove: 'No' } };
				expect(skeletonOf(elementsOf(answerPage(sheet, asked({ message, approval }))))).toEqual(
					skeletonOf(elementsOf(answerPage(sheet, asked(calm)))),
				);
			}),
		);
	});
});
