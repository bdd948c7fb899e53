import type * as transport from '../../../nodes/transport/n8nClock';

/** How nodes sleep, in tests that put these modules in the place of their own. */
export const naps: { sleep: (ms: number) => Promise<void> } = {
	sleep: async () => await Promise.resolve(),
};

/** n8n-workflow with that sleep. */
export const n8nWorkflow = (): object => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async (ms: number) => await naps.sleep(ms),
});

/** n8nClock for pauses only, that is: what can be stopped is a time limit, and none is ever reached here. */
export function n8nClock(): object {
	const { n8nClock } = jest.requireActual<typeof transport>('../../../nodes/transport/n8nClock');
	return {
		n8nClock: (stopSignal: () => AbortSignal | undefined) =>
			stopSignal() ? { sleep: async () => await new Promise(() => {}) } : n8nClock(stopSignal),
	};
}
