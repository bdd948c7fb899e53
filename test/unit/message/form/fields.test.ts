import fc from 'fast-check';
import { InvalidInputError } from '../../../../gateway';
import { formFieldsFrom } from '../../../../gateway/message/form/fields';

const plain = { required: false, placeholder: '', preset: [], options: [] };
const options = (...texts: string[]) => ({ values: texts.map((option) => ({ option })) });

describe('The fields of a form', () => {
	it('are read as the node stores them', () => {
		const values = [
			{ fieldLabel: ' Who? ', fieldType: 'text', placeholder: 'Name', fieldOptions: {} },
			{
				fieldLabel: 'Colour',
				fieldType: 'radio',
				fieldName: 'colour',
				fieldOptions: options('Red', ' ', 'Blue', 'Red'),
				defaultValue: 'Blue',
				requiredField: true,
			},
		];
		expect(formFieldsFrom({ values })).toEqual([
			{ ...plain, type: 'text', label: 'Who?', name: 'Who?', placeholder: 'Name' },
			{
				...plain,
				type: 'radio',
				label: 'Colour',
				name: 'colour',
				required: true,
				preset: ['Blue'],
				options: ['Red', 'Blue'],
			},
		]);
	});

	it.each([
		['as n8n has them', options('A', 'B')],
		['without "values"', [{ option: 'A' }, { option: 'B' }]],
		['as texts', ['A', 'B']],
	])('are read from JSON, with options %s', (_, fieldOptions) => {
		const field = { fieldLabel: 'X', fieldType: 'checkbox', fieldOptions, defaultValue: 'B, A' };
		const read = { ...plain, type: 'checkbox', label: 'X', name: 'X', options: ['A', 'B'] };
		const fields = [{ ...read, preset: ['A', 'B'] }];
		expect(formFieldsFrom(JSON.stringify([field]))).toEqual(fields);
		expect(formFieldsFrom([field])).toEqual(fields);
	});

	it('keep a comma that belongs to a checkbox', () => {
		const [field] = formFieldsFrom([
			{ fieldLabel: 'X', fieldType: 'checkbox', fieldOptions: ['A, B', 'C'], defaultValue: 'A, B' },
		]);
		expect(field?.preset).toEqual(['A, B']);
	});

	const one = (more: object) => [{ fieldLabel: 'X', ...more }];
	const many = (count: number, more: object = {}) =>
		Array.from({ length: count }, (_, at) => ({ fieldLabel: `F${at}`, ...more }));

	it.each<[unknown, string]>([
		['{', 'Form Fields is not JSON: '],
		['7', 'Form Fields is not a list.'],
		[undefined, 'Form Fields is not a list.'],
		['', 'The form has no fields.'],
		[{}, 'The form has no fields.'],
		[many(51), 'The form has 51 fields.'],
		[['x'], 'Field 1 is not a field.'],
		[[{ fieldLabel: ' ' }], 'Field 1 has no label.'],
		[[{ fieldLabel: {} }], 'fieldLabel of field 1 is not text.'],
		[[{ fieldLabel: 'x'.repeat(1_001) }], 'fieldLabel of field 1 has 1001 characters.'],
		[one({ required: true }), 'Field 1 has a "required".'],
		[one({ fieldType: 'file' }), '"X" is of the type "file", which this page does not have.'],
		[one({ fieldType: 'toString' }), '"X" is of the type "toString", which this page does not'],
		[one({ requiredField: 'yes' }), 'requiredField of "X" is neither true nor false.'],
		[one({ fieldType: 'radio' }), '"X" has nothing to choose from.'],
		[one({ fieldType: 'radio', fieldOptions: options('') }), '"X" has nothing to choose from.'],
		[one({ fieldType: 'radio', fieldOptions: [{}] }), 'The options of "X" are not a list of'],
		[one({ fieldType: 'radio', fieldOptions: 'A' }), 'The options of "X" are not a list of'],
		[one({ fieldType: 'radio', fieldOptions: ['x'.repeat(1_001)] }), 'An option of "X" has more'],
		[one({ fieldType: 'number', defaultValue: 'some' }), 'The default value of "X" is none of'],
		[one({ fieldType: 'radio', fieldOptions: ['A'], defaultValue: 'B' }), 'The default value of'],
		[[...one({}), ...one({})], 'Two fields are called "X".'],
		[[...one({}), { fieldLabel: 'Y', fieldName: 'X' }], 'Two fields are called "X".'],
		[[{ fieldLabel: 'respondedAt' }], 'No field can be called "respondedAt".'],
		[[{ fieldLabel: 'X', fieldName: '__proto__' }], 'No field can be called "__proto__".'],
		[
			many(6, {
				fieldType: 'radio',
				fieldOptions: Array.from({ length: 100 }, (_, at) => `${at}`),
			}),
			'The form has 600 options in all.',
		],
	])('are refused with a sentence: %j', (given, sentence) => {
		expect(() => formFieldsFrom(given)).toThrow(InvalidInputError);
		expect(() => formFieldsFrom(given)).toThrow(sentence);
	});

	it('are read or refused whatever is given', () => {
		const key = fc.constantFrom(
			'fieldLabel',
			'fieldType',
			'fieldOptions',
			'defaultValue',
			'values',
		);
		const given = fc.oneof(fc.jsonValue(), fc.array(fc.dictionary(key, fc.jsonValue())));
		fc.assert(
			fc.property(given, fc.boolean(), (value, asText) => {
				try {
					formFieldsFrom(asText ? JSON.stringify(value) : value);
				} catch (error) {
					expect(error).toBeInstanceOf(InvalidInputError);
				}
			}),
		);
	});
});
