import fc from 'fast-check';
import { InvalidInputError } from '../../../gateway/wire/errors';
import { fitToken, tokenIn } from '../../../gateway/wire/token';
import { refusalOf } from '../support/refusal';

const token = fc.stringMatching(/^[\x21-\x7e]{1,30}$/);
const accident = fc
	.array(fc.constantFrom(' ', '\n', '\r\n', '\t', '\u00a0', '\u3000', '\u200b', '\ufeff', '\u2060'))
	.map((parts) => parts.join(''));

describe('A token', () => {
	it('loses what was copied along with it', () => {
		fc.assert(
			fc.property(accident, token, accident, (before, one, after) => {
				expect(fitToken(before + one + after)).toBe(one);
			}),
		);
	});

	it('loses what nobody sees within it', () => {
		expect(fitToken('abc\u200bdef\ufeffghi')).toBe('abcdefghi');
	});

	it.each([
		['abc def', 'a blank'],
		['abc\ndef', 'a line break'],
		['abc\r\ndef', 'a line break'],
		['abc\tdef', 'a tab'],
		['abcＡ', 'U+FF21'],
		['abc\u0000', 'U+0000'],
		['abc\u007f', 'U+007F'],
		['abc😀', 'U+1F600'],
		['abc\ud800', 'U+D800'],
	])('with anything else in it is refused: %j', (given, what) => {
		expect(refusalOf(() => fitToken(given))).toEqual({
			name: 'InvalidInputError',
			message: `The token in the credential holds a character that no token has: ${what}.`,
			hint: 'Open the credential and paste the token again, without anything before, behind or within it.',
		});
	});

	it('is sent as it is, or refused without a word of it', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 8 }), (given) => {
				try {
					expect(fitToken(given)).toMatch(/^[\x21-\x7e]*$/);
				} catch (error) {
					expect(error).toBeInstanceOf(InvalidInputError);
					expect((error as Error).message).not.toContain(given);
				}
			}),
		);
	});

	it.each([undefined, null, 5, {}])('that is no text is none: %j', (given) => {
		expect(tokenIn(given)).toBe('');
	});
});
