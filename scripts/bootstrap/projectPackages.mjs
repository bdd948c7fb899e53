import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { startProgress } from '../terminal/progress.mjs';
import { runQuietly } from '../terminal/run.mjs';
import { aloneInCheckout } from './alone.mjs';
import { node24, projectRoot } from './node24.mjs';

function packagesIn(file) {
	if (!existsSync(file)) return undefined;
	return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * Whether node_modules holds what the lock file asks for. npm notes there, when it has come to the end, what
 * it has installed; so an interrupted installation does not count.
 */
function isInstalled() {
	const wanted = packagesIn(path.join(projectRoot, 'package-lock.json'));
	const there = packagesIn(path.join(projectRoot, 'node_modules', '.package-lock.json'));
	if (!there) return false;
	return Object.entries(wanted).every(([place, { version, optional }]) => {
		const installed = there[place];
		if (place === '') return true;
		return installed ? installed.version === version : optional === true;
	});
}

async function step(label, done, args) {
	const progress = startProgress(label);
	try {
		await runQuietly('npm', args, { cwd: projectRoot });
	} catch (error) {
		progress.failed();
		throw error;
	}
	progress.done(done);
}

/** Installs the project's packages, and Node 24 with them, when they are missing or out of date. */
export async function ensureProjectPackages() {
	const [major = 0] = process.versions.node.split('.').map(Number);
	if (major < 20) throw new Error(`Node.js 20 or later is needed; this is ${process.version}`);
	if (isInstalled() && existsSync(node24)) return;
	await aloneInCheckout(install);
}

/** Another start may have done it meanwhile. */
async function install() {
	if (!isInstalled()) {
		const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
		await step(
			'Installing the project’s packages (about a minute)',
			'Packages are installed',
			args,
		);
	}
	if (!existsSync(node24)) {
		await step('Installing Node.js 24', 'Node.js 24 is installed', ['rebuild', 'node']);
	}
}
