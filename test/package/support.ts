import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

const npm = (...args: string[]): string =>
	execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

export interface Packed {
	/** Folder with what a user gets. */
	folder: string;
	/** Bytes of the tarball. */
	size: number;
	files: string[];
}

/** Builds the package, packs it and unpacks the tarball. */
export function packedTarball(): Packed {
	npm('run', 'build');
	// Within the project, so that the unpacked nodes find n8n-workflow.
	const target = join(ROOT, 'artifacts/packed');
	rmSync(target, { recursive: true, force: true });
	mkdirSync(target, { recursive: true });
	const [packed] = JSON.parse(npm('pack', '--json', '--pack-destination', target)) as [
		{ filename: string; size: number; files: Array<{ path: string }> },
	];
	execFileSync('tar', ['-xzf', join(target, packed.filename), '-C', target]);
	return {
		folder: join(target, 'package'),
		size: packed.size,
		files: packed.files.map(({ path }) => path).sort(),
	};
}

interface DryRun {
	files: string[];
	/** What npm would mend in the manifest by itself, or warns of. */
	complaints: string[];
}

/** What npm would send to a registry, for which none has to be there. */
export function publishDryRun(): DryRun {
	const { stdout, stderr } = spawnSync(
		'npm',
		['publish', '--dry-run', '--json', '--ignore-scripts', '--fetch-retries=0'],
		{ cwd: ROOT, encoding: 'utf8' },
	);
	// Newer releases of npm name the package, older ones do not.
	const answer = JSON.parse(stdout) as Record<string, unknown>;
	const { files } = (answer.files ? answer : Object.values(answer)[0]) as {
		files: Array<{ path: string }>;
	};
	return {
		files: files.map(({ path }) => path).sort(),
		complaints: stderr
			.split('\n')
			.filter(
				(line) =>
					/^npm (warn publish|error)/.test(line) && !line.includes('requires you to be logged'),
			),
	};
}

interface Scan {
	files: number;
	findings: Array<{ file: string; line: number; ruleId: string; message: string }>;
}

/** What n8n's scanner finds in a folder. */
export function scan(folder: string, ...patterns: string[]): Scan {
	const script = join(__dirname, 'scan.mjs');
	// eslint-plugin-n8n-nodes-base takes every file for a node when NODE_ENV says test, as jest does.
	const found = execFileSync(process.execPath, [script, folder, ...patterns], {
		encoding: 'utf8',
		env: { ...process.env, NODE_ENV: 'production' },
	});
	return JSON.parse(found) as Scan;
}
