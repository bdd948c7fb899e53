/** What one call gave, and how long to leave the gateway alone after it. */
export interface Paced<T> {
	value: T;
	restMs: number;
	/** It was refused or came to nothing: during the rest nothing is asked, whoever wants what. */
	strict?: true;
}

interface Desk<T> {
	running?: Promise<T>;
	/** The call under way must not be joined by another of its kind, such as handing in a code. */
	alone: boolean;
	/** When such a call was last over. */
	aloneAt: number;
	last?: { value: T; at: number };
	notBefore: number;
	strictUntil: number;
	held: { from: number; until: number };
	touchedAt: number;
}

/** How calls that never end are let go of. */
export interface Patience<T> {
	/** What they gave, as far as those are concerned who wait for them. */
	late: Paced<T>;
	/** Is over after that many milliseconds, or when it is no more of interest. */
	wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

const FORGET_AFTER_MS = 15 * 60_000;

/**
 * Spaces out the calls about one login, and lets all who ask at the same time share one call. It is
 * empty when the process starts, and every process has its own: with several, each asks at this pace.
 *
 * Logins of one account come after one another under the same key. So whoever asks what is known says
 * `since` when (milliseconds since 1970): what is not newer was about another login. Only a rest that
 * is strict is kept by all of them.
 */
export class Pace<T> {
	private readonly desks = new Map<string, Desk<T>>();

	constructor(
		private readonly patience: Patience<T>,
		private readonly now: () => number = () => Date.now(),
	) {}

	/**
	 * What the call gives, or gave not long ago.
	 *
	 * @param limitMs whoever waits for the call goes on without it after so long
	 * @param atLeastMs asks again after so long, whatever rest the last call asked for, if not strictly
	 */
	async ask(
		key: string,
		call: () => Promise<Paced<T>>,
		{
			limitMs,
			atLeastMs = Infinity,
			since = 0,
		}: { limitMs: number; atLeastMs?: number; since?: number },
	): Promise<T> {
		const desk = this.desk(key);
		if (desk.running) return await desk.running;
		const refusal = this.refusalAt(desk);
		if (refusal) return refusal.value;
		const last = lastOf(desk, since);
		const due = Math.min(desk.notBefore, (last?.at ?? 0) + atLeastMs);
		if (last && this.now() < due) return last.value;
		return await this.run(desk, async () => await this.inTime(call, limitMs));
	}

	/** Makes a call that must be the only one; who asks for one meanwhile gets its result. */
	async alone(key: string, call: () => Promise<Paced<T>>, limitMs: number): Promise<T> {
		const desk = this.desk(key);
		if (desk.running && desk.alone) return await desk.running;
		const before = desk.running;
		desk.alone = true;
		return await this.run(desk, async () => {
			await before?.catch(() => undefined);
			return this.refusalAt(desk) ?? (await this.inTime(call, limitMs));
		});
	}

	/** Milliseconds since a call was over that had to be alone; Infinity while one can be joined. */
	sinceAlone(key: string): number {
		const { alone, aloneAt } = this.desk(key);
		return alone ? Infinity : this.now() - aloneAt;
	}

	/** Keeps `ask` from being used for a while; it is up to its users to look. */
	hold(key: string, ms: number): void {
		const from = this.now();
		this.desk(key).held = { from, until: from + ms };
	}

	release(key: string): void {
		this.desk(key).held = { from: 0, until: 0 };
	}

	isHeld(key: string, since = 0): boolean {
		const { from, until } = this.desk(key).held;
		return from > since && this.now() < until;
	}

	/** What the last call gave. */
	latest(key: string, since = 0): T | undefined {
		return lastOf(this.desk(key), since)?.value;
	}

	/** What the last call gave, as long as nothing may be asked after it. */
	refusal(key: string): T | undefined {
		return this.refusalAt(this.desk(key))?.value;
	}

	/** Until when nothing may be asked, in milliseconds since 1970; it may be over. */
	strictUntil(key: string): number {
		return this.desk(key).strictUntil;
	}

	/** Takes in what was learned in another way. */
	learn(key: string, paced: Paced<T>): void {
		this.settle(this.desk(key), paced);
	}

	/** Milliseconds until `ask` makes the next call. */
	rest(key: string): number {
		const { notBefore, strictUntil } = this.desk(key);
		return Math.max(0, Math.max(notBefore, strictUntil) - this.now());
	}

	private refusalAt({ last, strictUntil }: Desk<T>): Paced<T> | undefined {
		const restMs = strictUntil - this.now();
		return last && restMs > 0 ? { value: last.value, restMs, strict: true } : undefined;
	}

	/** A call goes on after its time, but nobody waits for it any more. */
	private async inTime(call: () => Promise<Paced<T>>, limitMs: number): Promise<Paced<T>> {
		const { late, wait } = this.patience;
		const over = new AbortController();
		try {
			return await Promise.race([call(), wait(limitMs, over.signal).then(() => late)]);
		} finally {
			over.abort();
		}
	}

	private async run(desk: Desk<T>, call: () => Promise<Paced<T>>): Promise<T> {
		const running = (async () => {
			const paced = await call();
			this.settle(desk, paced);
			return paced.value;
		})();
		desk.running = running;
		try {
			return await running;
		} finally {
			if (desk.running === running) {
				if (desk.alone) desk.aloneAt = this.now();
				desk.running = undefined;
				desk.alone = false;
			}
		}
	}

	private settle(desk: Desk<T>, { value, restMs, strict }: Paced<T>): void {
		const now = this.now();
		desk.last = { value, at: now };
		desk.notBefore = now + restMs;
		if (strict) desk.strictUntil = Math.max(desk.strictUntil, desk.notBefore);
	}

	private desk(key: string): Desk<T> {
		const now = this.now();
		for (const [other, { touchedAt, running, strictUntil }] of this.desks) {
			const isIdle = now - touchedAt > FORGET_AFTER_MS && now > strictUntil;
			if (isIdle && !running) this.desks.delete(other);
		}
		const desk = this.desks.get(key) ?? {
			alone: false,
			aloneAt: 0,
			notBefore: 0,
			strictUntil: 0,
			held: { from: 0, until: 0 },
			touchedAt: now,
		};
		desk.touchedAt = now;
		this.desks.set(key, desk);
		return desk;
	}
}

const lastOf = <T>({ last }: Desk<T>, since: number) =>
	last && last.at > since ? last : undefined;
