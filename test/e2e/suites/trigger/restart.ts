import { expectedItem } from '../../support/expectedItem';
import { TRIGGER } from '../../support/triggerWorkflow';
import type { RealN8n } from '../../support/realN8n';
import type { World } from '../../support/world';
import { setStage } from './stage';

/** wkteam tries an address again after this time that it could not reach (设置消息接收地址). */
const RETRY_SECONDS = 600;

/** n8n dies while messages arrive. To be described last: nothing else that runs in n8n outlives it. */
export function triggerRestartSuite(world: () => World<RealN8n>): void {
	describe('n8n killed and started again, with published triggers', () => {
		const stage = setStage(world, 'manual');

		test('wkteam’s messages of that time arrive afterwards, each once', async () => {
			const receiver = stage.logIn('wkteam');
			const workflow = await stage.publishTrigger('wkteam', { events: ['message.text'] });
			const { simulator } = stage;
			const say = (text: string) => simulator.push('wkteam', 'message.text', { text, times: 2 });
			const before = say('before');
			await workflow.executions(1);
			await simulator.delivered();
			const url = stage.callbackUrl('wkteam');

			await world().n8n.shutDown({ kill: true });
			const meanwhile = [say('meanwhile 1'), say('meanwhile 2')];
			await simulator.delivered();
			await world().n8n.startAgain();
			// Not before: while n8n starts it answers "n8n is starting up", which a gateway takes for an answer.
			const answered = () => simulator.deliveries.filter(({ status }) => status === 200).length;
			const soFar = answered();
			simulator.clock.advance(RETRY_SECONDS);
			await simulator.until(() => answered() === soFar + 4);
			simulator.pushTogether('wkteam', [before]);
			await simulator.delivered();

			const executions = await workflow.executions(3);
			expect(executions.flatMap((execution) => execution.json(TRIGGER))).toEqual(
				[before, ...meanwhile].map((message) => expectedItem(receiver, message, 'private')),
			);
			expect(await workflow.executionCount()).toBe(3);
			expect(stage.callbackUrl('wkteam')).toBe(url);
			expect(simulator.lostPushes).toEqual([]);
		});

		test('open goes on where it stood, and what it pushed meanwhile is lost', async () => {
			const receiver = stage.logIn('open');
			const workflow = await stage.publishTrigger('open', { events: ['message.text'] });
			const { simulator } = stage;
			const url = stage.callbackUrl('open');

			await world().n8n.shutDown();
			simulator.push('open', 'message.text', { text: 'meanwhile' });
			await simulator.delivered();
			await world().n8n.startAgain();
			const after = simulator.push('open', 'message.text', { text: 'after' });

			const [execution] = await workflow.executions();
			expect(execution?.json(TRIGGER)).toEqual([expectedItem(receiver, after, 'private')]);
			expect(await workflow.executionCount()).toBe(1);
			expect(stage.callbackUrl('open')).toBe(url);
		});
	});
}
