import fc from 'fast-check';
import { LostNeighbourError, type Target } from './target';

/** No reader may take longer for one input. */
const TOO_SLOW_MS = 1_000;

/** What came of a target. It ends with its first fault, which fast-check then makes as small as it can. */
export interface Outcome {
	name: string;
	inputs: number;
	crashes: number;
	lostNeighbours: number;
	slowestMs: number;
	/** Inputs that took longer than a second. */
	slow: number;
	/** Only of a fault: the input and what was thrown. */
	fault?: string;
}

/** Gives a target its inputs, the same for the same seed. */
export function runTarget(target: Target, inputs: number, seed: number): Outcome {
	let slowestMs = 0;
	let slow = 0;
	const property = target.property((ms) => {
		slowestMs = Math.max(slowestMs, ms);
		if (ms > TOO_SLOW_MS) slow += 1;
	});
	const { failed, numRuns, counterexample, errorInstance } = fc.check(property, {
		seed,
		numRuns: inputs,
	});
	const isLoss = errorInstance instanceof LostNeighbourError;
	return {
		name: target.name,
		inputs: numRuns,
		crashes: failed && !isLoss ? 1 : 0,
		lostNeighbours: failed && isLoss ? 1 : 0,
		slowestMs,
		slow,
		...(failed && { fault: `${fc.stringify(counterexample)}\n${told(errorInstance)}` }),
	};
}

const told = (error: unknown): string =>
	error instanceof Error ? (error.stack ?? error.message) : fc.stringify(error);
