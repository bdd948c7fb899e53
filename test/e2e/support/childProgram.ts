import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const TERMINATE_MS = 20_000;
const LOG_LINES_SHOWN = 25;

/**
 * Preloaded by the program: ends it when the pipe to its parent breaks, that is when the parent is gone for
 * whatever reason. Programs that it starts itself do not have this parent, its threads do.
 */
const endWithParent = (parent: number) => `
	import { isMainThread } from 'node:worker_threads';
	if (isMainThread && process.ppid === ${parent}) {
		process.stdin.on('close', () => process.kill(process.pid, 'SIGTERM')).resume().unref();
	}`;

export interface ChildProgramOptions {
	name: string;
	args: string[];
	env: NodeJS.ProcessEnv;
	logFile: string;
	/** Adds to the log file instead of beginning it anew. */
	keepLog?: boolean;
	/** Resolves true when the program is of use. Asked again and again. */
	isReady: () => Promise<boolean>;
	readyWithinMs: number;
	cwd?: string;
	/** Gives up the wait for readiness and stops the program. */
	signal?: AbortSignal;
}

/**
 * A program that runs beside the tests: started with a log file, awaited until ready, stopped for certain.
 *
 * It has a process group of its own, so that Ctrl-C in the terminal reaches only the parent, which can then
 * stop everything in order. If the parent is killed, it ends by itself.
 */
export class ChildProgram {
	private readonly closed: Promise<void>;
	private ended = false;

	private constructor(
		private readonly child: ChildProcess,
		private readonly options: ChildProgramOptions,
	) {
		this.closed = new Promise((resolve) => {
			child.once('exit', () => {
				this.ended = true;
				resolve();
			});
			child.once('error', () => {
				this.ended = true;
				resolve();
			});
		});
	}

	/** Runs `node …args` on the Node that runs the caller. @throws {Error} with the last log lines */
	static async start(options: ChildProgramOptions): Promise<ChildProgram> {
		mkdirSync(path.dirname(options.logFile), { recursive: true });
		// Straight into the file: a pipe would break under a program that outlives us.
		const log = openSync(options.logFile, options.keepLog ? 'a' : 'w');
		const preload = `data:text/javascript,${encodeURIComponent(endWithParent(process.pid))}`;
		const child = spawn(process.execPath, ['--import', preload, ...options.args], {
			env: options.env,
			cwd: options.cwd,
			detached: true,
			stdio: ['pipe', log, log],
		});
		closeSync(log);
		child.stdin?.on('error', () => undefined);
		const program = new ChildProgram(child, options);
		await program.waitUntilReady();
		return program;
	}

	get logFile(): string {
		return this.options.logFile;
	}

	/** Its process ID. */
	get pid(): number {
		const { pid } = this.child;
		if (pid === undefined) throw new Error(`${this.options.name} was not started`);
		return pid;
	}

	lastLogLines(): string {
		return readFileSync(this.logFile, 'utf8').trim().split('\n').slice(-LOG_LINES_SHOWN).join('\n');
	}

	/** Asks the program to end, and ends it if it does not. */
	async stop(): Promise<void> {
		if (this.ended) return;
		this.signal('SIGTERM');
		const hard = new AbortController();
		void sleep(TERMINATE_MS, undefined, { signal: hard.signal, ref: false }).then(
			() => this.signal('SIGKILL'),
			() => undefined,
		);
		await this.closed;
		hard.abort();
		this.signal('SIGKILL');
	}

	/** Ends the program without a warning, as a power cut would. */
	async kill(): Promise<void> {
		this.signal('SIGKILL');
		await this.closed;
	}

	private async waitUntilReady(): Promise<void> {
		const deadline = Date.now() + this.options.readyWithinMs;
		while (!(await this.options.isReady())) {
			if (this.ended) throw this.startError('ended at once');
			if (this.options.signal?.aborted) {
				await this.stop();
				throw new Error(`The start of ${this.options.name} was given up`);
			}
			if (Date.now() > deadline) {
				await this.stop();
				throw this.startError(`was not ready within ${this.options.readyWithinMs / 1000} s`);
			}
			await sleep(200);
		}
	}

	private startError(what: string): Error {
		return new Error(`${this.options.name} ${what}. The end of its log:\n${this.lastLogLines()}`);
	}

	private signal(name: NodeJS.Signals): void {
		if (this.child.pid === undefined) return;
		try {
			process.kill(-this.child.pid, name);
		} catch {
			// The group is gone already.
		}
	}
}
