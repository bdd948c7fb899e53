import fc from 'fast-check';
import { GatewayRefusedError } from '../../../gateway/wire/errors';
import { mask, maskDeep } from '../../../gateway/wire/secrets';
import { forms, formsByCharacter, wholeSecret } from './support/secretForms';

/** Without the mask's own sign: a secret made of it would seem to survive. */
const secret = fc
	.string({ minLength: 4, maxLength: 12 })
	.filter((text) => !text.includes('*') && text.trim().length >= 4);

describe('Masking', () => {
	it('leaves the rest of a text as it is', () => {
		expect(mask('a token-1 b token-1', ['token-1'])).toBe('a *** b ***');
	});

	it('masks the longer secret when one holds the other', () => {
		expect(mask('abcdefgh abcd', ['abcd', 'abcdefgh'])).toBe('*** ***');
	});

	it.each([
		['in a form', 'password=p%26ss+w%C3%B6rd%22&a=1', 'password=***&a=1'],
		['in a URL', '?password=p%26ss%20w%C3%B6rd%22', '?password=***'],
		['in JSON', '{"password":"p&ss wörd\\""}', '{"password":"***"}'],
	])('masks a secret that is echoed as it travelled: %s', (_, echo, masked) => {
		expect(mask(echo, ['p&ss wörd"'])).toBe(masked);
	});

	it.each(forms)('leaves nothing of a secret that comes back %s', (_, write) => {
		fc.assert(
			fc.property(wholeSecret, (one) => {
				expect(mask(`<${write(one)}>`, [one])).toBe('<***>');
				expect(maskDeep({ [write(one)]: [write(one)] }, [one])).toEqual({ '***': ['***'] });
			}),
		);
	});

	it('masks a secret that comes back partly in one form and partly in another', () => {
		const form = fc.constantFrom(...formsByCharacter);
		fc.assert(
			fc.property(wholeSecret, fc.array(form, { minLength: 12, maxLength: 12 }), (one, writes) => {
				const echo = Array.from(one, (part, i) => writes[i % 12]?.(part) ?? '').join('');
				expect(mask(`<${echo}>`, [one])).toBe('<***>');
			}),
		);
	});

	it('leaves next to nothing of a secret inside of something longer that is base64', () => {
		const around = fc.string({ maxLength: 9 });
		fc.assert(
			fc.property(around, fc.stringMatching(/^[!-)+-~]{12,20}$/), around, (before, one, after) => {
				const echo = Buffer.from(`${before}${one}${after}`).toString('base64');
				const masked = mask(echo, [one]);
				const shown = masked.split('***').map((part) => Buffer.from(part, 'base64').toString());
				expect(masked).toContain('***');
				expect(shown.join('').includes(one.slice(2, -2))).toBe(false);
			}),
		);
	});

	it('masks the whole of two secrets that overlap', () => {
		expect(mask('<abcdefgh>', ['abcd', 'cdefgh', 'bcde'])).toBe('<***>');
	});

	it.each(['\\', '%25', '%', '&amp;', '&', '"', '0', '+', '&#0'])(
		'is not slowed down by a million times %s',
		(part) => {
			const text = part.repeat(1_000_000);
			expect(mask(text, ['a-secret-token"\\/&<0 %+', 'pässword'])).toBe(text);
		},
	);

	it('masks a secret that holds half a character', () => {
		expect(mask('a ab\ud800cd b', ['ab\ud800cd'])).toBe('a *** b');
	});

	it('masks it as the half character travels, too', () => {
		expect(mask('a ab\ufffdcd b', ['ab\ud800cd'])).toBe('a *** b');
	});

	it('lets through what is too short to be a secret', () => {
		expect(mask('a 123 b', ['', '123'])).toBe('a 123 b');
	});

	it('masks a secret that was pasted with blanks around it, which are not sent', () => {
		expect(mask('a token-1 b', [' token-1\n'])).toBe('a *** b');
	});

	it('takes secrets for text, not for patterns', () => {
		expect(mask('x.+y xaay $& a', ['x.+y', '$&&&'])).toBe('*** xaay $& a');
	});

	it('lets no secret survive, wherever it stands', () => {
		fc.assert(
			fc.property(fc.array(secret, { minLength: 1 }), fc.array(fc.string()), (secrets, rest) => {
				const text = rest.flatMap((part, i) => [part, secrets[i % secrets.length] ?? '']).join('');
				const masked = mask(text, secrets);
				expect(secrets.filter((one) => masked.includes(one))).toEqual([]);
			}),
		);
	});

	it('lets no secret survive inside a value', () => {
		fc.assert(
			fc.property(fc.array(secret, { minLength: 1 }), fc.jsonValue(), (secrets, value) => {
				const holding = { value, list: secrets.map((one) => ({ deep: `<${one}>` })) };
				expect(maskDeep(holding, secrets).list).toEqual(
					secrets.map((one) => ({ deep: mask(`<${one}>`, secrets) })),
				);
			}),
		);
	});

	it('keeps a value without secrets as it is', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(maskDeep(value, ['a secret that nothing holds'])).toEqual(value);
			}),
		);
	});

	it('covers all that an error tells', () => {
		const error = new GatewayRefusedError('secret-1', 'said secret-1', 'try secret-2');
		error.conceal(['secret-1', 'secret-2']);
		expect({ code: error.code, message: error.message, hint: error.hint }).toEqual({
			code: '***',
			message: 'said ***',
			hint: 'try ***',
		});
	});
});
