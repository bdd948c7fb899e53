import { CancelledError, type Clock } from '../../../gateway';
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
