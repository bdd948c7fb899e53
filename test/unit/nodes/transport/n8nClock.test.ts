import { n8nClock } from '../../../../nodes/transport/n8nClock';

describe('The clock inside n8n', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	/** Whether a promise is settled, without waiting for it. */
	function watch(promise: Promise<void>) {
		const state = { over: false };
		void promise.then(() => {
			state.over = true;
		});
		return state;
	}

	it('tells the time', () => {
		jest.setSystemTime(1_234_567);
		expect(n8nClock(() => undefined).now()).toBe(1_234_567);
	});

	it('sleeps as long as it is told to', async () => {
		const sleeping = watch(n8nClock(() => undefined).sleep(3_000));
		await jest.advanceTimersByTimeAsync(2_990);
		expect(sleeping.over).toBe(false);
		await jest.advanceTimersByTimeAsync(10);
		expect(sleeping.over).toBe(true);
	});

	it('wakes within a second of Stop', async () => {
		const stop = new AbortController();
		const clock = n8nClock(() => stop.signal);
		const sleeping = watch(clock.sleep(60_000));
		await jest.advanceTimersByTimeAsync(5_000);
		expect([clock.stopped(), sleeping.over]).toEqual([false, false]);
		stop.abort();
		await jest.advanceTimersByTimeAsync(999);
		expect([clock.stopped(), sleeping.over]).toEqual([true, true]);
	});

	it('does not sleep at all once stopped', async () => {
		await n8nClock(() => AbortSignal.abort()).sleep(60_000);
		expect(jest.getTimerCount()).toBe(0);
	});

	it.each([0, -1])('does not sleep for %i ms', async (ms) => {
		await n8nClock(() => undefined).sleep(ms);
		expect(jest.getTimerCount()).toBe(0);
	});
});
