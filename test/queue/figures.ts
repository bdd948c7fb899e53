import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packProject } from '../e2e/support/communityPackage';
import { figuresOfPushes } from './figures/pushes';
import { figuresOfSleepingLogins } from './figures/sleepingLogins';
import { figuresOfThroughput } from './figures/throughput';
import { startClusterWorld, type ClusterWorld } from './support/clusterWorld';

/** Each prints lines of a table; see docs/reliability.md. */
const PARTS: Record<string, (world: ClusterWorld, count: number) => Promise<void>> = {
	pushes: async (world, count) => await figuresOfPushes(world, count, 'nothing'),
	redis: async (world, count) => await figuresOfPushes(world, count, 'Redis'),
	postgres: async (world, count) => await figuresOfPushes(world, count, 'PostgreSQL'),
	sleeping: figuresOfSleepingLogins,
	throughput: figuresOfThroughput,
};

const COUNT: Record<string, number> = {
	pushes: 1_000,
	redis: 250,
	postgres: 250,
	sleeping: 10_000,
	throughput: 200,
};

/** `figures.js [pushes[=N]] [redis[=N]] [postgres[=N]] [sleeping[=N]]
 * [throughput[=N]]`: measures n8n's queue mode. */
async function main(): Promise<void> {
	const { positionals } = parseArgs({ allowPositionals: true });
	const folder = await mkdtemp(path.join(tmpdir(), 'wechat-gateway-figures-'));
	const world = await startClusterWorld({ tarball: await packProject(folder), logName: 'figures' });
	try {
		for (const chosen of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
			const [name = '', count = COUNT[name]] = chosen.split('=');
			await PARTS[name]?.(world, Number(count));
		}
		await memory(world);
	} finally {
		await world.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

/** What each process of n8n holds in memory at the end. */
async function memory({ n8n }: ClusterWorld): Promise<void> {
	for (const { name, pid } of n8n.processes) {
		const status = await readFile(`/proc/${pid}/status`, 'utf8');
		const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(status) ?? [];
		console.log(`${name}: ${Math.round(Number(kilobytes) / 1024)} MB`);
	}
}

main().then(
	() => process.exit(0),
	(error: Error) => {
		console.error(error);
		process.exit(1);
	},
);
