import { constants, getPriority, setPriority } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import { folders, pageOf, resultsOf, sandbox, testsOf, transpiled } from './folders.mjs';

// It takes hours. Whatever else the machine does comes first.
setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));

const folder = process.env.MUTATED_FOLDER;
if (!folders.includes(folder))
	throw new Error('MUTATED_FOLDER names no folder: use npm run mutate');
process.env.TRANSPILED_FOLDER = resolve(transpiled);

export default {
	testRunner: 'mocha',
	plugins: ['@stryker-mutator/mocha-runner'],
	mochaOptions: { require: ['./test/mutation/jestOnMocha.js'], spec: testsOf(folder) },
	mutate: [`${folder}/**/*.ts`],
	coverageAnalysis: 'perTest',
	// What runs only once, when a file is loaded, would need everything loaded anew for each mutant.
	ignoreStatic: true,
	disableTypeChecks: false,
	// One more than cores: an endless change waits until its time is over.
	concurrency: 3,
	dryRunTimeoutMinutes: 30,
	// Endless loops are found by counting. A process that begins loads all tests first, which takes long on a busy machine.
	timeoutMS: 20_000,
	incremental: true,
	incrementalFile: resultsOf(folder),
	tempDirName: sandbox,
	reporters: ['html', 'progress-append-only'],
	htmlReporter: { fileName: pageOf(folder) },
	ignorePatterns: ['/artifacts', '/build', '/coverage', '/dist'],
};
