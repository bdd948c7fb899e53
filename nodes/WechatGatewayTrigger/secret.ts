import { randomBytes, timingSafeEqual } from 'node:crypto';
import { InvalidInputError } from '../../gateway';

/** 192 bits, 32 characters. */
export const newSecret = (): string => randomBytes(24).toString('base64url');

/** Compares in a time that does not tell how much of it was right. */
export function isSecret(given: string, secret: string): boolean {
	const right = Buffer.from(secret);
	const found = Buffer.from(given);
	return secret !== '' && found.length === right.length && timingSafeEqual(found, right);
}

/** @throws InvalidInputError when the user's own secret is not good enough, or not fit for a URL */
export function assertGoodSecret(secret: string): void {
	if (/^[\w-]{16,}$/.test(secret)) return;
	throw new InvalidInputError(
		'Secret must have at least 16 characters: letters, digits, "-" or "_".',
		'A password generator makes a good one.',
	);
}
