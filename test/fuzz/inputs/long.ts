import fc from 'fast-check';

/** Characters of the longest run: where time grows with the square of the length, it shows by then. */
const LONGEST = 200_000;

/** One piece over and over again, with something before and behind it. */
export const longRuns = (pieces: fc.Arbitrary<string>): fc.Arbitrary<string> =>
	fc
		.tuple(pieces, pieces, fc.integer({ min: 1, max: LONGEST }), pieces)
		.map(([before, piece, length, after]) => {
			const run = piece.repeat(Math.ceil(length / Math.max(1, piece.length)));
			return before + run.slice(0, length) + after;
		});

/** Mostly what is given, and a long run now and then. */
export const alsoLong = (
	usual: fc.Arbitrary<string>,
	pieces: fc.Arbitrary<string>,
): fc.Arbitrary<string> =>
	fc.oneof({ weight: 500, arbitrary: usual }, { weight: 1, arbitrary: longRuns(pieces) });
