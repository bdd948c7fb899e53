import { spawn } from 'node:child_process';
import process from 'node:process';

const KEPT_OUTPUT = 20_000;

/**
 * Runs a program quietly and keeps the end of what it says for the error message.
 *
 * @returns {Promise<void>} rejects with the last lines of output when the status is not 0
 */
export function runQuietly(command, args, { cwd, env } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		const keep = (chunk) => {
			output = (output + chunk).slice(-KEPT_OUTPUT);
		};
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		const stop = () => child.kill();
		process.once('exit', stop);
		child.once('error', reject);
		child.once('close', (status, signal) => {
			process.off('exit', stop);
			if (status === 0) return resolve();
			const lastLines = output.trim().split('\n').slice(-25).join('\n');
			reject(
				new Error(`"${command} ${args.join(' ')}" ended with ${signal ?? status}:\n${lastLines}`),
			);
		});
	});
}
