import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const binFolder = path.join(projectRoot, 'node_modules', '.bin');

/** The Node 24 that comes with the project's packages: what n8n 2.41 asks for, whatever the machine has. */
export const node24 = path.join(projectRoot, 'node_modules', 'node', 'bin', 'node');

/**
 * Environment in which `node`, `npm` and `npx` run on Node 24.
 *
 * @throws {Error} when the project's packages are not installed
 */
export function node24Env(env = process.env) {
	if (!existsSync(node24)) throw new Error('node_modules is not installed: run "npm ci" first');
	const folders = [binFolder, ...(env.PATH ?? '').split(path.delimiter)];
	const PATH = [...new Set(folders)].join(path.delimiter);
	return { ...env, PATH };
}
