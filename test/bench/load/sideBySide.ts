import { median } from '../median';
import { inFreshProcess } from './freshProcess';
import type { Package } from './packages';
import type { Timed } from './timed';

const PROCESSES = 15;

/** `load` is the median of the processes; how far they were apart says how quiet the machine was. */
export interface Measured extends Package, Timed {
	fastest: number;
	slowest: number;
}

export interface SideBySide {
	own: Measured;
	peer: Measured;
	/** Median of the rounds' ratios. */
	ratio: number;
}

/** Loads both packages in fresh processes, in turns, so that the machine's moods hit both. */
export async function sideBySide(own: Package, peer: Package): Promise<SideBySide> {
	const rounds: Array<{ own: Timed; peer: Timed }> = [];
	// The first round reads the files from the disk, the others from memory.
	for (let round = 0; round < PROCESSES + 1; round++) {
		rounds.push({
			own: await inFreshProcess<Timed>('timed', own.folder),
			peer: await inFreshProcess<Timed>('timed', peer.folder),
		});
	}
	const counted = rounds.slice(1);
	return {
		own: summary(
			own,
			counted.map((round) => round.own),
		),
		peer: summary(
			peer,
			counted.map((round) => round.peer),
		),
		ratio: median(counted.map((round) => round.own.load / round.peer.load)),
	};
}

function summary(package_: Package, processes: Timed[]): Measured {
	const [first] = processes;
	if (!first) throw new Error(`No process has loaded ${package_.name}`);
	const loads = processes.map(({ load }) => load);
	return {
		...package_,
		...first,
		load: median(loads),
		fastest: Math.min(...loads),
		slowest: Math.max(...loads),
	};
}
