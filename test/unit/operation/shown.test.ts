import type { Field } from '../../../gateway';
import { shownAs } from '../../../gateway/form';

const text: Field = { kind: 'text', label: 'Reason', description: 'Any' };

describe('A field of the form', () => {
	it('is always shown when nothing decides about it', () => {
		expect(shownAs(text, {})).toBe(text);
	});

	const field: Field = { ...text, when: { kind: ['a', 'b'], count: ['1'] } };

	it.each([
		{ kind: 'a', count: 1 },
		{ kind: 'b', count: '1' },
	])('is shown while all that decide about it have a value that is named: %j', (values) => {
		expect(shownAs(field, values)).toBe(field);
	});

	it.each([{}, { kind: 'a' }, { kind: 'a', count: 2 }, { kind: 'c', count: 1 }])(
		'is hidden while one of them has another: %j',
		(values) => {
			expect(shownAs(field, values)).toBeUndefined();
		},
	);
});

describe('A number of the form that has another default for other values', () => {
	const seconds: Field = {
		kind: 'number',
		label: 'Seconds',
		description: 'At once',
		default: 300,
		min: 1,
		when: { mode: ['wait'] },
		otherwise: { when: { mode: ['page'] }, default: 3600, description: 'Later' },
	};

	it('is shown as it is first while its first values hold', () => {
		expect(shownAs(seconds, { mode: 'wait' })).toBe(seconds);
	});

	it('is shown with the other default while the other values hold', () => {
		const { otherwise: _, ...rest } = seconds;
		expect(shownAs(seconds, { mode: 'page' })).toEqual({
			...rest,
			default: 3600,
			description: 'Later',
			otherwise: seconds.otherwise,
		});
	});

	it('is hidden while neither hold', () => {
		expect(shownAs(seconds, { mode: 'none' })).toBeUndefined();
	});

	it('is hidden without another default where its values do not hold', () => {
		const { otherwise: _, ...alone } = seconds;
		expect(shownAs(alone, { mode: 'page' })).toBeUndefined();
	});
});
