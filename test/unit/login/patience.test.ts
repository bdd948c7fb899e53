import { Patience } from '../../../gateway/login/patience';
import { UnreachableError } from '../../../gateway/wire/errors';
import type { Clock } from '../../../gateway/wire/http';

const DROPPED = new UnreachableError('The connection was lost.', '', true);
const NOT_THERE = new UnreachableError('Nothing is there.', '', false);

/** A clock that moves by pauses, and by as long as the calls are told to last. */
class MovedClock implements Clock {
	readonly pauses: number[] = [];
	time = 0;
	now = () => this.time;
	stopped = () => false;
	sleep = async (ms: number) => {
		this.pauses.push(ms);
		this.time += ms;
		await Promise.resolve();
	};
}

let clock: MovedClock;
beforeEach(() => (clock = new MovedClock()));

/** Calls that are lost one after the other, each after so many milliseconds. */
async function lose(patience: Patience, reason: Error, ...lasting: number[]): Promise<void> {
	for (const ms of lasting) {
		const startedAt = clock.now();
		clock.time += ms;
		await patience.afterLoss(reason, startedAt);
	}
}

describe('The patience with lost calls', () => {
	it('waits longer each time a call is lost at once, and gives up at the sixth', async () => {
		const patience = new Patience(clock, 600_000);
		await lose(patience, DROPPED, 0, 0, 0, 0, 0);
		expect(clock.pauses).toEqual([1_000, 2_000, 4_000, 8_000, 8_000]);
		await expect(lose(patience, DROPPED, 0)).rejects.toBe(DROPPED);
	});

	it('has no end for calls that last 5 seconds, a second apart', async () => {
		const patience = new Patience(clock, 600_000);
		await lose(patience, DROPPED, ...Array<number>(20).fill(5_000));
		expect(clock.pauses).toEqual(Array(20).fill(1_000));
	});

	it('begins anew after a call that lasted, and after an answer', async () => {
		const patience = new Patience(clock, 600_000);
		await lose(patience, DROPPED, 0, 0, 60_000, 0, 0);
		patience.answered();
		await lose(patience, DROPPED, 0, 0, 0, 0, 0);
		expect(clock.pauses).toEqual([
			...[1_000, 2_000, 1_000, 1_000, 2_000],
			...[1_000, 2_000, 4_000, 8_000, 8_000],
		]);
	});

	it('is none with a gateway that was never there', async () => {
		await expect(lose(new Patience(clock, 600_000), NOT_THERE, 0)).rejects.toBe(NOT_THERE);
		expect(clock.pauses).toEqual([]);
	});

	it.each([
		['has answered', async (patience: Patience) => await Promise.resolve(patience.answered())],
		['was lost', async (patience: Patience) => await lose(patience, DROPPED, 0)],
	])('holds for a gateway that %s before it could not be reached', async (_, before) => {
		const patience = new Patience(clock, 600_000);
		await before(patience);
		clock.pauses.length = 0;
		await lose(patience, NOT_THERE, 0);
		expect(clock.pauses).toHaveLength(1);
	});

	it('is none with anything else than a loss', async () => {
		const reason = new Error('refused');
		const patience = new Patience(clock, 600_000);
		patience.answered();
		await expect(lose(patience, reason, 60_000)).rejects.toBe(reason);
	});

	it('ends where the pause would last beyond the deadline', async () => {
		await expect(lose(new Patience(clock, 1_000), DROPPED, 0)).rejects.toBe(DROPPED);
		const patience = new Patience(clock, 60_500);
		await lose(patience, DROPPED, 60_000);
		expect(clock.pauses).toEqual([500]);
	});
});
