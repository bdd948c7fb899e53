import fc from 'fast-check';

/** Far beyond what is read, and within what JSON.parse can read. */
const DEEPEST = 5_000;

/** JSON of empty lists within one another. */
export const nestedLists: fc.Arbitrary<string> = fc
	.integer({ min: 1, max: DEEPEST })
	.map((levels) => '['.repeat(levels) + ']'.repeat(levels));

/** Deeper than that nothing read is handed on, counting what it stands in. */
const MOST_LEVELS = 101;

/** Whether a value nests no deeper than all that goes on to n8n may. Without recursion, which may end early. */
export function isShallow(value: unknown): boolean {
	let level: unknown[] = [value];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > MOST_LEVELS) return false;
		level = level.flatMap((one): unknown[] =>
			typeof one === 'object' && one !== null ? Object.values(one) : [],
		);
	}
	return true;
}
