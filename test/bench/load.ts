import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import pkg from '../../package.json';
import { projectRoot } from '../e2e/support/paths';
import { median } from './median';

const PROCESSES = 15;

/** Run in a process of its own; n8n has loaded n8n-workflow long before it comes to our files. */
const SCRIPT = `
require('n8n-workflow');
const started = performance.now();
for (const file of process.argv.slice(1)) {
	const name = require('node:path').basename(file).split('.')[0];
	new (require(file)[name])();
}
process.stdout.write(String(performance.now() - started));
`;

/** Milliseconds to load all nodes and credentials of the built package, median of fresh processes. */
export function measureLoad(): number {
	const files = [...pkg.n8n.credentials, ...pkg.n8n.nodes].map((file) => join(projectRoot, file));
	const once = () =>
		Number(
			execFileSync(process.execPath, ['-e', SCRIPT, ...files], {
				cwd: projectRoot,
				encoding: 'utf8',
			}),
		);
	return median(Array.from({ length: PROCESSES }, once));
}
