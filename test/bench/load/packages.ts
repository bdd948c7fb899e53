import { execFile } from 'node:child_process';
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { cachedPeer } from '../../e2e/support/cache';
import { packProject } from '../../e2e/support/communityPackage';

const run = promisify(execFile);

export interface Package {
	name: string;
	version: string;
	/** What is in the tarball, unpacked: nothing around it that n8n would not have. */
	folder: string;
	tarballBytes: number;
}

/** The package as it was built. */
export async function ownPackage(folder: string): Promise<Package> {
	return await unpack(await packProject(folder), path.join(folder, 'own'));
}

/** A package of the same kind, for another messenger. */
export async function peerPackage(folder: string): Promise<Package> {
	return await unpack((await cachedPeer()).tarball, path.join(folder, 'peer'));
}

async function unpack(tarball: string, folder: string): Promise<Package> {
	await mkdir(folder, { recursive: true });
	await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
	const { name, version } = JSON.parse(
		await readFile(path.join(folder, 'package.json'), 'utf8'),
	) as Pick<Package, 'name' | 'version'>;
	return { name, version, folder, tarballBytes: (await stat(tarball)).size };
}
