import { isLoss, UnreachableError } from '../wire/errors';
import type { Clock } from '../wire/http';

/** Lost that often without ever lasting: then the gateway is not there, rather than slow. */
const QUICK_LOSSES_ALLOWED = 5;
const QUICK_MS = 5_000;
const LONGEST_PAUSE_MS = 8_000;

/**
 * Rides over lost connections of a long poll: a proxy that cuts at 60 s, a dropped line, a gateway
 * that restarts. Gives up when nothing was ever reached, or when calls keep failing at once.
 */
export class Patience {
	private quickLosses = 0;
	private reached = false;

	constructor(
		private readonly clock: Clock,
		private readonly deadline: number,
	) {}

	/** The gateway is there. */
	answered(): void {
		this.reached = true;
		this.quickLosses = 0;
	}

	/** Pauses before the next try, or throws the given reason when there is no use in one. */
	async afterLoss(reason: unknown, startedAt: number): Promise<void> {
		if (!this.isLoss(reason)) throw reason;
		this.reached = true;
		const lasted = this.clock.now() - startedAt;
		this.quickLosses = lasted < QUICK_MS ? this.quickLosses + 1 : 0;
		if (this.quickLosses > QUICK_LOSSES_ALLOWED) throw reason;
		const pause = Math.min(1_000 * 2 ** Math.max(0, this.quickLosses - 1), LONGEST_PAUSE_MS);
		const left = this.deadline - this.clock.now();
		if (left <= pause && this.quickLosses > 0) throw reason;
		await this.clock.sleep(Math.max(0, Math.min(pause, left)));
	}

	/** A gateway that was there before and accepts no connection is being restarted. */
	private isLoss(reason: unknown): boolean {
		return isLoss(reason) || (reason instanceof UnreachableError && this.reached);
	}
}
