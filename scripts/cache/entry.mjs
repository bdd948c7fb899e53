import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { withLock } from './lock.mjs';

const STAMP = '.complete';

/** Where downloaded tools are kept: outside the checkout, so that every clone and CI reuse them. */
export function cacheRoot(env = process.env) {
	if (env.WECHAT_GATEWAY_CACHE) return path.resolve(env.WECHAT_GATEWAY_CACHE);
	const base = env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
	return path.join(base, 'n8n-nodes-wechat-gateway');
}

function readStamp(folder) {
	const file = path.join(folder, STAMP);
	return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** Whether a cache entry is there, whole and of its recipe. */
export function isCached({ name, recipe, isWhole }, root = cacheRoot()) {
	const folder = path.join(root, name);
	return readStamp(folder) === recipe && isWhole(folder);
}

/**
 * Gives the folder of a cache entry, filling it when it is absent, half-filled or damaged.
 *
 * The entry is built in a staging folder beside its place and moved there when complete, so an interrupted
 * build leaves nothing that looks like an entry. A second process waits for the first one's build.
 *
 * @param {object} entry
 * @param {string} entry.name folder name, with the version in it
 * @param {string} entry.recipe anything whose change must lead to a new build
 * @param {(folder: string) => boolean} entry.isWhole cheap check, made at every use
 * @param {(folder: string, finalFolder: string) => Promise<void>} entry.build fills an empty folder, which
 *   is moved to finalFolder afterwards
 * @param {string} [root]
 * @returns {Promise<string>}
 */
export async function ensureEntry(entry, root = cacheRoot()) {
	const folder = path.join(root, entry.name);
	if (isCached(entry, root)) return folder;

	await mkdir(root, { recursive: true });
	await withLock(`${folder}.lock`, 'fills the same cache', async () => {
		if (isCached(entry, root)) return;
		const staging = `${folder}.staging`;
		await rm(staging, { recursive: true, force: true });
		await rm(folder, { recursive: true, force: true });
		await mkdir(staging);
		await entry.build(staging, folder);
		if (!entry.isWhole(staging)) throw new Error(`${entry.name} was installed but is not complete`);
		await writeFile(path.join(staging, STAMP), `${entry.recipe}\n`);
		await rename(staging, folder);
	});
	return folder;
}
