/** Time as the simulated gateway knows it. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	/** Runs something after so many seconds; the answer takes it back. */
	after(seconds: number, run: () => void): () => void;
	/** Moves time on, running what falls due in its order. Only a manual clock can be moved. */
	advance(seconds: number): void;
	/** Forgets everything that was still to come. */
	stop(): void;
}

/** A clock that only moves when a test says so; it starts at the present. */
export class ManualClock implements Clock {
	private time = Date.now();
	private due: Array<{ at: number; run: () => void }> = [];

	now(): number {
		return this.time;
	}

	after(seconds: number, run: () => void): () => void {
		const entry = { at: this.time + seconds * 1000, run };
		this.due.push(entry);
		return () => this.take(entry);
	}

	advance(seconds: number): void {
		const end = this.time + seconds * 1000;
		for (let next = this.nextBefore(end); next; next = this.nextBefore(end)) {
			this.take(next);
			this.time = next.at;
			next.run();
		}
		this.time = end;
	}

	stop(): void {
		this.due = [];
	}

	private nextBefore(end: number) {
		return this.due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
	}

	private take(entry: { at: number; run: () => void }): void {
		this.due = this.due.filter((other) => other !== entry);
	}
}

/** The machine's clock. */
export class RealClock implements Clock {
	private readonly timers = new Set<NodeJS.Timeout>();

	now(): number {
		return Date.now();
	}

	after(seconds: number, run: () => void): () => void {
		const timer = setTimeout(() => {
			this.timers.delete(timer);
			run();
		}, seconds * 1000);
		this.timers.add(timer);
		return () => {
			clearTimeout(timer);
			this.timers.delete(timer);
		};
	}

	advance(): void {
		throw new Error('This simulator runs on the real clock, which cannot be moved');
	}

	stop(): void {
		this.timers.forEach((timer) => clearTimeout(timer));
		this.timers.clear();
	}
}
