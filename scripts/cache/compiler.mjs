import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { startProgress } from '../terminal/progress.mjs';
import { runQuietly } from '../terminal/run.mjs';

/** What node-gyp needs to build a native module, and the Debian packages that have it. */
const TOOLS = ['python3', 'make', 'g++'];

const inPath = (program) =>
	(process.env.PATH ?? '').split(path.delimiter).some((folder) => {
		try {
			accessSync(path.join(folder, program), constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});

/**
 * Makes sure that sqlite3 can be compiled where no ready binary is to be had.
 *
 * @throws {Error} when something is missing and cannot be installed from here
 */
export async function ensureCompiler() {
	const missing = TOOLS.filter((tool) => !inPath(tool));
	if (missing.length === 0) return;
	if (process.getuid?.() !== 0 || !inPath('apt-get')) {
		throw new Error(
			`n8n's database needs ${missing.join(', ')} once, to be built. Install that first.`,
		);
	}
	const progress = startProgress(`Installing ${missing.join(', ')} with apt-get`);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	try {
		await runQuietly('apt-get', ['update'], { env });
		await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { env });
	} catch (error) {
		progress.failed();
		throw error;
	}
	progress.done(`${missing.join(', ')}: installed`);
}
