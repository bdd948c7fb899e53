import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from '../terminal/run.mjs';
import { findPrograms } from './programs.mjs';

const HELP =
	'n8n’s database driver could not be made ready. It comes from github.com, or is compiled with the headers of ' +
	'Node.js from nodejs.org, or with those of an installed Node.js. If none of them can be reached from here, ' +
	'set npm_config_nodedir to a folder that has them in include/node.';

/** Of each Node.js in the path the folder with its headers, such as /usr/local. */
function nodesWithHeaders() {
	const folders = findPrograms('node')
		.map((file) => path.dirname(path.dirname(realpathSync(file))))
		.filter((folder) => existsSync(path.join(folder, 'include', 'node', 'node_api.h')));
	return [...new Set(folders)];
}

/**
 * Makes the database driver ready in a folder whose packages are unpacked. Node's headers need not be of the version
 * that runs n8n: the driver needs Node-API alone.
 *
 * @param {string} folder
 * @param {{ flags: string[], env: NodeJS.ProcessEnv }} how npm is run
 */
export async function makeSqliteReady(folder, { flags, env }) {
	const ways = [{}, ...nodesWithHeaders().map((nodedir) => ({ npm_config_nodedir: nodedir }))];
	const failures = [];
	for (const way of ways) {
		try {
			await runQuietly('npm', ['rebuild', 'sqlite3', ...flags], {
				cwd: folder,
				env: { ...env, ...way },
			});
			return;
		} catch (error) {
			failures.push(error.message);
		}
	}
	throw new Error([HELP, ...failures].join('\n\n'));
}
