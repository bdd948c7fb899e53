import { sleep } from 'n8n-workflow';
import type { Clock } from '../../gateway';

/** n8n's sleep cannot be interrupted, so a Stop is looked for that often. */
const SLICE_MS = 250;

export function n8nClock(stopSignal: () => AbortSignal | undefined): Clock {
	const stopped = () => stopSignal()?.aborted ?? false;
	return {
		now: () => Date.now(),
		stopped,
		async sleep(ms) {
			const end = Date.now() + ms;
			for (let left = ms; left > 0 && !stopped(); left = end - Date.now()) {
				await sleep(Math.min(left, SLICE_MS));
			}
		},
	};
}
