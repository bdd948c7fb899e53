import { existsSync } from 'node:fs';
import path from 'node:path';

function findProjectRoot(from: string): string {
	if (existsSync(path.join(from, 'package-lock.json'))) return from;
	const parent = path.dirname(from);
	if (parent === from) throw new Error('The project folder was not found');
	return findProjectRoot(parent);
}

/** The checkout, from the sources as well as from the compiled files under build/. */
export const projectRoot = findProjectRoot(__dirname);

/** Logs and screenshots: git-ignored, kept after a run. */
export const artifactsFolder = path.join(projectRoot, 'artifacts');
