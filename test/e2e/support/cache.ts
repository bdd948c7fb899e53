import { spawn } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from './paths';

export interface CachedN8n {
	folder: string;
	version: string;
	/** n8n's start script. */
	bin: string;
}

export interface CachedBrowser {
	executable: string;
	fontconfigFile: string;
	/** Folder of libraries for a machine that lacks a browser's system libraries. */
	spareLibraries: string;
}

export interface CachedPeer {
	/** As npm gave it. */
	tarball: string;
}

/** Paths of the programs that n8n's queue mode needs beside n8n. */
export interface Servers {
	initdb: string;
	postgres: string;
	psql: string;
	redis: string;
	nginx: string;
}

/** Asks the installer, a program of its own because it must also work before anything is compiled. */
async function ensure<T>(entry: string): Promise<T> {
	const script = path.join(projectRoot, 'scripts', 'cache.mjs');
	return await new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [script, entry], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		let answer = '';
		child.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString()));
		child.once('error', reject);
		child.once('close', (status) => {
			if (status === 0) resolve(JSON.parse(answer) as T);
			else reject(new Error(`${entry} could not be installed into the cache`));
		});
	});
}

/** Gives n8n from the cache; installs it there first when needed (minutes, with progress on stderr). */
export async function cachedN8n(): Promise<CachedN8n> {
	return await ensure<CachedN8n>('n8n');
}

/** Gives the headless browser from the cache; installs it there first when needed. */
export async function cachedBrowser(): Promise<CachedBrowser> {
	return await ensure<CachedBrowser>('browser');
}

/** Gives the community package that ours is measured beside; fetches it into the cache first when needed. */
export async function cachedPeer(): Promise<CachedPeer> {
	return await ensure<CachedPeer>('peer');
}

/** Finds PostgreSQL, Redis and nginx on this machine; installs them first when needed and possible. */
export async function installedServers(): Promise<Servers> {
	return await ensure<Servers>('servers');
}
