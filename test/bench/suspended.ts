import { until } from '../e2e/support/until';
import type { Kind, SuspendedWorld } from './suspendedWorld';

const EXECUTIONS = 1_000;
const AT_ONCE = 10;
const PATIENCE_MS = 10 * 60_000;

export interface Memory {
	/** Kilobytes on n8n's heap for each login that is suspended on its page. */
	ours: number;
	/** The same for each execution that n8n's own Wait node has suspended. */
	waitNode: number;
	/** Executions that n8n counts as running while 2,000 are suspended. */
	held: number;
	/** Executions of which n8n keeps a record in memory, as it does of everything that waits. */
	records: number;
	/** Logins that n8n's database calls waiting. */
	waiting: number;
}

const activeExecutions = (method: string): string => `(() => {
	const n8n = process.mainModule.require('../dist/active-executions');
	const { Container } = process.mainModule.require('@n8n/di');
	return Container.get(n8n.ActiveExecutions).${method}().length;
})()`;

/** What 1,000 suspended logins cost n8n, beside 1,000 that n8n's own Wait node has suspended. */
export async function measureMemory(world: SuspendedWorld): Promise<Memory> {
	// What executions leave behind in any case is not the wait's.
	await startAll(world, 'nothing', 'success');
	const before = await world.inspector.heapUsed();
	await startAll(world, 'waitNode', 'waiting');
	const between = await world.inspector.heapUsed();
	await startAll(world, 'page', 'waiting');
	const after = await world.inspector.heapUsed();
	return {
		waitNode: (between - before) / 1000 / EXECUTIONS,
		ours: (after - between) / 1000 / EXECUTIONS,
		held: await world.inspector.evaluate<number>(activeExecutions('getRunningExecutionIds')),
		records: await world.inspector.evaluate<number>(activeExecutions('getActiveExecutions')),
		waiting: await world.count('page', 'waiting'),
	};
}

async function startAll(
	world: SuspendedWorld,
	kind: Kind,
	status: 'waiting' | 'success',
): Promise<void> {
	await world.publish(kind);
	for (let i = 0; i < EXECUTIONS; i += AT_ONCE) {
		const some = Array.from({ length: AT_ONCE }, (_, j) => `${kind}-${i + j}`);
		await Promise.all(some.map(async (device) => await world.start(kind, device)));
	}
	await until(
		`${EXECUTIONS} executions to be ${status}`,
		async () => (await world.count(kind, status)) === EXECUTIONS || undefined,
		PATIENCE_MS,
	);
}
