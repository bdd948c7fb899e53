import { textOf } from './values';

/** The year 5138: beyond it a number of seconds is something else. */
const LATEST_SECONDS = 1e11;

/** A time that the gateway gives in seconds since 1970, in ISO 8601; undefined when it is none. */
export function timeOfSeconds(value: unknown): string | undefined {
	const seconds = Number(textOf(value));
	return seconds > 0 && seconds < LATEST_SECONDS
		? new Date(seconds * 1000).toISOString()
		: undefined;
}
