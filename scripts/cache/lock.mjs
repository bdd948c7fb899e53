import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { startProgress } from '../terminal/progress.mjs';

const BEAT_MS = 2_000;
// A holder that has not touched its lock for this long is gone, even if its pid now belongs to another program.
const DEAD_AFTER_MS = 60_000;
const LOOK_AGAIN_MS = 500;

async function readHolder(lock) {
	try {
		const [pid, { mtimeMs, ino }] = await Promise.all([
			readFile(path.join(lock, 'pid'), 'utf8').catch(() => ''),
			stat(lock),
		]);
		return { pid: Number(pid), beat: mtimeMs, ino };
	} catch {
		return undefined;
	}
}

function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}

function isStale({ pid, beat }) {
	if (Date.now() - beat > DEAD_AFTER_MS) return true;
	return pid > 0 && !isRunning(pid);
}

async function removeStale(lock, holder) {
	const aside = `${lock}.stale-${process.pid}`;
	try {
		await rename(lock, aside);
	} catch {
		return;
	}
	// Between the look and the rename another process may have replaced the stale lock by its own: give it back.
	const moved = await readHolder(aside);
	if (moved && moved.ino !== holder.ino) await rename(aside, lock).catch(() => {});
	await rm(aside, { recursive: true, force: true });
}

async function take(lock, busyWith) {
	let waiting;
	for (;;) {
		try {
			await mkdir(lock);
			await writeFile(path.join(lock, 'pid'), String(process.pid));
			waiting?.done('the other process is done');
			return;
		} catch (error) {
			if (error.code !== 'EEXIST') throw error;
		}
		const holder = await readHolder(lock);
		if (!holder) continue;
		if (isStale(holder)) {
			await removeStale(lock, holder);
			continue;
		}
		waiting ??= startProgress(`Waiting for process ${holder.pid}, which ${busyWith}`);
		await sleep(LOOK_AGAIN_MS);
	}
}

/**
 * Does `work` while holding a lock folder that no other process holds. A lock whose holder died is taken over.
 *
 * @template T
 * @param {string} lock path of the lock folder
 * @param {string} busyWith what its holder does, for a person who waits
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` gives
 */
export async function withLock(lock, busyWith, work) {
	await take(lock, busyWith);
	const beat = setInterval(() => {
		const now = new Date();
		utimes(lock, now, now).catch(() => {});
	}, BEAT_MS);
	try {
		return await work();
	} finally {
		clearInterval(beat);
		await rm(lock, { recursive: true, force: true });
	}
}
