import type { JsonObject } from '../../../gateway';
import { questionOf } from '../../../gateway/message/question';
import { refusalOf } from '../support/refusal';

const asked = { message: 'Ship it?' };
const DAY_MS = 86_400_000;

describe('A question', () => {
	it.each<[string, JsonObject, JsonObject]>([
		['two buttons unless said otherwise', {}, { approve: 'Approve', disapprove: 'Decline' }],
		['one button where one is chosen', { approvalType: 'single' }, { approve: 'Approve' }],
		[
			'the texts of the buttons',
			{ approvalType: 'double', approveLabel: 'Yes', disapproveLabel: 'No' },
			{ approve: 'Yes', disapprove: 'No' },
		],
	])('has %s', (_, input, approval) => {
		expect(questionOf({ ...asked, ...input })).toEqual({ message: 'Ship it?', approval });
	});

	it('may be answered with a text', () => {
		expect(questionOf({ ...asked, responseType: 'freeText' })).toEqual({ message: 'Ship it?' });
	});

	const name = { fieldLabel: 'Name', fieldType: 'text' };

	it.each<[string, JsonObject]>([
		['fields', { defineForm: 'fields', formFields: { values: [name] }, jsonOutput: '[' }],
		['JSON', { defineForm: 'json', jsonOutput: JSON.stringify([name]), formFields: {} }],
	])('may be answered with a form, given as %s', (_, input) => {
		const { message, form } = questionOf({ ...asked, responseType: 'customForm', ...input });
		expect([message, form?.map(({ label }) => label)]).toEqual(['Ship it?', ['Name']]);
	});

	it('has no two buttons that say the same', () => {
		const same = { approveLabel: 'OK', disapproveLabel: 'OK' };
		expect(refusalOf(() => questionOf({ ...asked, ...same }))).toEqual({
			name: 'InvalidInputError',
			message: 'Both buttons say "OK".',
			hint: 'Give Approve Button Label and Disapprove Button Label different texts.',
		});
	});
});

describe('The time that a question waits', () => {
	const limit = (resumeAmount: unknown, resumeUnit?: string) =>
		questionOf({ ...asked, responseType: 'freeText', resumeAmount, resumeUnit }).limitMs;

	it.each([
		[2, 'minutes', 120_000],
		['1.5', 'hours', 5_400_000],
		[1, 'days', DAY_MS],
		[1, undefined, 3_600_000],
		[900 * 365, 'days', 900 * 365 * DAY_MS],
	])('is %j %s in milliseconds', (amount, unit, ms) => {
		expect(limit(amount, unit)).toBe(ms);
	});

	it.each([0, '', '0', undefined])('has no end with %j', (amount) => {
		expect(limit(amount)).toBeUndefined();
	});

	it.each([
		['-1', 'hours'],
		['soon', 'hours'],
		['1', 'years'],
		['328501', 'days'],
	])('is neither %s %s', (amount, unit) => {
		expect(refusalOf(() => limit(amount, unit))).toEqual({
			name: 'InvalidInputError',
			message: `Limit Wait Time "${amount}" is not a time to wait.`,
			hint: 'Enter a number of minutes, hours or days, or 0 to wait for good.',
		});
	});
});
