import fc from 'fast-check';
import { optionsFrom } from '../../fuzz/options';
import { runTarget } from '../../fuzz/runTarget';
import { LostNeighbourError, target } from '../../fuzz/target';

const holding = (check: (input: number) => void) => target('numbers', 100, fc.nat(1_000), check);

describe('A run over a target', () => {
	it('gives it as many inputs as wanted, and finds nothing where all holds', () => {
		let given = 0;
		const outcome = runTarget(
			holding(() => (given += 1)),
			50,
			1,
		);
		expect(outcome).toEqual({
			name: 'numbers',
			inputs: 50,
			crashes: 0,
			lostNeighbours: 0,
			slow: 0,
			slowestMs: expect.any(Number) as number,
		});
		expect(given).toBe(50);
	});

	it('gives the same inputs for the same seed, and others for another', () => {
		const inputsOf = (seed: number) => {
			const inputs: number[] = [];
			runTarget(
				holding((input) => inputs.push(input)),
				50,
				seed,
			);
			return inputs;
		};
		expect(inputsOf(7)).toEqual(inputsOf(7));
		expect(inputsOf(7)).not.toEqual(inputsOf(8));
	});

	it.each([
		['crash', TypeError, { crashes: 1, lostNeighbours: 0 }],
		['lost neighbour', LostNeighbourError, { crashes: 0, lostNeighbours: 1 }],
	])('ends with the smallest input of a %s, and what was thrown', (_, Fault, counts) => {
		const outcome = runTarget(
			holding((input) => {
				if (input >= 100) throw new Fault('too many');
			}),
			1_000,
			1,
		);
		expect(outcome).toMatchObject(counts);
		expect(outcome.fault).toMatch(/^\[100\]\nError: too many|^\[100\]\nTypeError: too many/);
	});
});

describe('The options of a run', () => {
	it('are a million inputs with a seed of chance, unless others are given', () => {
		const { inputs, seed } = optionsFrom([]);
		expect(inputs).toBe(1_000_000);
		expect(Number.isSafeInteger(seed)).toBe(true);
		expect(optionsFrom(['--inputs', '500', '--seed', '3'])).toEqual({
			inputs: 500,
			seed: 3,
		});
		expect(optionsFrom(['--seed=-3'])).toMatchObject({ seed: -3 });
	});

	it.each([
		[['--inputs', '0']],
		[['--inputs', 'many']],
		[['--inputs', '']],
		[['--seed', '1.5']],
		[['--sede', '1']],
	])('cannot be %j', (args) => {
		expect(() => optionsFrom(args)).toThrow();
	});
});
