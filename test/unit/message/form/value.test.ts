import fc from 'fast-check';
import type { FieldType, FormField } from '../../../../gateway/message/form/field';
import { entryIn } from '../../../../gateway/message/form/value';

const field = (type: FieldType, more: Partial<FormField> = {}): FormField => ({
	type,
	label: 'X',
	name: 'X',
	required: false,
	placeholder: '',
	preset: [],
	options: ['checkbox', 'dropdown', 'radio'].includes(type) ? ['Red', 'Blue'] : [],
	...more,
});
const TYPES: FieldType[] = [
	'checkbox',
	'date',
	'dropdown',
	'email',
	'number',
	'radio',
	'text',
	'textarea',
];

describe('What is entered into a field', () => {
	it.each<[FieldType, unknown, unknown]>([
		['text', ' <b>明天</b> ', '<b>明天</b>'],
		['text', 7, '7'],
		['textarea', 'a\r\nb\rc ', 'a\nb\nc'],
		['number', ' 12.50', 12.5],
		['number', '１２', 12],
		['number', '-0.5', -0.5],
		['number', 3, 3],
		['date', '2024-02-29', '2024-02-29'],
		['email', 'a@b', 'a@b'],
		['dropdown', 'Red', 'Red'],
		['radio', ' Blue\n', 'Blue'],
		['checkbox', 'Red', ['Red']],
		['checkbox', ['Blue', 'Red', 'Blue'], ['Red', 'Blue']],
	])('is taken as %s: %j', (type, given, value) => {
		expect(entryIn(field(type, { required: true }), given)).toEqual({ value });
	});

	it.each<[FieldType, unknown]>([
		['text', {}],
		['text', ['a', 'b']],
		['text', [{}]],
		['number', 'ten'],
		['number', '1,000'],
		['number', '0x10'],
		['number', 'Infinity'],
		['number', '1e3'],
		['number', '1234567890123456'],
		['date', '2023-02-29'],
		['date', '2023-13-01'],
		['date', '31.1.2026'],
		['date', '20260-01-01'],
		['email', 'a@b@c'],
		['email', 'a b@c'],
		['email', 'nobody'],
		['dropdown', 'Green'],
		['dropdown', ['Red', 'Blue']],
		['radio', 'red'],
		['checkbox', ['Red', 'Green']],
		['checkbox', { Red: true }],
	])('is unfit as %s: %j', (type, given) => {
		expect(entryIn(field(type), given)).toEqual({ problem: 'unfit' });
	});

	it.each(TYPES)('may be nothing as %s, unless it is needed', (type) => {
		for (const nothing of [undefined, null, '', ' \n', [], ['', ' ']]) {
			expect(entryIn(field(type), nothing)).toEqual({ value: type === 'checkbox' ? [] : null });
			expect(entryIn(field(type, { required: true }), nothing)).toEqual({ problem: 'missing' });
		}
	});

	it('is bounded', () => {
		const long = (length: number) => 'x'.repeat(length);
		expect(entryIn(field('text'), long(1_000))).toEqual({ value: long(1_000) });
		expect(entryIn(field('text'), long(1_001))).toEqual({ problem: 'tooLong' });
		expect(entryIn(field('textarea'), long(20_000))).toEqual({ value: long(20_000) });
		expect(entryIn(field('textarea'), long(20_001))).toEqual({ problem: 'tooLong' });
	});

	it('is taken or has a problem, whatever it is', () => {
		fc.assert(
			fc.property(fc.constantFrom(...TYPES), fc.anything(), (type, given) => {
				const [key, ...more] = Object.keys(entryIn(field(type), given));
				expect([['value', 'problem'].includes(key ?? ''), more]).toEqual([true, []]);
			}),
		);
	});
});
