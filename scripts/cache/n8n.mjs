import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { startProgress } from '../terminal/progress.mjs';
import { runQuietly } from '../terminal/run.mjs';
import { node24Env } from '../bootstrap/node24.mjs';
import { ensureCompiler } from './compiler.mjs';
import { ensureEntry, isCached } from './entry.mjs';
import { makeSqliteReady } from './sqlite.mjs';

/** The release that this project is developed on. */
const OURS = '2.41.1';
/** Another one for once, as `npm run test:n8n` asks for it. */
const N8N_VERSION = process.env.WECHAT_GATEWAY_N8N || OURS;

// Ranges inside n8n's own tree lead to releases that do not exist or break it; these are the ones ours was built with.
const OVERRIDES = {
	linkedom: '0.18.12',
	'@langchain/langgraph-checkpoint': '1.1.5',
	'@langchain/protocol': '0.0.19',
};

/**
 * Older ones take `xlsx` from a server of its own, which not every network reaches, and fit together with the
 * newest of these no more (seen with 2.11.2 and 2.14.2).
 */
const OLDER = {
	dependencies: { '@opentelemetry/core': '2.12.1' },
	overrides: {
		xlsx: '0.18.5',
		'@langchain/langgraph': '1.0.2',
		'@langchain/langgraph-checkpoint': '1.0.1',
	},
};

const { dependencies, overrides } =
	N8N_VERSION === OURS ? { dependencies: {}, overrides: OVERRIDES } : OLDER;

const MANIFEST = {
	name: 'n8n-in-cache',
	private: true,
	dependencies: { n8n: N8N_VERSION, ...dependencies },
	overrides,
};

const LOCK = path.join('node_modules', '.package-lock.json');
const SQLITE = path.join('node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node');

/** How many packages npm unpacks for ours. */
const PACKAGES = 1500;

/** npm makes all folders first and fills them later. */
function countPackages(folder) {
	const modules = path.join(folder, 'node_modules');
	if (!existsSync(modules)) return 0;
	const names = readdirSync(modules).flatMap((name) =>
		name.startsWith('@')
			? readdirSync(path.join(modules, name)).map((inScope) => path.join(name, inScope))
			: [name],
	);
	return names.filter((name) => existsSync(path.join(modules, name, 'package.json'))).length;
}

function isWhole(folder) {
	const lock = path.join(folder, LOCK);
	if (!existsSync(lock) || !existsSync(path.join(folder, SQLITE))) return false;
	const { packages } = JSON.parse(readFileSync(lock, 'utf8'));
	return Object.keys(packages).every((place) =>
		existsSync(path.join(folder, place, 'package.json')),
	);
}

/** Other releases have other numbers. */
const howFar = (count) => `${count} of some ${Math.max(PACKAGES, count)} packages unpacked`;

async function build(folder) {
	await ensureCompiler();
	const env = node24Env();
	const manifest = `${JSON.stringify(MANIFEST, undefined, '\t')}\n`;
	await writeFile(path.join(folder, 'package.json'), manifest);

	let isUnpacked = false;
	const progress = startProgress(
		`Installing n8n ${N8N_VERSION} into the cache (once, 3 to 8 minutes, 2.2 GB)`,
		() => {
			const count = countPackages(folder);
			if (count === 0) return 'npm looks up packages';
			return isUnpacked ? 'its database is made ready' : howFar(count);
		},
	);
	try {
		const flags = ['--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'];
		await runQuietly('npm', ['install', '--ignore-scripts', ...flags], { cwd: folder, env });
		isUnpacked = true;
		await makeSqliteReady(folder, { flags, env });
	} catch (error) {
		progress.failed();
		throw error;
	}
	progress.done(`n8n ${N8N_VERSION} is installed`);
}

const ENTRY = { name: `n8n-${N8N_VERSION}`, recipe: JSON.stringify(MANIFEST), isWhole, build };

/** Whether n8n can be used without being installed first. */
export const isN8nCached = (root) => isCached(ENTRY, root);

/**
 * Gives the folder that holds n8n, installing it first when it is missing or damaged.
 *
 * @returns {Promise<{ folder: string, version: string, bin: string }>} `bin` is n8n's start script
 */
export async function ensureN8n(root) {
	const folder = await ensureEntry(ENTRY, root);
	const bin = path.join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
	return { folder, version: N8N_VERSION, bin };
}
