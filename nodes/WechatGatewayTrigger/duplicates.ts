import { createHash } from 'node:crypto';
import { duplicateKey, type TriggerItem } from '../../gateway';
import { Fate } from './fate';
import type { NodeMemory } from './nodeMemory';

/** In the process: more than arrives while wkteam holds a message back (10 minutes) and repeats it. */
const MOST_IN_PROCESS = 20_000;
/** In the workflow's static data, which is written with every push. */
const MOST_SHARED = 500;

/** What this process has seen for one node, oldest first. */
interface History {
	/** What became of the push that brought it. */
	keys: Map<string, Fate>;
	/** Of what is stored. */
	newest: string[];
}

const histories = new Map<string, History>();

/**
 * Drops the items that were pushed before, in this push or an earlier one.
 *
 * What is guaranteed: within a process, no message passes twice among the last 20,000, unless it could not be
 * stored the first time. Static data carries the last 500 over restarts and to other processes. Two processes
 * that get the same message within the moment that n8n needs to save static data both let it pass.
 *
 * @param node names the node in this process
 * @param fate what n8n makes of this push
 * @returns what is new, and what becomes of the pushes under way that have brought the rest. Once what is new is
 * stored, `save` puts it into the static data, else the next one does
 */
export function withoutDuplicates(
	items: TriggerItem[],
	node: string,
	memory: NodeMemory,
	fate: Fate,
): { items: TriggerItem[]; others: Fate[]; save: () => void } {
	const history = histories.get(node) ?? { keys: new Map<string, Fate>(), newest: [] };
	histories.set(node, history);
	const shared = sharedIn(memory);
	for (const key of shared) add(history.keys, key, STORED);
	const newKeys: string[] = [];
	const others = new Set<Fate>();
	const fresh = items.filter((item) => {
		const whole = duplicateKey(item);
		if (whole === undefined) return true;
		const key = shortened(whole);
		const known = history.keys.get(key);
		if (known && !known.isGivenUp) {
			if (known !== fate && !known.isStored) others.add(known);
			return false;
		}
		add(history.keys, key, fate);
		newKeys.push(key);
		return true;
	});
	fate.on(() => {
		if (fate.isStored) history.newest = newestOf(history.newest, newKeys);
		if (!fate.isFailed) return;
		for (const key of newKeys) if (history.keys.get(key) === fate) history.keys.delete(key);
	});
	return {
		items: fresh,
		others: [...others],
		save: () => {
			// With those of pushes under way at the same time, which would overwrite each other's.
			if (newKeys.length > 0) memory.recent = newestOf(shared, history.newest).join(' ');
		},
	};
}

const STORED = new Fate();
STORED.store();

const newestOf = (...keys: string[][]): string[] => [...new Set(keys.flat())].slice(-MOST_SHARED);

const sharedIn = ({ recent }: NodeMemory): string[] =>
	typeof recent === 'string' ? recent.split(' ').filter((key) => key !== '') : [];

function add(keys: Map<string, Fate>, key: string, fate: Fate): void {
	keys.set(key, fate);
	if (keys.size <= MOST_IN_PROCESS) return;
	const [oldest] = keys.keys();
	if (oldest !== undefined) keys.delete(oldest);
}

/** 72 bits: among 20,000 keys, two that are alike by chance are out of the question. */
const shortened = (key: string): string =>
	createHash('sha256').update(key).digest('base64url').slice(0, 12);
