// Runs a program that is not ours, as our child would run: asked to end by SIGTERM it ends the program in
// the program's own way; and when whoever started it is gone, it leaves nothing behind.
//
// node keeper.mjs '{"command", "args", "user"?: {"uid", "gid"}, "stopSignal", "folder"}'
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

// As long as n8n takes at most to end: until then it may make its folders anew.
const SWEEP_MS = 30_000;

const { command, args, user = {}, stopSignal, folder } = JSON.parse(process.argv[2]);
const parent = process.ppid;
const child = spawn(command, args, { ...user, stdio: ['ignore', 'inherit', 'inherit'] });
process.on('SIGTERM', () => child.kill(stopSignal));
const status = await new Promise((resolve) => {
	child.once('error', () => resolve(1));
	child.once('exit', (code) => resolve(code ?? 1));
});
const deadline = Date.now() + SWEEP_MS;
while (process.ppid !== parent && Date.now() < deadline) {
	await rm(folder, { recursive: true, force: true }).catch(() => undefined);
	await sleep(500);
}
process.exit(status);
