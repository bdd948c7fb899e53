const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

/** jest reporter: leaves what jest counted where scripts/tasks/test.mjs adds it up. */
module.exports = class CountReporter {
	constructor({ rootDir }) {
		this.folder = join(rootDir, 'artifacts', 'test-counts');
	}

	onRunComplete(_contexts, results) {
		const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = results;
		const counts = { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
		mkdirSync(this.folder, { recursive: true });
		writeFileSync(join(this.folder, `${process.pid}.json`), JSON.stringify(counts));
	}
};
