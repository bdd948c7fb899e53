import { spawn } from 'node:child_process';
import process from 'node:process';
import { node24Env, projectRoot } from '../bootstrap/node24.mjs';
import { elapsed, startProgress } from './progress.mjs';
import { runQuietly } from './run.mjs';

/**
 * Runs a program that talks to the person itself, on Node 24 in the project's folder.
 *
 * Ctrl-C reaches the program too, as both share the terminal; it is left to end in its own way.
 *
 * @param {{ env?: Record<string, string>, timeout?: number }} [options] what it finds in its environment, and
 * after how many milliseconds it is told to end
 * @returns {Promise<number>} its exit status; 130 when it was told to end
 */
export function runInTerminal(command, args, { env = {}, timeout } = {}) {
	return new Promise((resolve, reject) => {
		const stay = () => {};
		process.on('SIGINT', stay);
		const child = spawn(command, args, {
			cwd: projectRoot,
			env: { ...node24Env(), ...env },
			stdio: 'inherit',
			timeout,
		});
		const pass = (signal) => child.kill(signal);
		process.on('SIGTERM', pass);
		child.once('error', reject);
		child.once('exit', (status, signal) => {
			process.off('SIGINT', stay);
			process.off('SIGTERM', pass);
			resolve(signal ? 130 : (status ?? 1));
		});
	});
}

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command
 * @property {boolean} [talks] its output is shown as it comes; otherwise only when it fails
 * @property {string[]} [needs] names of steps without which this one makes no sense
 */

async function runStep({ name, command: [program, ...args], talks }) {
	if (talks) {
		process.stderr.write(`\n  ${name}\n`);
		return (await runInTerminal(program, args)) === 0;
	}
	const progress = startProgress(name);
	try {
		await runQuietly(program, args, { cwd: projectRoot, env: node24Env() });
		progress.done(`${name}: ok`);
		return true;
	} catch (error) {
		progress.failed();
		process.stderr.write(`  ${name}: failed\n${error.message}\n`);
		return false;
	}
}

/**
 * Runs steps one after the other up to the first that fails.
 *
 * @param {Step[]} steps
 * @returns {Promise<number>} 0, or 1 when a step failed
 */
export async function prepare(steps) {
	for (const step of steps) {
		if (!(await runStep(step))) return 1;
	}
	return 0;
}

/**
 * Runs steps one after the other, goes on after a failed one, and ends with an overview.
 *
 * @param {Step[]} steps
 * @returns {Promise<number>} 0, or 1 when a step failed
 */
export async function runSteps(steps) {
	const results = new Map();
	for (const step of steps) {
		const started = Date.now();
		const blocked = (step.needs ?? []).some((name) => results.get(name)?.outcome !== 'ok');
		const outcome = blocked ? 'left out' : (await runStep(step)) ? 'ok' : 'failed';
		results.set(step.name, { outcome, time: elapsed(Date.now() - started) });
	}
	const width = Math.max(...steps.map(({ name }) => name.length));
	process.stderr.write('\n');
	for (const [name, { outcome, time }] of results) {
		process.stderr.write(`  ${name.padEnd(width)}  ${time.padStart(6)}  ${outcome}\n`);
	}
	return [...results.values()].every(({ outcome }) => outcome === 'ok') ? 0 : 1;
}
