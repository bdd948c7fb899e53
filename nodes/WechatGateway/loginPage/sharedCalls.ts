/** What one call gave, and how long to leave the gateway alone after it. */
export interface Paced<T> {
	value: T;
	restMs: number;
}

interface Desk<T> {
	running?: Promise<T>;
	/** The call under way must not be joined by another of its kind, such as handing in a code. */
	alone: boolean;
	last?: { value: T; at: number };
	notBefore: number;
	held: { from: number; until: number };
	touchedAt: number;
}

const FORGET_AFTER_MS = 15 * 60_000;

/**
 * Spaces out the calls about one login, and lets all who ask at the same time share one call. It is
 * empty when the process starts, and every process has its own: with several, each asks at this pace.
 *
 * Logins of one account come after one another under the same key. So whoever asks what is known says
 * `since` when (milliseconds since 1970): what is not newer was about another login.
 */
export class Pace<T> {
	private readonly desks = new Map<string, Desk<T>>();

	constructor(private readonly now: () => number = () => Date.now()) {}

	/**
	 * What the call gives, or gave not long ago.
	 *
	 * @param atLeastMs asks again after so long, whatever rest the last call asked for
	 */
	async ask(
		key: string,
		call: () => Promise<Paced<T>>,
		{ atLeastMs = Infinity, since = 0 } = {},
	): Promise<T> {
		const desk = this.desk(key);
		if (desk.running) return await desk.running;
		const last = lastOf(desk, since);
		const due = Math.min(desk.notBefore, (last?.at ?? 0) + atLeastMs);
		if (last && this.now() < due) return last.value;
		return await this.run(desk, call);
	}

	/** Makes a call that must be the only one; who asks for one meanwhile gets its result. */
	async alone(key: string, call: () => Promise<Paced<T>>): Promise<T> {
		const desk = this.desk(key);
		if (desk.running && desk.alone) return await desk.running;
		const before = desk.running;
		desk.alone = true;
		return await this.run(desk, async () => {
			await before?.catch(() => undefined);
			return await call();
		});
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

	/** Takes in what was learned in another way. */
	learn(key: string, { value, restMs }: Paced<T>): void {
		const now = this.now();
		Object.assign(this.desk(key), { last: { value, at: now }, notBefore: now + restMs });
	}

	/** Milliseconds until `ask` makes the next call. */
	rest(key: string): number {
		return Math.max(0, this.desk(key).notBefore - this.now());
	}

	private async run(desk: Desk<T>, call: () => Promise<Paced<T>>): Promise<T> {
		const running = (async () => {
			const { value, restMs } = await call();
			desk.last = { value, at: this.now() };
			desk.notBefore = this.now() + restMs;
			return value;
		})();
		desk.running = running;
		try {
			return await running;
		} finally {
			if (desk.running === running) {
				desk.running = undefined;
				desk.alone = false;
			}
		}
	}

	private desk(key: string): Desk<T> {
		const now = this.now();
		for (const [other, { touchedAt, running }] of this.desks) {
			if (now - touchedAt > FORGET_AFTER_MS && !running) this.desks.delete(other);
		}
		const desk = this.desks.get(key) ?? {
			alone: false,
			notBefore: 0,
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
