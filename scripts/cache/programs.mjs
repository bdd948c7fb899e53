import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { startProgress } from '../terminal/progress.mjs';
import { runQuietly } from '../terminal/run.mjs';

/**
 * The paths of all programs of a name, in the order in which they are found.
 *
 * @param {string} program
 * @param {string[]} [first] folders to look at before those of PATH
 */
export const findPrograms = (program, first = []) =>
	[...first, ...(process.env.PATH ?? '').split(path.delimiter)]
		.map((folder) => path.join(folder, program))
		.filter((file) => {
			try {
				accessSync(file, constants.X_OK);
				return true;
			} catch {
				return false;
			}
		});

/** The path of the one that runs, or undefined. */
export const findProgram = (program, first) => findPrograms(program, first)[0];

/**
 * Installs Debian packages, with progress, and starts none of the services in them.
 *
 * @param {string[]} packages
 * @throws {Error} with `otherwise` where this machine offers no way to do so
 */
export async function installFromDebian(packages, otherwise) {
	if (process.getuid?.() !== 0 || !findProgram('apt-get')) throw new Error(otherwise);
	const names = packages.join(', ');
	const progress = startProgress(`Installing ${names} with apt-get`);
	// Debian starts no service in runlevel 1.
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
	try {
		await runQuietly('apt-get', ['update'], { env });
		await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
	} catch (error) {
		progress.failed();
		throw error;
	}
	progress.done(`${names}: installed`);
}
