import fc from 'fast-check';
import { CancelledError, Paces, type Clock } from '../../../gateway';
import { Spacing } from '../../../gateway/client/spacing';

/** A clock that stands still but for pauses, and notes them. */
class PausesOnly implements Clock {
	time = 1_000_000;
	readonly pauses: number[] = [];
	isStopped = false;

	now = () => this.time;
	stopped = () => this.isStopped;
	sleep = async (ms: number) => {
		this.pauses.push(ms);
		this.time += ms;
		await Promise.resolve();
	};
}

const GAP = { first: 1_000, after: (same: boolean) => (same ? 2_000 : 4_000) };

describe('What is spaced out', () => {
	let clock: PausesOnly;
	let spacing: Spacing;
	beforeEach(() => {
		clock = new PausesOnly();
		spacing = new Spacing(clock);
	});
	const act = async (who: string, target: string, takesMs = 0) =>
		await spacing.act(who, target, GAP, async () => {
			clock.time += takesMs;
			return await Promise.resolve(`${who} to ${target}`);
		});

	it('gives what the act gives', async () => {
		expect(await act('alice', 'bob')).toBe('alice to bob');
	});

	it('waits at first as long as the run must have lasted', async () => {
		clock.time += 400;
		await act('alice', 'bob');
		expect(clock.pauses).toEqual([600]);
	});

	it('waits for the same target less than for another', async () => {
		for (const target of ['bob', 'bob', 'carol']) await act('alice', target);
		expect(clock.pauses).toEqual([1_000, 2_000, 4_000]);
	});

	it('counts from the end of the last act, and waits no longer than is left', async () => {
		await act('alice', 'bob', 10_000);
		clock.time += 1_500;
		await act('alice', 'bob');
		clock.time += 5_000;
		await act('alice', 'bob');
		expect(clock.pauses).toEqual([1_000, 500]);
	});

	it('keeps the pace of each account by itself', async () => {
		await act('alice', 'bob');
		await act('carol', 'bob');
		expect(clock.pauses).toEqual([1_000]);
	});

	it('counts what failed: it may have arrived', async () => {
		const failing = spacing.act('alice', 'bob', GAP, async () => {
			return await Promise.reject(new Error('lost'));
		});
		await expect(failing).rejects.toThrow('lost');
		await act('alice', 'bob');
		expect(clock.pauses).toEqual([1_000, 2_000]);
	});

	it('does not happen once the workflow is stopped in a pause', async () => {
		clock.isStopped = true;
		const happened = jest.fn();
		await expect(spacing.act('alice', 'bob', GAP, happened)).rejects.toBeInstanceOf(CancelledError);
		expect(happened).not.toHaveBeenCalled();
	});
});

/** A clock that stands until it is moved, for several who sleep at the same time. */
class ClockByHand {
	time = 1_000_000;
	private readonly sleepers: Array<{ at: number; wake: () => void }> = [];

	/** As one run sees it, with a Stop of its own. */
	of(run: { isStopped: boolean }): Clock {
		return {
			now: () => this.time,
			stopped: () => run.isStopped,
			sleep: async (ms) =>
				await new Promise((wake) => this.sleepers.push({ at: this.time + ms, wake })),
		};
	}

	get asleep(): number {
		return this.sleepers.length;
	}

	/** Wakes one after the other, until all that is going on is over. */
	async runOut(): Promise<void> {
		for (;;) {
			await new Promise(setImmediate);
			this.sleepers.sort((a, b) => a.at - b.at);
			const next = this.sleepers.shift();
			if (!next) return;
			this.time = Math.max(this.time, next.at);
			next.wake();
		}
	}
}

describe('What several runs of a process do', () => {
	let hand: ClockByHand;
	let paces: Paces;
	let done: Array<{ who: string; target: string; at: number }>;
	beforeEach(() => {
		hand = new ClockByHand();
		paces = new Paces();
		done = [];
	});

	const run = (state = { isStopped: false }) => {
		const clock = hand.of(state);
		const spacing = new Spacing(clock, paces);
		return async (who: string, target: string, takesMs = 0) =>
			await spacing.act(who, target, { after: GAP.after }, async () => {
				done.push({ who, target, at: hand.time });
				if (takesMs > 0) await clock.sleep(takesMs);
			});
	};
	const gaps = () => done.slice(1).map(({ at }, i) => at - (done[i]?.at ?? 0));

	it('in one account keeps one pace, in the order in which they came', async () => {
		const acts = [run(), run(), run()].map(async (act, i) => await act('alice', 'bob', 100 * i));
		await hand.runOut();
		await Promise.all(acts);
		expect(gaps()).toEqual([2_000, 2_100]);
	});

	it('one after the other keeps the pace as well', async () => {
		await Promise.all([run()('alice', 'bob'), hand.runOut()]);
		await Promise.all([run()('alice', 'carol'), hand.runOut()]);
		expect(gaps()).toEqual([4_000]);
	});

	it('in other accounts is not held up', async () => {
		const acts = ['alice', 'dora', 'emma'].map(async (who) => await run()(who, 'bob'));
		await hand.runOut();
		await Promise.all(acts);
		expect(gaps()).toEqual([0, 0]);
	});

	it('and is stopped lets the next one act at once, and leaves nobody asleep', async () => {
		const stopped = { isStopped: false };
		const first = run()('alice', 'bob');
		const second = run(stopped)('alice', 'bob').catch((error: unknown) => error);
		const third = run()('alice', 'bob');
		stopped.isStopped = true;
		await hand.runOut();
		await Promise.all([first, third]);
		expect(await second).toBeInstanceOf(CancelledError);
		expect(gaps()).toEqual([2_000]);
		expect(hand.asleep).toBe(0);
	});

	it('whatever is sent, stopped or fails, keeps the gaps, loses no turn and ends', async () => {
		const acts = fc.array(
			fc.record({
				run: fc.nat(4),
				who: fc.constantFrom('alice', 'dora'),
				target: fc.constantFrom('bob', 'carol'),
				takesMs: fc.nat(5_000),
				fails: fc.boolean(),
				stopped: fc.boolean(),
			}),
			{ maxLength: 20 },
		);
		await fc.assert(
			fc.asyncProperty(acts, async (wanted) => {
				hand = new ClockByHand();
				paces = new Paces();
				const seen: Array<{ who: string; target: string; from: number; to: number }> = [];
				const all = wanted.map(async ({ who, target, takesMs, fails, stopped }) => {
					const clock = hand.of({ isStopped: stopped });
					return await new Spacing(clock, paces).act(
						who,
						target,
						{ after: GAP.after },
						async () => {
							const from = hand.time;
							await clock.sleep(takesMs);
							seen.push({ who, target, from, to: hand.time });
							if (fails) throw new Error('lost');
						},
					);
				});
				const ends = Promise.allSettled(all);
				await hand.runOut();
				const settled = await ends;
				for (const [i, { fails, stopped }] of wanted.entries()) {
					const end = settled[i];
					const reason: unknown = end?.status === 'rejected' ? end.reason : undefined;
					if (reason instanceof CancelledError) expect(stopped).toBe(true);
					else expect(reason !== undefined).toBe(fails);
				}
				for (const who of ['alice', 'dora']) {
					const own = seen.filter((one) => one.who === who);
					own.slice(1).forEach(({ from, target }, i) => {
						const before = own[i];
						if (!before) return;
						expect(from - before.to).toBeGreaterThanOrEqual(GAP.after(target === before.target));
					});
				}
				expect(hand.asleep).toBe(0);
			}),
		);
	});

	it('a clock that is set back holds nothing up for longer than a gap', async () => {
		await Promise.all([run()('alice', 'bob'), hand.runOut()]);
		hand.time -= 3_600_000;
		const before = hand.time;
		await Promise.all([run()('alice', 'bob'), hand.runOut()]);
		expect(hand.time - before).toBe(2_000);
	});

	it('is remembered for a thousand accounts and no more', async () => {
		for (let i = 0; i < 1_500; i++) await run()(`account ${i}`, 'bob');
		expect(paces.size).toBe(1_000);
	});
});
