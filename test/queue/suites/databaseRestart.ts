import { until } from '../../e2e/support/until';
import { setStage } from '../../e2e/suites/trigger/stage';
import type { ClusterWorld } from '../support/clusterWorld';
import { receivedTexts } from '../support/receivedTexts';

const PUSHES = 30;
/** wkteam tries an address again after this time that gave no good answer (设置消息接收地址). */
const RETRY_SECONDS = 600;

/** PostgreSQL restarts while messages come in. */
export function databaseRestartSuite(world: () => ClusterWorld): void {
	const stage = setStage(world, 'manual');

	test('no message of wkteam is lost while the database restarts', async () => {
		const { postgres } = world().n8n;
		stage.logIn('wkteam');
		const workflow = await stage.publishTrigger('wkteam', { events: ['message.text'] });
		const { simulator } = stage;
		await simulator.delivered();
		const texts = Array.from({ length: PUSHES }, (_, index) => `message ${index}.`);

		for (const [index, text] of texts.entries()) {
			simulator.push('wkteam', 'message.text', { text });
			if (index === PUSHES / 3) await postgres.server.restart();
		}
		await simulator.delivered();
		const answered = () => simulator.deliveries.filter(({ status }) => status === 200).length;
		await until(
			'all messages to be taken',
			async () => {
				if (answered() > PUSHES) return true;
				simulator.clock.advance(RETRY_SECONDS);
				await simulator.delivered();
				return undefined;
			},
			120_000,
		);

		const received = await until(
			'all executions',
			async () => {
				const found = await receivedTexts(postgres, workflow.id);
				return new Set(found).size >= PUSHES ? found : undefined;
			},
			120_000,
		);
		expect([...received].sort()).toEqual([...texts].sort());
	});
}
