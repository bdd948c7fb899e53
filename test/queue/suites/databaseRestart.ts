import { setStage } from '../../e2e/suites/trigger/stage';
import { until } from '../../e2e/support/until';
import type { ClusterWorld } from '../support/clusterWorld';
import { receivedTexts } from '../support/receivedTexts';

const PUSHES = 30;
const STORED_WITHIN_MS = 120_000;

/** PostgreSQL restarts while messages come in. */
export function databaseRestartSuite(world: () => ClusterWorld): void {
	const stage = setStage(world);

	test('on wkteam no message is lost that was answered 200, and one that was not is taken later', async () => {
		const { postgres } = world().n8n;
		stage.logIn('wkteam');
		const workflow = await stage.publishTrigger('wkteam', { events: ['message.text'] });
		const { simulator } = stage;
		await simulator.delivered();
		const messages = Array.from({ length: PUSHES }, (_, index) => {
			const text = `message ${index}.`;
			return { text, push: () => simulator.push('wkteam', 'message.text', { text }) };
		});
		const isTaken = (text: string) =>
			simulator.deliveries.some(({ body, status }) => status === 200 && body.includes(text));
		const received = async () => await receivedTexts(postgres, workflow.id);

		const pushed: Array<{ text: string; message: ReturnType<typeof simulator.push> }> = [];
		for (const { text, push } of messages) {
			pushed.push({ text, message: push() });
			if (pushed.length === PUSHES / 3) await postgres.server.restart();
		}
		await simulator.delivered();
		const taken = pushed.filter(({ text }) => isTaken(text)).map(({ text }) => text);
		await until(
			'an execution for each message that was answered 200',
			async () => {
				const there = new Set(await received());
				return taken.every((text) => there.has(text)) || undefined;
			},
			STORED_WITHIN_MS,
		);

		await until('the database to be of use to n8n again', async () => {
			const refused = pushed.filter(({ text }) => !isTaken(text));
			if (refused.length === 0) return true;
			simulator.pushTogether(
				'wkteam',
				refused.map(({ message }) => message),
			);
			await simulator.delivered();
			return undefined;
		});
		const all = await until(
			'all messages',
			async () => {
				const there = await received();
				return new Set(there).size === PUSHES ? there : undefined;
			},
			STORED_WITHIN_MS,
		);
		expect([...all].sort()).toEqual(messages.map(({ text }) => text).sort());
	});
}
