import { setTimeout as sleep } from 'node:timers/promises';
import { withCredentials } from '../../e2e/support/exampleWorkflow';
import { TriggeredWorkflow } from '../../e2e/support/triggeredWorkflow';
import { triggerWorkflow } from '../../e2e/support/triggerWorkflow';
import { GatewaySimulator } from '../../simulator';
import type { GatewayName } from '../../simulator';
import type { ClusterWorld } from '../support/clusterWorld';
import { receivedTexts } from '../support/receivedTexts';

const GATEWAYS: GatewayName[] = ['open', 'wkteam'];
/** One push in five is the one before it once more. */
const EVERY = 5;
/** So long nothing new comes before what has come is counted. */
const QUIET_MS = 20_000;

/** Pushes, one in five of them twice, while something is restarted in the middle. */
export async function figuresOfPushes(
	world: ClusterWorld,
	count: number,
	restarted: 'nothing' | 'Redis' | 'PostgreSQL',
): Promise<void> {
	for (const gateway of GATEWAYS) await figures(world, gateway, count, restarted);
}

async function figures(
	world: ClusterWorld,
	gateway: GatewayName,
	count: number,
	restarted: 'nothing' | 'Redis' | 'PostgreSQL',
): Promise<void> {
	const { api, postgres, redis } = world.n8n;
	const simulator = await GatewaySimulator.start({ clock: 'manual' });
	try {
		if (gateway === 'open') simulator.login('open', 'phone', 'alice');
		else simulator.login('wkteam', 'alice');
		const chosen = await world.chooseCredentials(gateway, simulator);
		const trigger = withCredentials(triggerWorkflow({ events: ['message.text'] }), chosen);
		const workflow = await TriggeredWorkflow.import(api, trigger);
		await workflow.publish();
		await simulator.delivered();
		const before = simulator.deliveries.length;

		const started = performance.now();
		const texts = distinct(count);
		for (const [index, text] of texts.entries()) {
			const times = (index + 1) % (EVERY - 1) === 0 ? 2 : 1;
			simulator.push(gateway, 'message.text', { text, times });
			if (index === Math.floor(texts.length / 3)) {
				if (restarted === 'PostgreSQL') await postgres.server.restart();
				if (restarted === 'Redis') await redis.restart();
			}
		}
		await simulator.delivered();
		const seconds = (performance.now() - started) / 1000;
		const deliveries = simulator.deliveries.slice(before);
		const good = deliveries.filter(({ status }) => status === 200);
		const refused = deliveries.length - good.length;
		const received = await settled(async () => await receivedTexts(postgres, workflow.id));
		const there = new Set(received);
		const missing = texts.filter((text) => !there.has(text));
		const lost = missing.filter((text) => good.some(({ body }) => body.includes(text)));
		const doubled = received.length - there.size;
		console.log(
			`${gateway}, ${restarted} restarted: ${count} pushes (${texts.length} messages) in ${seconds.toFixed(0)} s, ` +
				`answered 200: ${good.length}, otherwise: ${refused}, messages without an execution: ${missing.length}, ` +
				`of them answered 200: ${lost.length}, doubled: ${doubled}`,
		);
		await workflow.unpublish();
	} finally {
		await simulator.stop();
	}
}

/** Texts of as many messages as make `count` pushes. */
const distinct = (count: number): string[] =>
	Array.from(
		{ length: Math.round((count * (EVERY - 1)) / EVERY) },
		(_, index) => `message ${index}.`,
	);

/** Looks until two looks in a row see as much. */
async function settled(look: () => Promise<string[]>): Promise<string[]> {
	let seen = await look();
	for (;;) {
		await sleep(QUIET_MS);
		const next = await look();
		if (next.length === seen.length) return next;
		seen = next;
	}
}
