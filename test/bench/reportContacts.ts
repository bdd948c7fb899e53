import { performance } from 'node:perf_hooks';
import { Scene } from '../contract/support/scene';
import type { Row } from './table/record';

const CONTACTS = 5_000;
const MB = 1024 * 1024;

interface Read {
	/** What the pace of the manual takes, by the simulator's clock, in seconds. */
	waited: number;
	/** Everything else, by the clock on the wall, in seconds. */
	worked: number;
	calls: number;
	/** Most bytes on the heap above those before, what can be thrown away among them. */
	heap: number;
}

/** What it takes to list all contacts of an account that has many, with their names. */
export async function reportContacts(): Promise<Row[]> {
	const rows: Row[] = [];
	for (const gateway of ['open', 'wkteam'] as const) {
		const { waited, worked, calls, heap } = await readAll(gateway);
		console.log(`contact.getMany of ${CONTACTS} friends on ${gateway}:`);
		console.log(
			`  ${calls} calls, ${waited.toFixed(0)} s of pauses, ${worked.toFixed(1)} s of work`,
		);
		console.log(`  heap: ${(heap / MB).toFixed(0)} MB above the start, with the simulator's`);
		rows.push({
			table: 'contacts',
			figures: [
				gateway,
				String(calls),
				`${waited.toFixed(0)} s + ${worked.toFixed(1)} s`,
				`${(heap / MB).toFixed(0)} MB`,
			],
		});
	}
	return rows;
}

async function readAll(gateway: 'open' | 'wkteam'): Promise<Read> {
	let peak = 0;
	const scene = await Scene.start(gateway, {
		onPause: () => {
			peak = Math.max(peak, process.memoryUsage().heapUsed);
		},
	});
	try {
		const account = scene.logIn();
		const book = scene.simulator.addressBook(gateway, 'alice');
		book.isLoaded = true;
		for (let at = 0; at < CONTACTS; at++) book.add('friends', `wxid_${at}`, `Friend ${at}`);
		const before = process.memoryUsage().heapUsed;
		const [clock, wall] = [scene.simulator.clock.now(), performance.now()];
		const rows = await scene.run('contact.getMany', { account, lists: 'friends', returnAll: true });
		if (!Array.isArray(rows) || rows.length < CONTACTS) throw new Error('Contacts are missing');
		return {
			waited: (scene.simulator.clock.now() - clock) / 1000,
			worked: (performance.now() - wall) / 1000,
			calls: scene.simulator.requests.length,
			heap: Math.max(0, peak - before),
		};
	} finally {
		await scene.end();
	}
}
