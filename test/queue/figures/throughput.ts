import { setTimeout as sleep } from 'node:timers/promises';
import { withCredentials } from '../../e2e/support/exampleWorkflow';
import type { WorkflowFile } from '../../e2e/support/n8nApi';
import { TRIGGER, triggerWorkflow } from '../../e2e/support/triggerWorkflow';
import { GatewaySimulator } from '../../simulator';
import type { ClusterWorld } from '../support/clusterWorld';
import { followedByCode } from '../support/followedByCode';

const ID = 'ca11bac0-0000-4000-8000-000000000003';
const SECRET = 'only-for-measurements';
const AT_ONCE = 10;
const ROUNDS = 3;
/** Work of some milliseconds, as a workflow has it that does more than pass on. */
const WORK = `let sum = 0;
for (let at = 0; at < 2_000_000; at++) sum += Math.sqrt(at);
return [{ json: { sum } }];`;

/** Pushes, each an execution of two nodes, with one worker and with two, in turns. */
export async function figuresOfThroughput(world: ClusterWorld, count: number): Promise<void> {
	const { api, workers } = world.n8n;
	const simulator = await GatewaySimulator.start({ clock: 'real' });
	try {
		simulator.login('open', 'phone', 'alice');
		const chosen = await world.chooseCredentials('open', simulator);
		const id = await api.importWorkflow(withCredentials(workflow(), chosen));
		await api.publish(id);
		const [, second] = workers;
		const pace = async () => await measured(world, id, simulator.people.alice.wcId, count);
		await pace();
		const ratios: number[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const two = await pace();
			await second?.kill();
			const one = await pace();
			await second?.startAgain();
			ratios.push(two / one);
			console.log(
				`executions a second: ${one.toFixed(1)} with one worker, ${two.toFixed(1)} with two`,
			);
		}
		console.log(`ratio: ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`);
	} finally {
		await simulator.stop();
	}
}

function workflow(): WorkflowFile {
	const file = followedByCode(triggerWorkflow({ registerCallback: false, secret: SECRET }), WORK);
	const nodes = file.nodes.map((node) =>
		node.name === TRIGGER ? { ...node, id: ID, webhookId: ID } : node,
	);
	return { ...file, nodes };
}

/** Executions a second, from the first push until the last execution has ended. */
async function measured(
	{ n8n: { url, postgres } }: ClusterWorld,
	workflowId: string,
	wcId: string,
	count: number,
): Promise<number> {
	const ended = async () => {
		const [rows = '0'] = await postgres.query(
			`SELECT count(*) FROM execution_entity WHERE "workflowId" = '${workflowId}' AND status = 'success'`,
		);
		return Number(rows);
	};
	const before = await ended();
	const bodies = Array.from({ length: count }, () => body(wcId));
	const start = performance.now();
	const line = async () => {
		for (let next = bodies.pop(); next !== undefined; next = bodies.pop()) {
			const { status } = await fetch(`${url}/webhook/${ID}/${ID}/${SECRET}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: next,
			});
			if (status !== 200) throw new Error(`A push was answered with ${status}`);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, line));
	while ((await ended()) < before + count) await sleep(50);
	return count / ((performance.now() - start) / 1000);
}

let lastMessage = 1_000_000_000_000_000_000n;

/** As open pushes, with an ID that no message had before. */
const body = (wcId: string) =>
	`{"data":{"content":"A text","fromUser":"wxid_bob000000000022","msgId":1,"newMsgId":${(lastMessage += 1n)},"self":false,"timestamp":1700000000,"toUser":"${wcId}"},"messageType":5,"wcId":"${wcId}"}`;
