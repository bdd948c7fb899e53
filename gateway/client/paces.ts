import type { Act, Line, Turn } from '../operation/call';

/** What was done last of one kind in one account, and who waits for their turn. */
interface Lane {
	last?: Act;
	/** In the order in which they came; the first one acts, or waits for its time. */
	turns: symbol[];
}

/** Many more than one process serves at the vendors' pace. */
const MOST_LANES = 1000;

/**
 * Who acts next, by account and kind of act: one after the other over all runs that share this. Holds no
 * timer; whoever waits asks again.
 */
export class Paces implements Line {
	private readonly lanes = new Map<string, Lane>();

	join(who: string): Turn {
		const lane = this.lane(who);
		const turn = Symbol(who);
		lane.turns.push(turn);
		return {
			ahead: () => lane.turns.indexOf(turn),
			last: () => lane.last,
			leave: (act) => {
				if (act) lane.last = act;
				lane.turns.splice(lane.turns.indexOf(turn), 1);
				const isSpent = lane.turns.length === 0 && lane.last === undefined;
				if (isSpent && this.lanes.get(who) === lane) this.lanes.delete(who);
			},
		};
	}

	/** How many accounts and kinds are remembered. */
	get size(): number {
		return this.lanes.size;
	}

	private lane(who: string): Lane {
		const lane = this.lanes.get(who) ?? { turns: [] };
		// The newest stand last.
		this.lanes.delete(who);
		this.lanes.set(who, lane);
		for (const [name, { turns }] of this.lanes) {
			if (this.lanes.size <= MOST_LANES) break;
			if (turns.length === 0 && name !== who) this.lanes.delete(name);
		}
		return lane;
	}
}
