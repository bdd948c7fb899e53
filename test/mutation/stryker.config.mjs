import { constants, getPriority, setPriority } from 'node:os';

// It takes hours. Whatever else the machine does comes first.
setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));

// The catalogue is data: the names, sentences and bounds of the form, compared by the tests of the form and the facts.
const folders = 'account,callback,client,dialects,login,media,message,operation,status,wire';

export default {
	testRunner: 'mocha',
	plugins: ['@stryker-mutator/mocha-runner'],
	mochaOptions: {
		require: ['./test/mutation/jestOnMocha.js'],
		// In this order: the first test that fails decides, so the fast ones come first.
		spec: [
			`test/unit/{${folders}}/**/*.test.ts`,
			'test/unit/thirdGateway/harbor.test.ts',
			'test/contract/*.test.ts',
		],
	},
	mutate: [`gateway/{${folders}}/**/*.ts`],
	coverageAnalysis: 'perTest',
	// What runs only once, when a file is loaded, would need everything loaded anew for each mutant.
	ignoreStatic: true,
	disableTypeChecks: false,
	concurrency: 2,
	dryRunTimeoutMinutes: 30,
	// Endless loops are found by counting. A process that begins loads all tests first, which takes long on a busy machine.
	timeoutMS: 300_000,
	incremental: true,
	incrementalFile: 'artifacts/mutation/results.json',
	tempDirName: 'artifacts/mutation/sandbox',
	reporters: ['clear-text', 'html', 'progress-append-only'],
	htmlReporter: { fileName: 'artifacts/mutation/index.html' },
	clearTextReporter: { allowEmojis: false, logTests: false, reportTests: false },
	ignorePatterns: ['artifacts', 'build', 'coverage', 'dist', 'docs', 'examples'],
};
