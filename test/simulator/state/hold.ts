import type { Clock } from './clock';
import type { Journal } from './journal';

interface Watched {
	watch(listener: () => void): () => void;
}

/**
 * Keeps a call open. `look` is asked at once and at each change of what is watched; the first
 * answer it has ends the hold. Undefined if the client hung up.
 */
export function hold<Outcome>(options: {
	watched: Watched;
	look: () => Outcome | undefined;
	seconds: number;
	timedOut: () => Outcome;
	clock: Clock;
	gone: AbortSignal;
}): Promise<Outcome | undefined> {
	const { watched, look, seconds, timedOut, clock, gone } = options;
	return new Promise((resolve) => {
		const end = (outcome: Outcome | undefined) => {
			stopWatching();
			cancelTimer();
			gone.removeEventListener('abort', leave);
			resolve(outcome);
		};
		const check = () => {
			const outcome = look();
			if (outcome !== undefined) end(outcome);
		};
		const leave = () => end(undefined);
		const stopWatching = watched.watch(check);
		const cancelTimer = clock.after(seconds, () => end(timedOut()));
		gone.addEventListener('abort', leave);
		if (gone.aborted) leave();
		else check();
	});
}

/** Notices two long polls for one login at the same time. */
export class LongPolls {
	private readonly running = new Map<string, Set<object>>();

	constructor(private readonly journal: Journal) {}

	async run<Outcome>(loginId: string, poll: () => Promise<Outcome>): Promise<Outcome> {
		const polls = this.running.get(loginId) ?? new Set<object>();
		this.running.set(loginId, polls);
		const mine = {};
		const others = [...polls];
		polls.add(mine);
		if (others.length > 0) this.judgeSoon(loginId, polls, mine, others);
		try {
			return await poll();
		} finally {
			polls.delete(mine);
		}
	}

	// A client that hung up and asks again is within its rights, and the end of its old connection may be
	// read just after the new request: so look again when everything that has arrived has been read.
	private judgeSoon(loginId: string, polls: Set<object>, mine: object, others: object[]): void {
		setImmediate(() => {
			if (!polls.has(mine) || !others.some((other) => polls.has(other))) return;
			this.journal.violate(`Two long polls at the same time for login ${loginId}`);
		});
	}
}
