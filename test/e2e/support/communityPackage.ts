import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './paths';

const run = promisify(execFile);

interface Manifest {
	name: string;
	version: string;
	devDependencies?: unknown;
	peerDependencies?: unknown;
	optionalDependencies?: unknown;
}

/**
 * Packs the built project as npm would publish it.
 *
 * @param into folder for the tarball
 * @returns path of the tarball
 */
export async function packProject(into: string): Promise<string> {
	await mkdir(into, { recursive: true });
	const args = ['pack', '--ignore-scripts', '--silent', '--offline', '--pack-destination', into];
	const { stdout } = await run('npm', args, { cwd: projectRoot });
	return path.join(into, stdout.trim());
}

/**
 * Does with a tarball what n8n does when a person installs a community package by its name (n8n's
 * CommunityPackagesService.downloadPackage): unpack, drop the dependencies that a user does not need, let npm
 * fetch the rest, note the package in the ledger. n8n itself can only be asked to do this with a package on the
 * public registry: naming another one needs a licence.
 *
 * @param nodesFolder `<user folder>/.n8n/nodes`
 */
export async function installCommunityPackage(tarball: string, nodesFolder: string): Promise<void> {
	const { name } = await readTarballManifest(tarball);
	const folder = path.join(nodesFolder, 'node_modules', name);
	await mkdir(folder, { recursive: true });
	await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);

	const manifestFile = path.join(folder, 'package.json');
	const { devDependencies, peerDependencies, optionalDependencies, ...manifest } = JSON.parse(
		await readFile(manifestFile, 'utf8'),
	) as Manifest;
	await writeFile(manifestFile, JSON.stringify(manifest, null, 2));
	await run(
		'npm',
		[
			'install',
			'--audit=false',
			'--fund=false',
			'--bin-links=false',
			'--install-strategy=shallow',
			'--ignore-scripts=true',
			'--package-lock=false',
			// A community package has no dependencies of its own, so nothing is to be fetched.
			'--offline',
		],
		{ cwd: folder },
	);
	const ledger = {
		name: 'installed-nodes',
		private: true,
		dependencies: { [name]: manifest.version },
	};
	await writeFile(path.join(nodesFolder, 'package.json'), JSON.stringify(ledger, null, 2));
}

async function readTarballManifest(tarball: string): Promise<Manifest> {
	const { stdout } = await run('tar', ['-xzOf', tarball, 'package/package.json']);
	return JSON.parse(stdout) as Manifest;
}
