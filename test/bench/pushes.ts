import { median } from './median';
import { PushWorld, type Receiver, type Took } from './pushWorld';

const SIZES = [1, 10, 100] as const;
export const RECEIVERS: Receiver[] = ['trigger', 'webhook', 'webhookV1', 'code', 'telegram'];
const ROUNDS = 5;
/** The first round compiles and fills caches on both sides. */
const WARM_UP = 1;
const PUSHES = 100;
/** Five times as many messages as a process remembers of a node, and as many before. */
const MEMORY_STEPS = 5;
const MEMORY_PUSHES = 2_000;
const MEMORY_MESSAGES = 10;

export interface PushFigures {
	/** Messages in a push. */
	size: number;
	/** Pushes a second until every execution has ended. */
	perSecond: Record<Receiver, number>;
	/** Milliseconds until a push is answered. */
	answerMs: Record<Receiver, number>;
	/** Medians of the rounds' ratios, ours to n8n's: all take turns. Above 1 is better than n8n's. */
	throughput: Record<Receiver, number>;
}

/** Pushes through our trigger and through n8n's Webhook node, in turns, in one real n8n. */
export async function measurePushes(folder: string): Promise<PushFigures[]> {
	const world = await PushWorld.start(folder, true);
	try {
		const figures: PushFigures[] = [];
		for (const size of SIZES) figures.push(await ofSize(world, size));
		return figures;
	} finally {
		await world.stop();
	}
}

async function ofSize(world: PushWorld, size: number): Promise<PushFigures> {
	const rounds: Array<Record<Receiver, Took>> = [];
	for (let round = 0; round < ROUNDS + WARM_UP; round++) {
		const took = {} as Record<Receiver, Took>;
		for (const receiver of RECEIVERS) took[receiver] = await world.push(receiver, PUSHES, size);
		rounds.push(took);
	}
	const counted = rounds.slice(WARM_UP);
	const each = (figure: (receiver: Receiver) => number) =>
		Object.fromEntries(RECEIVERS.map((one) => [one, figure(one)])) as Record<Receiver, number>;
	const of = (receiver: Receiver, what: keyof Took) =>
		median(counted.map((round) => round[receiver][what]));
	return {
		size,
		perSecond: each((receiver) => PUSHES / of(receiver, 'seconds')),
		answerMs: each((receiver) => of(receiver, 'answerMs')),
		throughput: each((peer) =>
			median(counted.map((round) => round[peer].seconds / round.trigger.seconds)),
		),
	};
}

/**
 * Megabytes on n8n's heap after each 20,000 messages: first when the node remembers as many as it ever does, then
 * five times more.
 */
export async function measurePushMemory(folder: string): Promise<number[]> {
	const world = await PushWorld.start(folder, false);
	const heap = async () => (await world.inspector.heapUsed()) / 1e6;
	try {
		const megabytes: number[] = [];
		for (let step = 0; step <= MEMORY_STEPS; step++) {
			await world.push('trigger', MEMORY_PUSHES, MEMORY_MESSAGES);
			megabytes.push(await heap());
			console.log(`${(step + 1) * MEMORY_PUSHES * MEMORY_MESSAGES} messages`);
		}
		return megabytes;
	} finally {
		await world.stop();
	}
}
