import {
	exampleWorkflow,
	withCredentials,
	withParameters,
	withSettings,
} from '../../e2e/support/exampleWorkflow';
import type { WorkflowFile } from '../../e2e/support/n8nApi';
import { until } from '../../e2e/support/until';
import { GatewaySimulator } from '../../simulator';
import type { ClusterWorld } from '../support/clusterWorld';

/** Far quicker than anybody may send, so that executions on both workers get in each other's way. */
const SECONDS_BETWEEN = 0.3;
const DOUBT_SECONDS = 20;
const TEXTS = Array.from({ length: 30 }, (_, index) => `text ${index}`);
const SENT_WITHIN_MS = 120_000;

/** examples/outbox.json with two workers, one of which is killed. */
export function outboxSuite(world: () => ClusterWorld): void {
	test('sends each text once, in order and at one pace, with two workers and one killed', async () => {
		const { api, postgres, workers } = world().n8n;
		const simulator = await GatewaySimulator.start({ clock: 'real' });
		const query = async (sql: string) => await postgres.query(sql);
		const sent = () => simulator.sent.map(({ text }) => text);
		try {
			simulator.login('wkteam', 'alice');
			const { alice, bob } = simulator.people;
			const outbox = await api.importWorkflow(quick(await withChosen(world(), simulator)));
			await api.executionEnd(await api.run(outbox, 'Set Up Once'));
			await api.publish(outbox);

			const handIn = await api.importWorkflow(handingIn(outbox, alice.wcId, bob.wcId));
			for (const time of ['once', 'again, as Retry does']) {
				const { status, error } = await api.executionEnd(await api.run(handIn, 'Start'));
				expect([time, status, error]).toEqual([time, 'success', undefined]);
			}
			await until('some texts to be sent', () => sent().length >= 8 || undefined, SENT_WITHIN_MS);
			const [killed] = workers;
			await killed?.kill();
			const before = sent().length;
			await until(
				'the other worker to go on',
				() => sent().length > before + 5 || undefined,
				SENT_WITHIN_MS,
			);
			await killed?.startAgain();
			await until(
				'the outbox to be empty',
				async () => {
					const waiting = await query(`SELECT 1 FROM wechat_outbox WHERE state = 'waiting'`);
					return waiting.length === 0 || undefined;
				},
				SENT_WITHIN_MS,
			);
			await api.unpublish(outbox);
			await until('the last text to be noted', async () => {
				const open = await query(`SELECT 1 FROM wechat_outbox
					WHERE state = 'sending' AND taken > clock_timestamp() - make_interval(secs => ${DOUBT_SECONDS})`);
				return open.length === 0 || undefined;
			});

			const noted = await query(`SELECT text FROM wechat_outbox WHERE state = 'sent' ORDER BY id`);
			const doubtful = await query(`SELECT text FROM wechat_outbox WHERE state <> 'sent'`);
			// Nothing twice; nothing lost; in doubt only what the killed worker held in its hands.
			expect(sent()).toEqual(TEXTS.filter((text) => sent().includes(text)));
			expect(sent()).toEqual(expect.arrayContaining(noted));
			expect(new Set([...noted, ...doubtful])).toEqual(new Set(TEXTS));
			expect(noted.length + doubtful.length).toBe(TEXTS.length);
			expect(doubtful.length).toBeLessThanOrEqual(1);
			const tooSoon = await query(`SELECT 1
				FROM (SELECT taken - lag(taken) OVER (ORDER BY taken) AS gap FROM wechat_outbox) AS gaps
				WHERE gap < make_interval(secs => ${SECONDS_BETWEEN})`);
			expect(tooSoon).toEqual([]);
		} finally {
			await simulator.stop();
		}
	});
}

async function withChosen(world: ClusterWorld, simulator: GatewaySimulator): Promise<WorkflowFile> {
	const { api, postgres } = world.n8n;
	const chosen = await world.chooseCredentials('wkteam', simulator);
	const { credential } = postgres;
	const id = await api.createCredential(credential);
	const postgresChosen = { id, name: credential.name };
	return withCredentials(exampleWorkflow('outbox'), { ...chosen, postgres: postgresChosen });
}

/** A sender every second, so that several are at work at the same time. */
const quick = (workflow: WorkflowFile) =>
	withSettings(
		withParameters(workflow, 'Every Minute', {
			rule: { interval: [{ field: 'seconds', secondsInterval: 1 }] },
		}),
		{ secondsBetween: SECONDS_BETWEEN, perRun: 5, doubtAfterSeconds: DOUBT_SECONDS },
	);

/** Another workflow, which hands its texts in instead of sending them. */
const handingIn = (outbox: string, account: string, to: string): WorkflowFile => ({
	name: 'Hands texts in',
	nodes: [
		{
			id: 'start',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: 'texts',
			name: 'Texts',
			type: 'n8n-nodes-base.code',
			typeVersion: 2,
			position: [200, 0],
			parameters: {
				jsCode: `return ${JSON.stringify(TEXTS)}.map((text) => ({ json: {
					account: '${account}', to: '${to}', text, key: 'key of ' + text } }));`,
			},
		},
		{
			id: 'handIn',
			name: 'Hand In',
			type: 'n8n-nodes-base.executeWorkflow',
			typeVersion: 1.2,
			position: [400, 0],
			parameters: {
				workflowId: { __rl: true, mode: 'id', value: outbox },
				workflowInputs: {
					mappingMode: 'autoMapInputData',
					value: {},
					matchingColumns: [],
					schema: ['account', 'to', 'text', 'key'].map((id) => ({
						id,
						displayName: id,
						type: 'string',
					})),
				},
				options: {},
			},
		},
	],
	connections: {
		Start: { main: [[{ node: 'Texts', type: 'main', index: 0 }]] },
		Texts: { main: [[{ node: 'Hand In', type: 'main', index: 0 }]] },
	},
	settings: { executionOrder: 'v1' },
});
