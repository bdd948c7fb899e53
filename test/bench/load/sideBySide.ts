import { median } from '../median';
import { inFreshProcess } from './freshProcess';
import type { Package } from './packages';
import type { Timed } from './timed';

const PROCESSES = 15;

/** `load` is the median of the processes; how far they were apart says how quiet the machine was. */
export interface Measured extends Package, Timed {
	fastest: number;
	slowest: number;
	/** Median of the rounds' ratios to the last package. */
	ratio: number;
}

/** Loads packages in fresh processes, in turns, so that the machine's moods hit all. */
export async function sideBySide(packages: Package[]): Promise<Measured[]> {
	const rounds: Timed[][] = [];
	// The first round reads the files from the disk, the others from memory.
	for (let round = 0; round < PROCESSES + 1; round++) {
		const timed: Timed[] = [];
		for (const { folder } of packages) timed.push(await inFreshProcess<Timed>('timed', folder));
		rounds.push(timed);
	}
	return packages.map((package_, i) => summary(package_, i, rounds.slice(1)));
}

function summary(package_: Package, index: number, rounds: Timed[][]): Measured {
	const processes = rounds.flatMap((round) => round.slice(index, index + 1));
	const [first] = processes;
	if (!first) throw new Error(`No process has loaded ${package_.name}`);
	const loads = processes.map(({ load }) => load);
	return {
		...package_,
		...first,
		load: median(loads),
		fastest: Math.min(...loads),
		slowest: Math.max(...loads),
		ratio: median(loads.map((load, round) => load / (rounds[round]?.at(-1)?.load ?? NaN))),
	};
}
