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
		const messages = new Map<string, ReturnType<typeof simulator.push>>();
		for (const [index, text] of texts.entries()) {
			const times = (index + 1) % (EVERY - 1) === 0 ? 2 : 1;
			messages.set(text, simulator.push(gateway, 'message.text', { text, times }));
			if (index === Math.floor(texts.length / 3)) {
				if (restarted === 'PostgreSQL') await postgres.server.restart();
				if (restarted === 'Redis') await redis.restart();
			}
		}
		await simulator.delivered();
		const seconds = (performance.now() - started) / 1000;
		const deliveries = simulator.deliveries.slice(before);
		const isTaken = (text: string) =>
			simulator.deliveries.some(({ body, status }) => status === 200 && body.includes(text));
		const answers = deliveries.map(({ status, answer }) =>
			status === 200 || answer !== '' ? status : `${status} (by the node)`,
		);
		const received = await settled(async () => await receivedTexts(postgres, workflow.id));
		const there = new Set(received);
		const missing = texts.filter((text) => !there.has(text));
		console.log(
			`${gateway}, ${restarted} restarted: ${count} pushes (${texts.length} messages) in ${seconds.toFixed(0)} s, ` +
				`answered ${counted(answers)}, ` +
				`messages without an execution: ${missing.length}, ` +
				`of them answered 200: ${missing.filter(isTaken).length}, doubled: ${received.length - there.size}`,
		);
		const refused = () => texts.filter((text) => !isTaken(text));
		if (refused().length > 0) {
			const again = refused().length;
			while (refused().length > 0) {
				for (const text of refused()) {
					simulator.pushTogether(gateway, [messages.get(text) ?? '']);
				}
				await simulator.delivered();
			}
			const all = await settled(async () => await receivedTexts(postgres, workflow.id));
			const distinctOnes = new Set(all).size;
			console.log(
				`  ${again} that were not answered 200 came again until they were: ` +
					`messages without an execution: ${texts.length - distinctOnes}, doubled: ${all.length - distinctOnes}`,
			);
		}
		await workflow.unpublish();
	} finally {
		await simulator.stop();
	}
}

/** What there is and how often: `200: 90, 503: 10`. */
const counted = (values: Array<string | number>): string =>
	[...new Set(values)]
		.map((value) => `${value}: ${values.filter((other) => other === value).length}`)
		.join(', ');

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
