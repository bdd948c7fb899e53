import fc from 'fast-check';
import type { FormField } from '../../../../../gateway';
import { formFieldsFrom } from '../../../../../gateway/message/form/fields';
import { formAnswerIn } from '../../../../../nodes/WechatGateway/answerPage/formAnswer';
import { formFields, type Refused } from '../../../../../nodes/WechatGateway/answerPage/formFields';
import { answerPage } from '../../../../../nodes/WechatGateway/answerPage/page';
import { words } from '../../../../../nodes/WechatGateway/answerPage/words';
import { hostile } from '../loginPage/support/hostileTexts';
import {
	attribute,
	elementsOf,
	elementsOfPart,
	skeletonOf,
	textOf,
	type Element,
} from '../loginPage/support/html';

const sheet = { language: 'en', nonce: 'nonce' } as const;
const page = (form: FormField[], refused?: Refused) =>
	answerPage(sheet, { question: { message: 'Ship?', form }, key: 'key' }, refused);
/** The fields alone: a page around them takes long to read. */
const fieldsOf = (form: FormField[], refused?: Refused) =>
	formFields(form, words.en, refused)
		.map(({ text }) => text)
		.join('');
const skeleton = (html: string) => skeletonOf(elementsOfPart(html));
const attributes = ({ tagName, attrs }: Element) => [
	tagName,
	Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
];
const boxesOf = (html: string) =>
	elementsOf(html)
		.filter(({ tagName }) => ['input', 'select', 'textarea'].includes(tagName))
		.slice(1)
		.map(attributes);

const TYPES = ['text', 'textarea', 'number', 'date', 'email', 'dropdown', 'radio', 'checkbox'];

/** What a browser sends of the page as it is. */
function sentBy(html: string): Record<string, string | string[]> {
	const sent: Record<string, string[]> = {};
	for (const element of elementsOfPart(html)) {
		const name = attribute(element, 'name');
		const value = valueOf(element);
		if (name && value !== undefined) (sent[name] ??= []).push(value);
	}
	return Object.fromEntries(
		Object.entries(sent).map(([name, [first = '', ...more]]) => [
			name,
			more.length > 0 ? [first, ...more] : first,
		]),
	);
}

function valueOf(element: Element): string | undefined {
	const value = attribute(element, 'value') ?? '';
	switch (element.tagName) {
		case 'textarea':
			return textOf(element);
		case 'select':
			return element.childNodes
				.filter((child): child is Element => 'attrs' in child)
				.filter((option) => attribute(option, 'selected') !== undefined)
				.map((option) => attribute(option, 'value'))[0];
		case 'input':
			return ['radio', 'checkbox'].includes(attribute(element, 'type') ?? '') &&
				attribute(element, 'checked') === undefined
				? undefined
				: value;
		default:
			return undefined;
	}
}

describe('The page of a form', () => {
	const form = formFieldsFrom([
		{ fieldLabel: 'Boxes', fieldType: 'number', placeholder: '30', requiredField: true },
		{ fieldLabel: 'When', fieldType: 'date', defaultValue: '2026-01-31' },
		{ fieldLabel: 'Note', fieldType: 'textarea', defaultValue: 'Hello' },
		{ fieldLabel: 'Size', fieldType: 'dropdown', fieldOptions: ['S', 'L'], defaultValue: 'L' },
		{ fieldLabel: 'Paid', fieldType: 'radio', fieldOptions: ['No'], requiredField: true },
		{ fieldLabel: 'Extras', fieldType: 'checkbox', fieldOptions: ['Bow'], requiredField: true },
	]);

	it('has a box for each field, with what it begins with', () => {
		expect(boxesOf(page(form))).toEqual([
			[
				'input',
				{
					type: 'number',
					id: 'field-0',
					name: 'field-0',
					required: '',
					placeholder: '30',
					step: 'any',
					value: '',
				},
			],
			['input', { type: 'date', id: 'field-1', name: 'field-1', value: '2026-01-31' }],
			['textarea', { id: 'field-2', name: 'field-2', maxlength: '20000' }],
			['select', { id: 'field-3', name: 'field-3' }],
			['input', { type: 'radio', name: 'field-4', value: 'No', required: '' }],
			['input', { type: 'checkbox', name: 'field-5', value: 'Bow' }],
		]);
		const answers = { 'field-1': '2026-01-31', 'field-2': 'Hello', 'field-3': 'L' };
		expect(sentBy(page(form))).toEqual({ question: 'key', 'field-0': '', ...answers });
	});

	it('says at each field what is wrong, and keeps what was entered', () => {
		const body = { question: 'key', 'field-0': 'ten', 'field-2': ' Bye', 'field-5': 'Bow' };
		const answer = formAnswerIn(form, body);
		const html = page(form, { body, problems: 'problems' in answer ? answer.problems : {} });
		const wrong = elementsOf(html).filter((one) => attribute(one, 'class') === 'wrong');
		expect(wrong.map((one) => [attribute(one, 'id'), textOf(one)])).toEqual([
			['field-0-problem', 'Enter a number of at most 15 digits, without blanks or commas.'],
			['field-4-problem', 'This is needed.'],
		]);
		const kept = { 'field-0': 'ten', 'field-1': '', 'field-2': 'Bye', 'field-5': 'Bow' };
		expect(sentBy(html)).toEqual({ question: 'key', ...kept });
	});

	const texts = fc.record({
		label: hostile,
		placeholder: hostile,
		option: hostile,
		entered: hostile,
	});
	const formOf = (type: string, label: string, placeholder: string, option: string) =>
		formFieldsFrom([
			{
				fieldLabel: `x${label}`.slice(0, 900),
				fieldType: type,
				placeholder: `x${placeholder}`.slice(0, 900),
				fieldOptions: [`x${option}`.slice(0, 900), 'Other'],
			},
		]);

	it.each(TYPES)('consists of the same elements whatever its texts are: %s', (type) => {
		const calm = formOf(type, 'a', 'b', 'c');
		fc.assert(
			fc.property(texts, ({ label, placeholder, option, entered }) => {
				const form = formOf(type, label, placeholder, option);
				const body = { question: 'key', 'field-0': entered };
				expect(skeleton(fieldsOf(form))).toEqual(skeleton(fieldsOf(calm)));
				const problems = { 0: 'unfit' } as const;
				expect(skeleton(fieldsOf(form, { body, problems }))).toEqual(
					skeleton(fieldsOf(calm, { body: { 'field-0': 'none' }, problems })),
				);
			}),
		);
	});

	it.each(['dropdown', 'radio', 'checkbox'])('sends back the option that it shows: %s', (type) => {
		fc.assert(
			fc.property(hostile, (option) => {
				const [field] = formOf(type, 'a', 'b', option);
				const [first = ''] = field?.options ?? [];
				const chosen = field ? [{ ...field, preset: [first] }] : [];
				const value = type === 'checkbox' ? [first] : first;
				expect(formAnswerIn(chosen, { question: 'key', ...sentBy(fieldsOf(chosen)) })).toEqual({
					data: { xa: value },
				});
			}),
		);
	});
});
