import { safeRegex } from 'n8n-workflow';
import { InvalidInputError } from '../../gateway';

/** n8n's own regular expressions give up after a quarter of a second; one that does so often rests for a while. */
const MOST_TIMEOUTS = 3;
const REST_MS = 10 * 60_000;
const TOO_SLOW =
	'Text Matches Regex took too long for a message, which was left out. After three of them in ten minutes it lets nothing through until these are over.';

/** By node and pattern: how often it took too long, since when. */
const timeouts = new Map<string, { count: number; since: number }>();

/**
 * Whether a text is one that the user's regular expression describes; undefined when there is none. It
 * runs with a time limit, so that no message can hold n8n up. A text that takes too long does not match.
 *
 * @param written a pattern, or one between slashes with flags
 * @param node whose it is: patterns of others rest by themselves
 * @param warn is told of texts that took too long
 */
export function textPattern(
	written: string,
	node: string,
	warn: (sentence: string) => void,
): ((text: string) => boolean) | undefined {
	if (written === '') return undefined;
	const { source, flags } = partsOf(written);
	const key = `${node} ${written}`;
	return (text) => {
		const past = timeouts.get(key);
		const tried =
			past && Date.now() - past.since < REST_MS ? past : { count: 0, since: Date.now() };
		if (tried.count >= MOST_TIMEOUTS) return false;
		try {
			return safeRegex.test(source, text, flags);
		} catch {
			timeouts.set(key, { ...tried, count: tried.count + 1 });
			warn(TOO_SLOW);
			return false;
		}
	};
}

function partsOf(written: string): { source: string; flags: string } {
	const [, between, flags = ''] = /^\/(.+)\/([ims]*)$/s.exec(written) ?? [];
	return { source: between ?? written, flags: `u${flags}` };
}

/** @throws InvalidInputError when the pattern cannot be used */
export function assertPattern(written: string): void {
	if (written === '') return;
	const { source, flags } = partsOf(written);
	assertUsable(source, flags);
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
