import { InvalidInputError } from './errors';

/** Copied along with a token without being seen. */
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]/g;

/** What cannot travel in a header as it is, or would travel as something else. */
const UNFIT = /[^\x21-\x7e]/u;

/** A token as it was meant: without blanks and line ends around it, and without what nobody sees. */
export const tokenIn = (given: unknown): string =>
	typeof given === 'string' ? given.replace(INVISIBLE, '').trim() : '';

/** The first character that a token cannot have. */
export const unfitIn = (token: string): string | undefined => UNFIT.exec(token)?.[0];

/**
 * The token as it is sent. Anything else would be changed in silence on the way, and then be no secret
 * that is looked for in what comes back.
 *
 * @throws InvalidInputError when a character cannot be part of a token
 */
export function fitToken(given: unknown): string {
	const token = tokenIn(given);
	const unfit = unfitIn(token);
	if (unfit === undefined) return token;
	throw new InvalidInputError(
		`The token in the credential holds a character that no token has: ${named(unfit)}.`,
		'Open the credential and paste the token again, without anything before, behind or within it.',
	);
}

const NAMES: Readonly<Record<string, string>> = {
	' ': 'a blank',
	'\t': 'a tab',
	'\n': 'a line break',
	'\r': 'a line break',
};

const named = (character: string): string => {
	const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
	return NAMES[character] ?? `U+${code}`;
};
