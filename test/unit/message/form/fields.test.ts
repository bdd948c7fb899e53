import fc from 'fast-check';
import { InvalidInputError } from '../../../../gateway';
import { formFieldsFrom } from '../../../../gateway/message/form/fields';
import { refusalOf } from '../../support/refusal';

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

	const FOR_EXAMPLE =
		'Enter a list of fields, e.g. [{ "fieldLabel": "Boxes", "fieldType": "number" }].';
	const KEYS =
		'A field can have: fieldLabel, fieldType, fieldName, fieldOptions, placeholder, defaultValue, requiredField.';
	const TYPES = 'Choose one of checkbox, date, dropdown, email, number, radio, text, textarea.';
	const OPTIONS = 'Enter them like { "values": [{ "option": "Red" }, { "option": "Blue" }] }.';
	const ANOTHER_NAME = 'Give it another Label or Custom Field Name.';
	const ONE_OF_THEM = 'Give one of them another Label or Custom Field Name.';
	const radio = (fieldOptions: unknown, more: object = {}) =>
		one({ fieldType: 'radio', fieldOptions, ...more });
	const numbers = (count: number) => Array.from({ length: count }, (_, at) => `${at}`);

	it.each<[unknown, string, string]>([
		['7', 'Form Fields is not a list.', FOR_EXAMPLE],
		[undefined, 'Form Fields is not a list.', FOR_EXAMPLE],
		['', 'The form has no fields.', 'Add one.'],
		[{}, 'The form has no fields.', 'Add one.'],
		[many(51), 'The form has 51 fields.', 'At most 50 are possible.'],
		[['x'], 'Field 1 is not a field.', FOR_EXAMPLE],
		[[{ fieldLabel: ' ' }], 'Field 1 has no label.', 'Enter its Label.'],
		[[{ fieldLabel: {} }], 'fieldLabel of field 1 is not text.', FOR_EXAMPLE],
		[
			[{ fieldLabel: 'x'.repeat(1_001) }],
			'fieldLabel of field 1 has 1001 characters.',
			'At most 1000 are possible.',
		],
		[one({ required: true }), 'Field 1 has a "required".', KEYS],
		[
			one({ fieldType: 'file' }),
			'"X" is of the type "file", which this page does not have.',
			TYPES,
		],
		[
			one({ fieldType: 'toString' }),
			'"X" is of the type "toString", which this page does not have.',
			TYPES,
		],
		[
			one({ requiredField: 'yes' }),
			'requiredField of "X" is neither true nor false.',
			'Write true without quotation marks.',
		],
		[one({ fieldType: 'radio' }), '"X" has nothing to choose from.', 'Enter its options.'],
		[radio(options('')), '"X" has nothing to choose from.', 'Enter its options.'],
		[radio([{}]), 'The options of "X" are not a list of texts.', OPTIONS],
		[radio('A'), 'The options of "X" are not a list of texts.', OPTIONS],
		[radio(['x'.repeat(1_001)]), 'An option of "X" has more than 1000 characters.', 'Shorten it.'],
		[
			one({ fieldType: 'number', defaultValue: 'some' }),
			'The default value of "X" is none of those that can be entered.',
			'Enter a default value for the type Number.',
		],
		[
			radio(['A', 'C'], { defaultValue: 'B' }),
			'The default value of "X" is none of those that can be entered.',
			'Choose from A, C.',
		],
		[[...one({}), ...one({})], 'Two fields are called "X".', ONE_OF_THEM],
		[[...one({}), { fieldLabel: 'Y', fieldName: 'X' }], 'Two fields are called "X".', ONE_OF_THEM],
		[[{ fieldLabel: 'respondedAt' }], 'No field can be called "respondedAt".', ANOTHER_NAME],
		[
			[{ fieldLabel: 'X', fieldName: '__proto__' }],
			'No field can be called "__proto__".',
			ANOTHER_NAME,
		],
		[
			many(6, { fieldType: 'radio', fieldOptions: numbers(100) }),
			'The form has 600 options in all.',
			'At most 500 are possible.',
		],
	])('are refused with a sentence: %j', (given, message, hint) => {
		const refused = { name: 'InvalidInputError', message, hint };
		expect(refusalOf(() => formFieldsFrom(given))).toEqual(refused);
	});

	it('are refused when they are no JSON, with what is wrong with it', () => {
		expect(refusalOf(() => formFieldsFrom('{'))).toEqual({
			name: 'InvalidInputError',
			message: expect.stringMatching(/^Form Fields is not JSON: .+\.$/) as string,
			hint: FOR_EXAMPLE,
		});
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
