import type { Words } from './english';

const secondsIn = (ms: number): number => Math.ceil(ms / 1_000);

/** Told in seconds, which the page can count down. */
export const isShort = (ms: number): boolean => secondsIn(ms) < 120;

/** So that nobody waits shorter than it takes. */
export function timeOf(ms: number, { seconds, minutes }: Words): string {
	return isShort(ms)
		? seconds.replace('{seconds}', String(secondsIn(ms)))
		: minutes.replace('{minutes}', String(Math.ceil(secondsIn(ms) / 60)));
}
