import { digits } from '../../../gateway/login/verificationCode';
import { refusalOf } from '../support/refusal';

describe('A verification code', () => {
	it('may be typed with blanks of any kind', () => {
		expect(digits(' 123\u00A0456\n')).toBe('123456');
	});

	it.each(['1', '1234567890'])('has one to ten digits, as %s', (code) => {
		expect(digits(code)).toBe(code);
	});

	it.each([
		['', 'The verification code is empty.'],
		[' ', 'The verification code is empty.'],
		['12345678901', '"12345678901" is not a verification code.'],
		['a12', '"a12" is not a verification code.'],
		['12a', '"12a" is not a verification code.'],
	])('is not %j, and the sentence says what to enter', (typed, message) => {
		expect(refusalOf(() => digits(typed))).toEqual({
			name: 'InvalidInputError',
			message,
			hint: 'Enter the digits that the phone shows, usually 6.',
		});
	});
});
