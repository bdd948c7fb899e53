import { printColumns } from '../bench/columns';
import { milliseconds } from '../bench/milliseconds';
import { printRow, rowOf } from '../bench/row';
import { optionsFrom } from './options';
import { runTarget, type Outcome } from './runTarget';
import { TARGETS } from './targets';

const HEADINGS = ['Target', 'inputs', 'crashes', 'lost', 'slowest', 'over 1 s'];

/** The table of docs/reliability.md. @returns whether all that has to hold did */
function fuzz(): boolean {
	const { inputs, seed } = optionsFrom(process.argv.slice(2));
	console.log(
		`${inputs} inputs, seed ${seed}; -- --inputs ${inputs} --seed ${seed} repeats this run`,
	);
	const outcomes = TARGETS.map((target) => {
		const outcome = runTarget(target, Math.max(1, Math.round((inputs * target.share) / 100)), seed);
		if (outcome.fault) console.log(`\n${target.name}, seed ${seed}: ${outcome.fault}\n`);
		else console.log(`  ${target.name}: ok`);
		return outcome;
	});
	const total = (of: (outcome: Outcome) => number) =>
		outcomes.reduce((sum, one) => sum + of(one), 0);
	const slowest = Math.max(...outcomes.map(({ slowestMs }) => slowestMs));
	const figures = [
		total((one) => one.inputs),
		total((one) => one.crashes),
		total((one) => one.slow),
		total((one) => one.lostNeighbours),
	].map((figure) => figure.toLocaleString('en'));
	printColumns([HEADINGS, ...outcomes.map(cellsOf)]);
	printRow(rowOf([String(seed), ...figures, milliseconds(slowest)]));
	return outcomes.every(({ fault }) => fault === undefined);
}

const cellsOf = ({ name, inputs, crashes, lostNeighbours, slowestMs, slow }: Outcome): string[] => [
	name,
	...[inputs, crashes, lostNeighbours].map(String),
	milliseconds(slowestMs),
	String(slow),
];

process.exitCode = fuzz() ? 0 : 1;
