import { findProgram, installFromDebian } from './programs.mjs';

/** What node-gyp needs to build a native module, and the Debian packages that have it. */
const TOOLS = ['python3', 'make', 'g++'];

/**
 * Makes sure that sqlite3 can be compiled where no ready binary is to be had.
 *
 * @throws {Error} when something is missing and cannot be installed from here
 */
export async function ensureCompiler() {
	const missing = TOOLS.filter((tool) => !findProgram(tool));
	if (missing.length === 0) return;
	await installFromDebian(
		missing,
		`n8n's database needs ${missing.join(', ')} once, to be built. Install that first.`,
	);
}
