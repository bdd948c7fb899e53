import type { GatewaySimulator } from '../../simulator';

/** From now on the time of day moves only when a test says so; timers go on by themselves. */
export function holdTheClock(): void {
	jest.useFakeTimers({
		now: Date.now(),
		doNotFake: [
			'hrtime',
			'nextTick',
			'performance',
			'queueMicrotask',
			'setImmediate',
			'clearImmediate',
			'setInterval',
			'clearInterval',
			'setTimeout',
			'clearTimeout',
		],
	});
}

/** Lets time pass for n8n and for the gateway. */
export function pass(sim: GatewaySimulator, seconds: number): void {
	sim.clock.advance(seconds);
	jest.setSystemTime(Date.now() + seconds * 1000);
}

/** The same again and again, so that pauses come to their end, until something is done. */
export async function whileTimePasses<T>(sim: GatewaySimulator, doing: Promise<T>): Promise<T> {
	const ticking = setInterval(() => pass(sim, 0.25), 5);
	try {
		return await doing;
	} finally {
		clearInterval(ticking);
	}
}
