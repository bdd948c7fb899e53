import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { folders, resultsOf } from '../../test/mutation/folders.mjs';
import { projectRoot } from '../bootstrap/node24.mjs';
import { runInTerminal } from '../terminal/steps.mjs';
import { printScores, scoreOf } from './mutationScores.mjs';

/** Of what can be noticed in gateway/, in percent. */
const WANTED_SCORE = 85;
const USAGE = `usage: npm run mutate -- [--minutes 480] [--scores] [folder …]

  --minutes  when to stop; what is not done then is for the next run
  --scores   only the scores of the runs so far
  folder     ${folders.join(', ')}
`;

/**
 * Tries one folder after the other, first those that have no results yet. Nothing is built before: the tests
 * run from the sources, as Stryker changes them.
 *
 * @returns {Promise<number>} 0, or 1 when a folder was not done or too little was noticed in gateway/
 */
export async function mutate(args) {
	const asked = read(args);
	if (!asked) {
		process.stderr.write(USAGE);
		return 2;
	}
	const { wanted, minutes, scores } = asked;
	const undone = scores ? [] : await tryEach(wanted, Date.now() + minutes * 60_000);
	printScores(folders);
	if (undone.length > 0) process.stdout.write(`\nNot done: ${undone.join(', ')}\n`);
	const ofGateway = scoreOf(wanted.filter((folder) => folder.startsWith('gateway/')));
	return undone.length > 0 || ofGateway < WANTED_SCORE ? 1 : 0;
}

/** undefined when they make no sense, or ask for help. */
function read(args) {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { minutes: { type: 'string', default: '480' }, scores: { type: 'boolean' } },
		});
		const wanted = positionals.map((given) => given.replace(/\/+$/, ''));
		const minutes = Number(values.minutes);
		if (!(minutes > 0) || wanted.some((folder) => !folders.includes(folder))) return undefined;
		return { wanted: wanted.length > 0 ? wanted : folders, minutes, scores: values.scores };
	} catch {
		return undefined;
	}
}

/** @returns {Promise<string[]>} those that were not done */
async function tryEach(wanted, deadline) {
	const isKnown = (folder) => existsSync(path.join(projectRoot, resultsOf(folder)));
	const inOrder = [...wanted.filter((one) => !isKnown(one)), ...wanted.filter(isKnown)];
	const undone = [];
	let isOver = false;
	for (const folder of inOrder) {
		const timeout = deadline - Date.now();
		isOver ||= timeout <= 0;
		const status = isOver ? undefined : await tryOne(folder, timeout);
		if (status !== 0) undone.push(folder);
		// Ctrl-C, or the time is over.
		if (status > 128) isOver = true;
	}
	return undone;
}

async function tryOne(folder, timeout) {
	process.stderr.write(`\n  ${folder}\n`);
	return await runInTerminal('stryker', ['run', 'test/mutation/stryker.config.mjs'], {
		env: { MUTATED_FOLDER: folder },
		timeout,
	});
}
