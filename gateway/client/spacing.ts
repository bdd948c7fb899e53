import type { Line, Turn } from '../operation/call';
import type { Pace } from '../operation/pace';
import { CancelledError } from '../wire/errors';
import type { Clock } from '../wire/http';
import { textOf, type JsonObject } from '../wire/values';
import { Paces } from './paces';

/** How far apart two acts of one account must be. */
export interface Gap {
	/** Milliseconds after the last act, which was for the same target or for another. */
	after(sameTarget: boolean): number;
	/** Milliseconds after the run began, for its first act. */
	first?: number;
}

/** How often somebody looks whose turn has not come when it might have. */
const LOOK_MS = 250;

/**
 * Spaces out what one node run does in a WeChat account, where the vendors name a pace: among its own
 * acts, and among those of all runs that share the paces.
 */
export class Spacing {
	private readonly acted = new Set<string>();
	private readonly beganAt: number;

	constructor(
		private readonly clock: Clock,
		private readonly paces: Line = new Paces(),
	) {
		this.beganAt = clock.now();
	}

	/**
	 * Acts as soon as the pace allows and those who came before have acted.
	 *
	 * @param who account and kind of act: what the pace is kept for
	 * @throws CancelledError, and whatever `act` throws
	 */
	async act<T>(who: string, target: string, gap: Gap, act: () => Promise<T>): Promise<T> {
		const turn = this.paces.join(who);
		let acts = false;
		try {
			await this.comes(turn, who, target, gap);
			acts = true;
			this.acted.add(who);
			return await act();
		} finally {
			// What failed may have arrived all the same, so it counts.
			turn.leave(acts ? { target, at: this.clock.now() } : undefined);
		}
	}

	private async comes(turn: Turn, who: string, target: string, gap: Gap): Promise<void> {
		for (;;) {
			const ahead = turn.ahead();
			const left = Math.max(this.restAfter(turn, target, gap), this.restOfRun(who, gap));
			if (ahead === 0 && left <= 0) return;
			// Those ahead may be stopped at any time.
			await this.clock.sleep(ahead === 0 ? left : LOOK_MS);
			if (this.clock.stopped()) throw new CancelledError('The pause was canceled.');
		}
	}

	private restAfter(turn: Turn, target: string, gap: Gap): number {
		const last = turn.last();
		if (!last) return 0;
		const now = this.clock.now();
		// Somebody may have set the clock back.
		last.at = Math.min(last.at, now);
		return last.at + gap.after(last.target === target) - now;
	}

	private restOfRun(who: string, { first = 0 }: Gap): number {
		return this.acted.has(who) ? 0 : this.beganAt + first - this.clock.now();
	}
}

/** What an act of that pace is called here, and how far it keeps from the one before. */
export function actOf(
	pace: Pace,
	input: JsonObject,
	account: string,
): { who: string; target: string; gap: Gap } {
	const { acts, target, first, secondsIn, spread = 0 } = pace;
	const wanted = secondsIn === undefined ? '' : textOf(input[secondsIn]);
	const same = wanted === '' ? pace.same : Number(wanted) * 1000;
	const change = same + pace.change - pace.same;
	const chance = Math.random() * spread;
	return {
		who: `${acts} of ${account}`,
		target: target === undefined ? '' : textOf(input[target]),
		gap: {
			after: (isSame) => (isSame ? same : change) + chance,
			...(first !== undefined && { first }),
		},
	};
}
