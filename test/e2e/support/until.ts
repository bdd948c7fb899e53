import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 100;

/**
 * Waits for a condition, not for a time: asks `look` until it gives something.
 *
 * @param what named in the error when `timeoutMs` is over
 */
export async function until<T>(
	what: string,
	look: () => Promise<T | undefined> | T | undefined,
	timeoutMs = 60_000,
): Promise<T> {
	const deadline = Date.now() + timeoutMs;
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs / 1000} s in vain for ${what}`);
		await sleep(LOOK_EVERY_MS);
	}
}

/**
 * Repeats what may fail for a while, until it does not.
 *
 * @param what named in the error when `timeoutMs` is over, whose cause is the last failure
 */
export async function untilDone(
	what: string,
	act: () => Promise<void>,
	timeoutMs = 60_000,
): Promise<void> {
	let failure: unknown;
	const tryOnce = async (): Promise<true | undefined> => {
		try {
			await act();
			return true;
		} catch (error) {
			failure = error;
			return undefined;
		}
	};
	try {
		await until(what, tryOnce, timeoutMs);
	} catch (error) {
		const last = failure instanceof Error ? failure.message : String(failure);
		throw new Error(`${(error as Error).message}; the last failure: ${last}`, { cause: failure });
	}
}
