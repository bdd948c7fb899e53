import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

const INPUTS = 1_000_000;

/** As fast-check takes it. */
const SEEDS = 2 ** 31;

export interface Options {
	/** Of the whole run, divided among the targets by their shares. */
	inputs: number;
	/** The same seed gives the same inputs. */
	seed: number;
}

/** @throws Error about what cannot be used */
export function optionsFrom(args: string[]): Options {
	const { values } = parseArgs({
		args,
		options: { inputs: { type: 'string' }, seed: { type: 'string' } },
	});
	return {
		inputs: numberFrom('--inputs', values.inputs, 1) ?? INPUTS,
		seed: numberFrom('--seed', values.seed, -SEEDS) ?? randomInt(SEEDS),
	};
}

function numberFrom(name: string, text: string | undefined, least: number): number | undefined {
	if (text === undefined) return undefined;
	const number = text.trim() === '' ? NaN : Number(text);
	if (!Number.isSafeInteger(number) || number < least) {
		throw new Error(`${name} is a whole number from ${least} on, not "${text}"`);
	}
	return number;
}
