import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../bootstrap/node24.mjs';

/**
 * What a step makes, and of what.
 *
 * @typedef {object} Product
 * @property {string[]} from files and folders
 * @property {string} into folder, which is deleted first
 */

/** Gone with the packages, as what was made with others may differ. */
const NOTES = path.join('node_modules', '.cache', 'n8n-nodes-wechat-gateway');

function filesIn(place) {
	if (!existsSync(place)) return [];
	if (!statSync(place).isDirectory()) return [place];
	return readdirSync(place)
		.sort()
		.flatMap((name) => filesIn(path.join(place, name)));
}

function fingerprint(root, places) {
	const hash = createHash('sha256');
	for (const file of places.flatMap((place) => filesIn(path.join(root, place)))) {
		const bytes = readFileSync(file);
		hash.update(`${path.relative(root, file)}\n${bytes.length}\n`).update(bytes);
	}
	return hash.digest('hex');
}

const noteOf = ({ into }, root) => path.join(root, NOTES, `${into}.made`);

const noteText = (sources, { into }, root) => `${sources}\n${fingerprint(root, [into])}\n`;

/**
 * Whether a product is there as it was made, from what is there now.
 *
 * @param {Product} product
 */
export function isMade(product, root = projectRoot) {
	const note = noteOf(product, root);
	if (!existsSync(note)) return false;
	return readFileSync(note, 'utf8') === noteText(fingerprint(root, product.from), product, root);
}

/**
 * To be called before a product is made: what changes meanwhile may not be in it.
 *
 * @param {Product} product
 * @returns {() => Promise<void>} notes that it was made
 */
export function beginMaking(product, root = projectRoot) {
	const sources = fingerprint(root, product.from);
	return async () => {
		const note = noteOf(product, root);
		await mkdir(path.dirname(note), { recursive: true });
		await writeFile(note, noteText(sources, product, root));
	};
}
