import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { CachedN8n } from '../../e2e/support/cache';
import { ChildProgram, type ChildProgramOptions } from '../../e2e/support/childProgram';
import type { ClosedDoor } from '../../e2e/support/closedDoor';
import { isN8nReady, n8nEnvironment } from '../../e2e/support/n8nProcess';
import { artifactsFolder } from '../../e2e/support/paths';

const READY_WITHIN_MS = 180_000;

/** n8n's own names of what a process does. */
export type Role = 'main' | 'worker' | 'webhook';

const COMMAND: Record<Role, string[]> = {
	main: ['start'],
	worker: ['worker', '--concurrency=10'],
	webhook: ['webhook'],
};

export interface ProcessOptions {
	role: Role;
	/** Name in logs and stories. */
	name: string;
	n8n: CachedN8n;
	/** The cluster's folder. */
	folder: string;
	/** Folder with the installed community packages, which all processes share. */
	nodesFolder: string;
	/** Where people reach the cluster. */
	clusterUrl: string;
	port: number;
	brokerPort: number;
	door: ClosedDoor;
	encryptionKey: string;
	/** What is the same for all processes. */
	env: Record<string, string>;
	logName: string;
	signal?: AbortSignal;
}

/** In a container n8n tells its processes apart by the names of their machines, and here all are on one. */
const asMachine = (name: string) => [
	'--import',
	`data:text/javascript,import os from 'node:os'; os.hostname = () => '${name}';`,
];

/** One process of a cluster: main, a worker or a webhook process. */
export class N8nProcess {
	private constructor(
		readonly name: string,
		readonly port: number,
		private program: ChildProgram,
		private readonly how: ChildProgramOptions,
	) {}

	static async start(options: ProcessOptions): Promise<N8nProcess> {
		const { role, name, n8n, folder, nodesFolder, clusterUrl, port, logName, signal } = options;
		const userFolder = path.join(folder, name);
		await mkdir(path.join(userFolder, '.n8n'), { recursive: true });
		await symlink(nodesFolder, path.join(userFolder, '.n8n', 'nodes'));
		const own = `http://127.0.0.1:${port}`;
		const how: ChildProgramOptions = {
			name,
			args: [...asMachine(name), n8n.bin, ...COMMAND[role]],
			cwd: userFolder,
			env: {
				...n8nEnvironment({ ...options, userFolder, url: clusterUrl }),
				QUEUE_HEALTH_CHECK_ACTIVE: 'true',
				QUEUE_HEALTH_CHECK_PORT: String(port),
				N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
				...options.env,
			},
			logFile: path.join(artifactsFolder, `${logName}-${name}.log`),
			isReady: async () => await (role === 'main' ? isN8nReady(own) : isReady(own)),
			readyWithinMs: READY_WITHIN_MS,
			signal,
		};
		return new N8nProcess(name, port, await ChildProgram.start(how), how);
	}

	get pid(): number | undefined {
		return this.program.pid;
	}

	get logFile(): string {
		return this.program.logFile;
	}

	/** IDs of the executions that this process has begun, as it logs them; each as often as it began it. */
	async executionsBegun(): Promise<string[]> {
		return await this.executionsIn(/Worker started execution (\d+)/g);
	}

	/** The same of those that are over here, whatever the outcome. */
	async executionsEnded(): Promise<string[]> {
		return await this.executionsIn(/Worker (?:finished|errored while running) execution (\d+)/g);
	}

	private async executionsIn(lines: RegExp): Promise<string[]> {
		const log = await readFile(this.logFile, 'utf8');
		return [...log.matchAll(lines)].map(([, id = '']) => id);
	}

	async stop(): Promise<void> {
		await this.program.stop();
	}

	/** Ends it without a warning, as `kill -9` does. */
	async kill(): Promise<void> {
		await this.program.kill();
	}

	async startAgain(): Promise<void> {
		this.program = await ChildProgram.start({ ...this.how, keepLog: true });
	}
}

async function isReady(url: string): Promise<boolean> {
	return await fetch(`${url}/healthz/readiness`).then(
		({ ok }) => ok,
		() => false,
	);
}
