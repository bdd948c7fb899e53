import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../e2e/support/paths';

const run = promisify(execFile);

/** What a program of this folder says about a package, in a process that has loaded nothing of it yet. */
export async function inFreshProcess<T>(program: 'timed' | 'traced', folder: string): Promise<T> {
	// As n8n does, so that packages find its n8n-workflow from wherever they are.
	const env = { ...process.env, NODE_PATH: path.join(projectRoot, 'node_modules') };
	const file = path.join(__dirname, `${program}.js`);
	const { stdout } = await run(process.execPath, [file, folder], { env });
	return JSON.parse(stdout) as T;
}
