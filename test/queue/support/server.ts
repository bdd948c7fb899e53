import path from 'node:path';
import { ChildProgram, type ChildProgramOptions } from '../../e2e/support/childProgram';
import { artifactsFolder, projectRoot } from '../../e2e/support/paths';

const KEEPER = path.join(projectRoot, 'test', 'queue', 'support', 'keeper.mjs');
const READY_WITHIN_MS = 60_000;

/** Who a program runs as. */
export interface User {
	uid: number;
	gid: number;
}

export interface ServerOptions {
	name: string;
	command: string;
	args: string[];
	/** Default: whoever runs us. */
	user?: User;
	/** What makes it end at once, but in order. */
	stopSignal: NodeJS.Signals;
	/** Everything of the cluster; removed by the program when we are killed. */
	folder: string;
	isReady: () => Promise<boolean>;
	logName: string;
	signal?: AbortSignal;
}

/** A server that is no program of Node: PostgreSQL, Redis, nginx. */
export class Server {
	private constructor(
		private program: ChildProgram,
		private readonly how: ChildProgramOptions,
	) {}

	static async start(options: ServerOptions): Promise<Server> {
		const { name, command, args, user, stopSignal, folder, isReady, logName, signal } = options;
		const how: ChildProgramOptions = {
			name,
			args: [KEEPER, JSON.stringify({ command, args, user, stopSignal, folder })],
			env: process.env,
			cwd: folder,
			logFile: path.join(artifactsFolder, `${logName}-${name}.log`),
			isReady,
			readyWithinMs: READY_WITHIN_MS,
			signal,
		};
		return new Server(await ChildProgram.start(how), how);
	}

	get logFile(): string {
		return this.how.logFile;
	}

	async stop(): Promise<void> {
		await this.program.stop();
	}

	/** After `stop`, with the same data and address. */
	async startAgain(): Promise<void> {
		this.program = await ChildProgram.start({ ...this.how, keepLog: true });
	}

	async restart(): Promise<void> {
		await this.stop();
		await this.startAgain();
	}
}
