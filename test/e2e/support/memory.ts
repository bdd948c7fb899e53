import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const LOOK_EVERY_MS = 50;

/**
 * How much more memory a process holds at its peak, while something is done, than it held before: bytes
 * of physical memory (RSS).
 */
export const memoryPeak = async (pid: number, work: () => Promise<void>): Promise<number> =>
	process.platform === 'linux' ? await asKept(pid, work) : await asSeen(pid, work);

/** Linux keeps the peak itself. */
async function asKept(pid: number, work: () => Promise<void>): Promise<number> {
	const now = async (name: 'VmRSS' | 'VmHWM') => {
		const status = await readFile(`/proc/${pid}/status`, 'utf8');
		return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024;
	};
	// proc(5): 5 sets the peak to what is held now.
	await writeFile(`/proc/${pid}/clear_refs`, '5');
	const before = await now('VmRSS');
	await work();
	return (await now('VmHWM')) - before;
}

async function asSeen(pid: number, work: () => Promise<void>): Promise<number> {
	const run = promisify(execFile);
	const now = async () =>
		Number((await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout) * 1024;
	const before = await now();
	let peak = before;
	const over = new AbortController();
	const looking = (async () => {
		while (!over.signal.aborted) {
			peak = Math.max(peak, await now());
			await sleep(LOOK_EVERY_MS);
		}
	})();
	try {
		await work();
	} finally {
		over.abort();
		await looking;
	}
	return peak - before;
}
