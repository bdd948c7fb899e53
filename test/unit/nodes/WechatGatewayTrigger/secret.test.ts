import {
	assertGoodSecret,
	isSecret,
	newSecret,
} from '../../../../nodes/WechatGatewayTrigger/secret';
import { refusalOf } from '../../support/refusal';

test('a new secret has 192 bits, fits into a URL and is never the same', () => {
	const secrets = Array.from({ length: 100 }, newSecret);
	expect(new Set(secrets).size).toBe(100);
	for (const secret of secrets) expect(secret).toMatch(/^[\w-]{32}$/);
});

test('a new secret is good enough', () => {
	expect(() => assertGoodSecret(newSecret())).not.toThrow();
});

test.each(['abcdefghijklmnop', 'A-Z_a-z_0-9_____', 'x'.repeat(500)])('%s is good enough', (own) => {
	expect(() => assertGoodSecret(own)).not.toThrow();
});

test.each([
	'',
	'abcdefghijklmno',
	'abcdefgh/ijklmnop',
	'/abcdefghijklmnop',
	'abcdefgh ijklmnop',
	'abcdefghijklmnop\n',
	'密'.repeat(16),
])('%j is not, and is not repeated', (own) => {
	expect(refusalOf(() => assertGoodSecret(own))).toEqual({
		name: 'InvalidInputError',
		message: 'Secret must have at least 16 characters: letters, digits, "-" or "_".',
		hint: 'A password generator makes a good one.',
	});
});

test.each<[string, string, boolean]>([
	['abc', 'abc', true],
	['abd', 'abc', false],
	['ab', 'abc', false],
	['abcd', 'abc', false],
	['', 'abc', false],
	['', '', false],
	['密', '密', true],
	['密', '\u5bc7', false],
])('%j for the secret %j: %p', (given, secret, right) => {
	expect(isSecret(given, secret)).toBe(right);
});
