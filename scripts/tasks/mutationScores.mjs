import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { resultsOf } from '../../test/mutation/folders.mjs';
import { projectRoot } from '../bootstrap/node24.mjs';

/** @returns {{noticed: number, survived: number, unreached: number, leftOut: number} | undefined} */
function countsOf(folder) {
	const file = path.join(projectRoot, resultsOf(folder));
	if (!existsSync(file)) return undefined;
	const mutants = Object.values(JSON.parse(readFileSync(file, 'utf8')).files).flatMap(
		(one) => one.mutants,
	);
	const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
	return {
		noticed: count('Killed', 'Timeout'),
		survived: count('Survived'),
		unreached: count('NoCoverage'),
		leftOut: count('Ignored', 'CompileError', 'RuntimeError'),
	};
}

function sum(all) {
	const total = { noticed: 0, survived: 0, unreached: 0, leftOut: 0 };
	for (const counts of all) for (const key of Object.keys(total)) total[key] += counts[key];
	return total;
}

/** In percent, of what was tried; NaN when nothing was. */
const percent = ({ noticed, survived, unreached }) =>
	(100 * noticed) / (noticed + survived + unreached);

const known = (folders) => folders.map(countsOf).filter((counts) => counts !== undefined);

/** In percent, of these folders together. */
export const scoreOf = (folders) => percent(sum(known(folders)));

/** One row for each folder that has results, in the form of the page docs/reliability.md. */
export function printScores(folders) {
	const rows = folders.flatMap((folder) => {
		const counts = countsOf(folder);
		return counts ? [[`\`${folder}\``, counts]] : [];
	});
	for (const top of ['gateway', 'nodes']) {
		const counts = known(folders.filter((folder) => folder.startsWith(`${top}/`)));
		if (counts.length > 1) rows.push([`\`${top}\` together`, sum(counts)]);
	}
	const line = (cells) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
	line(['Folder', 'Noticed', 'Survived', 'Reached by no test', 'Left out', 'Score']);
	line(Array(6).fill('---'));
	for (const [name, counts] of rows) {
		const { noticed, survived, unreached, leftOut } = counts;
		line([name, noticed, survived, unreached, leftOut, `${percent(counts).toFixed(1)} %`]);
	}
}
