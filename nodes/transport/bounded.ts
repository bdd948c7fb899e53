import { CancelledError, GatewayError, TimedOutError } from '../../gateway';
import { timedOut, unansweredBecause, wasAborted } from './wire';

/** What ends an exchange before it is over. */
export interface Bounds {
	/** Its time is up. */
	late: AbortSignal;
	/** Somebody has pressed Stop. */
	stop?: AbortSignal;
}

/** Whose answer is waited for. */
export interface Asked {
	url: string;
	/** For the sentence; the gateway, when absent. */
	who?: string;
	/** What to say when its time is up. */
	tooLate?: TimedOutError;
}

export const fileAt = (url: string): Asked => ({
	url,
	who: 'the file',
	tooLate: new TimedOutError(`${new URL(url).host} did not send it in time.`),
});

/**
 * One exchange, from the request to the last byte of the answer. When its time is up nobody waits for
 * it any longer, whatever becomes of it.
 *
 * @param run gets the signal that closes the connection
 * @throws TimedOutError, CancelledError, UnreachableError, and GatewayErrors of `run`
 */
export async function bounded<T>(
	asked: Asked,
	bounds: Bounds,
	run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const { late, stop } = bounds;
	const signal = AbortSignal.any(stop ? [late, stop] : [late]);
	try {
		return await orAbort(run(signal), signal);
	} catch (error) {
		throw failureOf(error, asked, bounds);
	}
}

function failureOf(error: unknown, { url, who, tooLate }: Asked, { late, stop }: Bounds) {
	if (error instanceof GatewayError) return error;
	if (stop?.aborted) return new CancelledError('The call was canceled.');
	if (late.aborted || wasAborted(error)) return tooLate ?? timedOut(url, who);
	return unansweredBecause(error, { url }, who);
}

async function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	let letGo = () => {};
	const aborted = new Promise<never>((_, reject) => {
		letGo = () => reject(new Error('aborted'));
		if (signal.aborted) letGo();
		signal.addEventListener('abort', letGo, { once: true });
	});
	try {
		return await Promise.race([work, aborted]);
	} finally {
		signal.removeEventListener('abort', letGo);
	}
}
