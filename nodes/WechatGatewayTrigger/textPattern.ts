import { safeRegex } from 'n8n-workflow';
import { InvalidInputError } from '../../gateway';

/** n8n's own regular expressions give up after a quarter of a second; one that does so often is not tried again. */
const MOST_TIMEOUTS = 3;
const TOO_SLOW =
	'Text Matches Regex took too long for a message, which was left out. After three of them the pattern is not used until n8n restarts.';
const timeouts = new Map<string, number>();

/**
 * Whether a text is one that the user's regular expression describes; undefined when there is none. It
 * runs with a time limit, so that no message can hold n8n up. A text that takes too long does not match.
 *
 * @param written a pattern, or one between slashes with flags
 * @param warn is told of texts that took too long
 * @throws InvalidInputError
 */
export function textPattern(
	written: string,
	warn: (sentence: string) => void,
): ((text: string) => boolean) | undefined {
	if (written === '') return undefined;
	const [, between, flags = ''] = /^\/(.+)\/([ims]*)$/s.exec(written) ?? [];
	const source = between ?? written;
	const unicode = `u${flags}`;
	assertUsable(source, unicode);
	return (text) => {
		const tried = timeouts.get(written) ?? 0;
		if (tried >= MOST_TIMEOUTS) return false;
		try {
			return safeRegex.test(source, text, unicode);
		} catch {
			timeouts.set(written, tried + 1);
			warn(TOO_SLOW);
			return false;
		}
	};
}

function assertUsable(source: string, flags: string): void {
	// Versions of n8n before 2.41 may lack it.
	if ((safeRegex as typeof safeRegex | undefined)?.test === undefined) {
		throw new InvalidInputError(
			'This version of n8n has no regular expressions with a time limit.',
			'Use Text Contains, or update n8n.',
		);
	}
	const fault = faultIn(source, flags);
	if (fault === undefined) return;
	throw new InvalidInputError(
		`Text Matches Regex is not a regular expression: ${fault}.`,
		'Correct the pattern, or use Text Contains.',
	);
}

function faultIn(source: string, flags: string): string | undefined {
	try {
		safeRegex.test(source, '', flags);
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}
