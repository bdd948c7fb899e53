import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CachedN8n } from './cache';
import { ChildProgram, type ChildProgramOptions } from './childProgram';
import { ClosedDoor } from './closedDoor';
import { installCommunityPackage } from './communityPackage';
import { onFreePorts } from './freePort';
import { N8nApi } from './n8nApi';
import { filesFolderIn, isN8nReady, n8nEnvironment } from './n8nProcess';
import { newOwner, type Owner } from './owner';
import { artifactsFolder } from './paths';

const READY_WITHIN_MS = 180_000;

export interface RealN8nOptions {
	n8n: CachedN8n;
	/** Tarball of the community package to install before the start. */
	tarball: string;
	/** File name of the log, without folder and ending. */
	logName?: string;
	/** Settings of n8n beyond our own, by the names of its environment variables. */
	env?: Record<string, string>;
	/** Gives up the start. */
	signal?: AbortSignal;
}

/** A running n8n with an empty database, our package installed and an owner signed in. */
export class RealN8n {
	private constructor(
		readonly url: string,
		readonly api: N8nApi,
		readonly owner: Owner,
		private program: ChildProgram,
		private readonly how: ChildProgramOptions,
		private readonly door: ClosedDoor,
		private readonly userFolder: string,
	) {}

	static async start(options: RealN8nOptions): Promise<RealN8n> {
		const { n8n, tarball, logName = 'n8n', env = {}, signal } = options;
		const userFolder = await mkdtemp(path.join(tmpdir(), 'wechat-gateway-n8n-'));
		const door = await ClosedDoor.open();
		const started: { program?: ChildProgram } = {};
		try {
			await installCommunityPackage(tarball, path.join(userFolder, '.n8n', 'nodes'));
			const { url, how, program } = await onFreePorts(2, async ([port = 0, brokerPort = 0]) => {
				const url = `http://127.0.0.1:${port}`;
				const how: ChildProgramOptions = {
					name: `n8n ${n8n.version}`,
					args: [n8n.bin, 'start'],
					cwd: userFolder,
					env: { ...n8nEnvironment({ n8n, userFolder, url, port, brokerPort, door }), ...env },
					logFile: path.join(artifactsFolder, `${logName}.log`),
					isReady: async () => await isN8nReady(url),
					readyWithinMs: READY_WITHIN_MS,
					signal,
				};
				started.program = await ChildProgram.start(how);
				return { url, how, program: started.program };
			});
			const api = new N8nApi(url);
			const owner = newOwner();
			await api.setUpOwner(owner);
			return new RealN8n(url, api, owner, program, how, door, userFolder);
		} catch (error) {
			await started.program?.stop();
			await door.close();
			await rm(userFolder, { recursive: true, force: true });
			throw error;
		}
	}

	get logFile(): string {
		return this.program.logFile;
	}

	/** The process of n8n, in which the nodes run. */
	get pid(): number {
		return this.program.pid;
	}

	/** n8n's SQLite database. */
	get databaseFile(): string {
		return path.join(this.userFolder, '.n8n', 'database.sqlite');
	}

	/** Where workflows may read and write files; not there before somebody makes it. */
	get filesFolder(): string {
		return filesFolderIn(this.userFolder);
	}

	/** Other hosts that n8n tried to reach, in vain. */
	get refusedHosts(): readonly string[] {
		return this.door.refused;
	}

	/** Ends n8n and starts it again, see `shutDown` and `startAgain`. */
	async restart(options?: { kill?: boolean }): Promise<void> {
		await this.shutDown(options);
		await this.startAgain();
	}

	/**
	 * Ends n8n, but keeps what it needs to start again.
	 *
	 * @param options.kill as a power cut does, without giving it time to put things in order
	 */
	async shutDown({ kill = false }: { kill?: boolean } = {}): Promise<void> {
		await (kill ? this.program.kill() : this.program.stop());
	}

	/** Starts n8n after `shutDown`, with the same database, settings and address. The owner stays signed in. */
	async startAgain(): Promise<void> {
		this.program = await ChildProgram.start({ ...this.how, keepLog: true });
	}

	async stop(): Promise<void> {
		await this.program.stop();
		await this.door.close();
		await rm(this.userFolder, { recursive: true, force: true, maxRetries: 3 });
	}
}
