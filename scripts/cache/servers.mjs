import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { findProgram, installFromDebian } from './programs.mjs';

/** Debian keeps the programs of each PostgreSQL here, outside PATH, a folder for each version. */
const DEBIAN_POSTGRES = '/usr/lib/postgresql';

function postgresFolders() {
	if (!existsSync(DEBIAN_POSTGRES)) return [];
	return readdirSync(DEBIAN_POSTGRES)
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => path.join(DEBIAN_POSTGRES, version, 'bin'));
}

/** Each program that a cluster of n8n needs beside n8n, and the Debian package that has it. */
const PROGRAMS = {
	initdb: { debian: 'postgresql', folders: postgresFolders },
	postgres: { debian: 'postgresql', folders: postgresFolders },
	psql: { debian: 'postgresql', folders: postgresFolders },
	redis: { program: 'redis-server', debian: 'redis-server', folders: () => [] },
	nginx: { debian: 'nginx-light', folders: () => ['/usr/sbin'] },
};

const find = () =>
	Object.fromEntries(
		Object.entries(PROGRAMS).map(([name, { program = name, folders }]) => [
			name,
			findProgram(program, folders()),
		]),
	);

/**
 * Gives the programs that n8n's queue mode needs beside n8n, installing them when missing. Debian's own
 * settings and services of them are not used.
 *
 * @returns {Promise<Record<keyof typeof PROGRAMS, string>>} paths
 * @throws {Error} when something is missing and cannot be installed from here
 */
export async function ensureServers() {
	const missing = Object.entries(find()).filter(([, file]) => !file);
	if (missing.length === 0) return find();
	const packages = [...new Set(missing.map(([name]) => PROGRAMS[name].debian))];
	await installFromDebian(
		packages,
		'Queue mode needs PostgreSQL, Redis and nginx. Install them first.',
	);
	return find();
}
