import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../bootstrap/node24.mjs';

/** Filled by test/support/countReporter.js, one file for each run of jest. */
const folder = path.join(projectRoot, 'artifacts', 'test-counts');

export const forgetCounts = () => rmSync(folder, { recursive: true, force: true });

/** @returns {{passed: number, failed: number}} what all runs of jest counted */
export function sumCounts() {
	const sum = { passed: 0, failed: 0 };
	for (const file of existsSync(folder) ? readdirSync(folder) : []) {
		const { passed, failed } = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
		sum.passed += passed;
		sum.failed += failed;
	}
	return sum;
}
