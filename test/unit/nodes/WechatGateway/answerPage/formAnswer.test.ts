import { formFieldsFrom } from '../../../../../gateway/message/form/fields';
import { formAnswerIn } from '../../../../../nodes/WechatGateway/answerPage/formAnswer';

const form = formFieldsFrom([
	{ fieldLabel: 'Boxes', fieldType: 'number', fieldName: 'boxes', requiredField: true },
	{ fieldLabel: 'Colours', fieldType: 'checkbox', fieldOptions: ['Red', 'Blue'] },
	{ fieldLabel: 'Note', fieldType: 'textarea' },
]);

describe('The answers to a form', () => {
	it('come from the page by the places of its fields', () => {
		const body = { question: 'key', 'field-0': '7', 'field-1': ['Blue', 'Red'], 'field-2': '' };
		const data = { boxes: 7, Colours: ['Red', 'Blue'], Note: null };
		expect(formAnswerIn(form, body)).toEqual({ data });
	});

	it('come from a workflow by the names of its fields', () => {
		const body = { boxes: '7', Colours: 'Blue' };
		const data = { boxes: 7, Colours: ['Blue'], Note: null };
		expect(formAnswerIn(form, body)).toEqual({ data });
	});

	it('are complained of field by field', () => {
		const body = { question: 'key', 'field-1': 'Green', 'field-2': 'x'.repeat(20_001) };
		const problems = { 0: 'missing', 1: 'unfit', 2: 'tooLong' };
		expect(formAnswerIn(form, body)).toEqual({ problems });
	});

	it.each([
		{},
		{ text: 'seven' },
		{ approved: 'true' },
		{ Boxes: 7 },
		{ 'field-0': '7' },
		{ Note: '', Other: 1 },
	])('are not in %j', (body) => {
		const [, , optional] = form;
		expect(formAnswerIn(optional ? [optional] : [], body)).toEqual({ problems: {} });
	});
});
