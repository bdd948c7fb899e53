import type { Pace } from '../operation/pace';
import { CancelledError } from '../wire/errors';
import type { Clock } from '../wire/http';
import { textOf, type JsonObject } from '../wire/values';

/** How far apart two acts of one account must be. */
export interface Gap {
	/** Milliseconds after the last act, which was for the same target or for another. */
	after(sameTarget: boolean): number;
	/** Milliseconds after the run began, for the first act. */
	first?: number;
}

/**
 * Spaces out what one node run does in a WeChat account, where the vendors name a pace. Other runs
 * are not known here.
 */
export class Spacing {
	private readonly last = new Map<string, { target: string; at: number }>();
	private readonly beganAt: number;

	constructor(private readonly clock: Clock) {
		this.beganAt = clock.now();
	}

	/**
	 * Acts as soon as the pace allows.
	 *
	 * @param who account and kind of act: what the pace is kept for
	 * @throws CancelledError, and whatever `act` throws
	 */
	async act<T>(who: string, target: string, gap: Gap, act: () => Promise<T>): Promise<T> {
		const last = this.last.get(who);
		const earliest = last
			? last.at + gap.after(last.target === target)
			: this.beganAt + (gap.first ?? 0);
		await this.until(earliest);
		try {
			return await act();
		} finally {
			// What failed may have arrived all the same, so it counts.
			this.last.set(who, { target, at: this.clock.now() });
		}
	}

	private async until(time: number): Promise<void> {
		const left = time - this.clock.now();
		if (left <= 0) return;
		await this.clock.sleep(left);
		if (this.clock.stopped()) throw new CancelledError('The pause was canceled.');
	}
}

/** What an act of that pace is called here, and how far it keeps from the one before. */
export function actOf(pace: Pace, input: JsonObject): { who: string; target: string; gap: Gap } {
	const { acts, target, first, secondsIn, spread = 0 } = pace;
	const wanted = secondsIn === undefined ? '' : textOf(input[secondsIn]);
	const same = wanted === '' ? pace.same : Number(wanted) * 1000;
	const change = same + pace.change - pace.same;
	const chance = Math.random() * spread;
	return {
		who: `${acts} of ${textOf(input.account)}`,
		target: target === undefined ? '' : textOf(input[target]),
		gap: {
			after: (isSame) => (isSame ? same : change) + chance,
			...(first !== undefined && { first }),
		},
	};
}
