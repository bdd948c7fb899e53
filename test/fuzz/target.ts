import fc from 'fast-check';

/** A message among others of a push did not come out as it does alone. */
export class LostNeighbourError extends Error {}

/** Something that reads what others have written, and what has to hold whatever that is. */
export interface Target {
	readonly name: string;
	/** Of a hundred inputs of a run, how many it gets: slow readers get fewer. */
	readonly share: number;
	/** @param after is told, for each input, how many milliseconds it took together with its checks */
	readonly property: (after: (ms: number) => void) => fc.IProperty<[unknown]>;
}

/** @param check throws when something does not hold; LostNeighbourError when a message is missing */
export const target = <T>(
	name: string,
	share: number,
	inputs: fc.Arbitrary<T>,
	check: (input: T) => void,
): Target => ({
	name,
	share,
	property: (after) =>
		fc.property(inputs, (input) => {
			const before = performance.now();
			try {
				check(input);
			} finally {
				after(performance.now() - before);
			}
		}),
});
