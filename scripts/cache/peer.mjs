import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startProgress } from '../terminal/progress.mjs';
import { runQuietly } from '../terminal/run.mjs';
import { node24Env } from '../bootstrap/node24.mjs';
import { ensureEntry } from './entry.mjs';

const NAME = 'n8n-nodes-evolution-api';
const VERSION = '1.0.4';
// Its code is going to be run, so it has to be the one that was looked at.
const SHA512 =
	'0ow1ohKmeJlasGX0q7DB+c8zjfeGfHRgxjn7Tunos0x/y+x/FWjPCHL3vgS16SoKRvukWAxiE7vU/1St3DXwvA==';

const tarballIn = (folder) => path.join(folder, `${NAME}-${VERSION}.tgz`);

function isWhole(folder) {
	const tarball = tarballIn(folder);
	if (!existsSync(tarball)) return false;
	return createHash('sha512').update(readFileSync(tarball)).digest('base64') === SHA512;
}

async function build(folder) {
	const progress = startProgress(`Fetching ${NAME} ${VERSION} into the cache (once, seconds)`);
	try {
		const args = ['pack', `${NAME}@${VERSION}`, '--ignore-scripts', '--loglevel=error'];
		await runQuietly('npm', args, { cwd: folder, env: node24Env() });
	} catch (error) {
		progress.failed();
		throw error;
	}
	progress.done(`${NAME} ${VERSION} is fetched`);
}

/**
 * Gives the tarball of the community package that ours is measured beside, fetching it when it is missing or
 * damaged. Its dependencies are left out: loading its nodes needs none of them.
 *
 * @returns {Promise<{ tarball: string }>}
 */
export async function ensurePeer(root) {
	const entry = { name: `${NAME}-${VERSION}`, recipe: SHA512, isWhole, build };
	return { tarball: tarballIn(await ensureEntry(entry, root)) };
}
