import { createHash } from 'node:crypto';
import { duplicateKey, type TriggerItem } from '../../gateway';
import type { NodeMemory } from './nodeMemory';

/** In the process: more than arrives while wkteam holds a message back (10 minutes) and repeats it. */
const MOST_IN_PROCESS = 20_000;
/** In the workflow's static data, which is written with every push. */
const MOST_SHARED = 500;

/** What this process has seen for one node, oldest first. */
interface History {
	keys: Set<string>;
	newest: string[];
	/** May still be in static data. */
	forgotten: Set<string>;
}

const histories = new Map<string, History>();

/**
 * Drops the items that were pushed before, in this push or an earlier one.
 *
 * What is guaranteed: within a process, no message passes twice among the last 20,000. Static data
 * carries the last 500 over restarts and to other processes. Two processes that get the same message
 * within the moment that n8n needs to save static data both let it pass.
 *
 * @param node names the node in this process
 * @returns what is new. Once it is sure to start the workflow, `remember` is to be called, which puts it into
 * the static data if `save` says so, else the next one does; `forget` lets the same pass again
 */
export function withoutDuplicates(
	items: TriggerItem[],
	node: string,
	memory: NodeMemory,
): { items: TriggerItem[]; remember: (save: boolean) => void; forget: () => void } {
	const history = histories.get(node) ?? newHistory();
	histories.set(node, history);
	const shared = sharedIn(memory).filter((key) => !history.forgotten.has(key));
	for (const key of shared) add(history.keys, key);
	const newKeys: string[] = [];
	const fresh = items.filter((item) => {
		const whole = duplicateKey(item);
		if (whole === undefined) return true;
		const key = shortened(whole);
		if (history.keys.has(key)) return false;
		add(history.keys, key);
		newKeys.push(key);
		return true;
	});
	return {
		items: fresh,
		remember: (save) => {
			if (newKeys.length === 0) return;
			history.newest = newestOf(history.newest, newKeys);
			// With those of pushes under way at the same time, which would overwrite each other's.
			if (save) memory.recent = newestOf(shared, history.newest).join(' ');
		},
		forget: () => {
			for (const key of newKeys) {
				history.keys.delete(key);
				add(history.forgotten, key);
			}
			history.newest = history.newest.filter((key) => !newKeys.includes(key));
		},
	};
}

const newHistory = (): History => ({ keys: new Set(), newest: [], forgotten: new Set() });

const newestOf = (...keys: string[][]): string[] => [...new Set(keys.flat())].slice(-MOST_SHARED);

const sharedIn = ({ recent }: NodeMemory): string[] =>
	typeof recent === 'string' ? recent.split(' ').filter((key) => key !== '') : [];

function add(keys: Set<string>, key: string): void {
	keys.add(key);
	if (keys.size <= MOST_IN_PROCESS) return;
	const [oldest] = keys;
	if (oldest !== undefined) keys.delete(oldest);
}

/** 72 bits: among 20,000 keys, two that are alike by chance are out of the question. */
const shortened = (key: string): string =>
	createHash('sha256').update(key).digest('base64url').slice(0, 12);
