import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installedServers } from '../../e2e/support/cache';
import { ClosedDoor } from '../../e2e/support/closedDoor';
import { installCommunityPackage } from '../../e2e/support/communityPackage';
import { freePorts } from '../../e2e/support/freePort';
import { N8nApi } from '../../e2e/support/n8nApi';
import { newEncryptionKey } from '../../e2e/support/n8nProcess';
import { newOwner, type Owner } from '../../e2e/support/owner';
import type { RealN8nOptions } from '../../e2e/support/realN8n';
import { stopAll } from '../../e2e/support/stopAll';
import { N8nProcess, type ProcessOptions, type Role } from './n8nProcess';
import { Postgres } from './postgres';
import { Proxy } from './proxy';
import { startRedis } from './redis';
import type { Server } from './server';

/** The processes of n8n, by the names that they have in the example's routes. */
const PROCESSES: Array<[name: string, role: Role]> = [
	['main', 'main'],
	['worker-1', 'worker'],
	['worker-2', 'worker'],
	['webhook-1', 'webhook'],
	['webhook-2', 'webhook'],
];

/** What makes a process one of a cluster. */
const QUEUE = {
	EXECUTIONS_MODE: 'queue',
	OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
	// Main takes no push and serves no page, as it is recommended.
	N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
};

interface Parts {
	url: string;
	api: N8nApi;
	owner: Owner;
	postgres: Postgres;
	redis: Server;
	proxy: Proxy;
	processes: N8nProcess[];
	door: ClosedDoor;
}

/** n8n in queue mode: PostgreSQL, Redis, main, two workers, two webhook processes and a proxy before them. */
export class Cluster {
	private constructor(
		private readonly parts: Parts,
		private readonly stops: Array<() => Promise<void>>,
	) {}

	static async start(options: RealN8nOptions): Promise<Cluster> {
		const stops: Array<() => Promise<void>> = [];
		try {
			return new Cluster(await startParts(options, stops), stops);
		} catch (error) {
			await stopAll(stops);
			throw error;
		}
	}

	/** The proxy's address: the only one that people, gateways and tests use. */
	get url(): string {
		return this.parts.url;
	}

	get api(): N8nApi {
		return this.parts.api;
	}

	get owner(): Owner {
		return this.parts.owner;
	}

	get postgres(): Postgres {
		return this.parts.postgres;
	}

	get redis(): Server {
		return this.parts.redis;
	}

	get proxy(): Proxy {
		return this.parts.proxy;
	}

	get processes(): readonly N8nProcess[] {
		return this.parts.processes;
	}

	/** Other hosts that n8n tried to reach, in vain. */
	get refusedHosts(): readonly string[] {
		return this.parts.door.refused;
	}

	get workers(): N8nProcess[] {
		return this.processes.filter(({ name }) => name.startsWith('worker'));
	}

	process(name: string): N8nProcess {
		const found = this.processes.find((process) => process.name === name);
		if (!found) throw new Error(`There is no process ${name}`);
		return found;
	}

	/** The workers that have begun an execution, in the order of their names; one that it came back to, too. */
	async workersOf(executionId: string): Promise<N8nProcess[]> {
		const begun = await Promise.all(
			this.workers.map(async (worker) => await worker.executionsBegun()),
		);
		return this.workers.filter((_, index) => begun[index]?.includes(executionId));
	}

	async stop(): Promise<void> {
		await stopAll(this.stops);
	}
}

async function startParts(
	options: RealN8nOptions,
	stops: Array<() => Promise<void>>,
): Promise<Parts> {
	const { n8n, tarball, logName = 'queue', env = {}, signal } = options;
	const servers = await installedServers();
	const folder = await mkdtemp(path.join(tmpdir(), 'wechat-gateway-queue-'));
	stops.push(async () => await rm(folder, { recursive: true, force: true, maxRetries: 3 }));
	const door = await ClosedDoor.open();
	stops.push(async () => await door.close());
	const nodesFolder = path.join(folder, 'nodes');
	await installCommunityPackage(tarball, nodesFolder);

	const [postgresPort = 0, redisPort = 0, port = 0, ...ports] = await freePorts(
		3 + 2 * PROCESSES.length,
	);
	const password = randomBytes(16).toString('hex');
	const shared = { servers, folder, password, logName, signal };
	const [postgres, redis] = await Promise.all([
		Postgres.start({ ...shared, port: postgresPort }),
		startRedis({ ...shared, port: redisPort }),
	]);
	stops.push(async () => await redis.stop());
	stops.push(async () => await postgres.server.stop());

	const url = `http://127.0.0.1:${port}`;
	const encryptionKey = newEncryptionKey();
	const processOptions = PROCESSES.map(([name, role], index): ProcessOptions => ({
		role,
		name,
		n8n,
		folder,
		nodesFolder,
		clusterUrl: url,
		port: ports[2 * index] ?? 0,
		brokerPort: ports[2 * index + 1] ?? 0,
		door,
		encryptionKey,
		env: {
			...QUEUE,
			...postgres.env,
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(redisPort),
			QUEUE_BULL_REDIS_PASSWORD: password,
			...env,
		},
		logName,
		signal,
	}));
	const [mainOptions, ...others] = processOptions;
	if (!mainOptions) throw new Error('A cluster has a main process');
	const processes: N8nProcess[] = [];
	stops.push(async () => {
		await Promise.all(processes.map(async (process) => await process.stop()));
	});
	const startProcess = async (how: ProcessOptions) => {
		processes.push(await N8nProcess.start(how));
	};
	// Main makes the tables, which the others find.
	await startProcess(mainOptions);
	const proxy = await Proxy.start({
		servers,
		folder,
		port,
		processes: Object.fromEntries(processOptions.map((how) => [how.name, how.port])),
		logName,
		signal,
	});
	stops.push(async () => await proxy.server.stop());
	const api = new N8nApi(url);
	const owner = newOwner();
	await api.setUpOwner(owner);
	// All are waited for, also when one fails, so that nothing is started behind our back.
	const ends = await Promise.allSettled(others.map(startProcess));
	const failed = ends.find((end) => end.status === 'rejected');
	if (failed) throw failed.reason;
	return { url, api, owner, postgres, redis, proxy, processes, door };
}
