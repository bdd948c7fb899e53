import { runTarget } from '../../fuzz/runTarget';
import { TARGETS } from '../../fuzz/targets';

/** `npm run fuzz` gives a thousand times as many. */
const INPUTS = 300;

describe.each(TARGETS.map((target) => [target.name, target] as const))('Of %s', (_, target) => {
	it('nothing crashes, and no message is lost', () => {
		const seed = Date.now() % 2 ** 31;
		expect({ seed, fault: runTarget(target, INPUTS, seed).fault }).toEqual({ seed });
	});
});

it('all targets together get what a run gives out', () => {
	expect(TARGETS.reduce((sum, { share }) => sum + share, 0)).toBe(100);
});
