import { execFileSync } from 'node:child_process';
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
