import { median } from './median';
import { PushWorld, type Receiver, type Took } from './pushWorld';

const SIZES = [1, 10, 100] as const;
export const RECEIVERS: Receiver[] = ['trigger', 'webhook', 'webhookV1', 'code', 'telegram'];
const ROUNDS = 5;
/** The first round compiles and fills caches on both sides. */
const WARM_UP = 1;
const PUSHES = 60;
const MEMORY_MESSAGES = 10;
/** The first brings as many messages as a process remembers of a node, the others two and a half times as many. */
const MEMORY_STEPS = [2_000, 1_000, 1_000, 1_000, 1_000, 1_000];

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

/** Megabytes on n8n's heap after each of the steps. */
export async function measurePushMemory(folder: string): Promise<number[]> {
	const world = await PushWorld.start(folder, false);
	const heap = async () => (await world.inspector.heapUsed()) / 1e6;
	try {
		const megabytes: number[] = [];
		let messages = 0;
		for (const pushes of MEMORY_STEPS) {
			await world.push('trigger', pushes, MEMORY_MESSAGES);
			megabytes.push(await heap());
			messages += pushes * MEMORY_MESSAGES;
			console.log(`${messages} messages`);
		}
		return megabytes;
	} finally {
		await world.stop();
	}
}
