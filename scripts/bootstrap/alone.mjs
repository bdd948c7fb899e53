import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { cacheRoot } from '../cache/entry.mjs';
import { withLock } from '../cache/lock.mjs';
import { projectRoot } from './node24.mjs';

/**
 * Does what writes into this checkout (packages, builds) while no other start of ours does. The lock stands
 * outside the checkout, because what is installed and built there is deleted first.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function aloneInCheckout(work) {
	const root = cacheRoot();
	await mkdir(root, { recursive: true });
	const checkout = createHash('sha256').update(projectRoot).digest('hex').slice(0, 12);
	const lock = path.join(root, `checkout-${checkout}.lock`);
	return await withLock(lock, 'gets this checkout ready', work);
}
