import type { GatewayName } from '../../../simulator';
import { exampleWorkflow, withSettings } from '../../support/exampleWorkflow';
import { ModelServer } from '../../support/modelServer';
import { until } from '../../support/until';
import type { World } from '../../support/world';
import { setStage } from '../trigger/stage';

const WISH = 'Can I have 10 % off?';
const QUESTION = 'Bob asks for 10 % off. May he?';

/** examples/ask-a-human.json in a real n8n, with a simulated chat model. */
export function askAHumanSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('ask-a-human on %s', (gateway) => {
		const stage = setStage(world);
		let model: ModelServer;
		beforeEach(async () => {
			model = await ModelServer.start();
		});
		afterEach(async () => await model.stop());

		const sent = () => stage.simulator.sent.map(({ to, text }) => ({ to, text }));

		/** Bob has asked for something that the agent has to ask Carol about. */
		const asked = async () => {
			const { simulator } = stage;
			const { carol } = simulator.people;
			stage.logIn(gateway);
			model.callsTool(WISH, 'Ask_a_Human', { question: QUESTION }, 'Yes, 10 % off for you.');
			const id = await world().n8n.api.createCredential(model.credential);
			const openAiApi = { id, name: model.credential.name };
			const example = withSettings(exampleWorkflow('ask-a-human'), { colleague: carol.wcId });
			const workflow = await stage.publish(gateway, example, { openAiApi });
			simulator.push(gateway, 'message.text', { from: 'bob', text: WISH });
			const text = await until('the question', () => sent().at(-1)?.text);
			const [executionId = ''] = await world().n8n.api.executionIds(workflow.id);
			await world().n8n.api.executionWaiting(executionId);
			const link = text.split('\n').at(-1) ?? '';
			expect(sent()).toEqual([{ to: carol.wcId, text: `${QUESTION}\n\nRespond:\n${link}` }]);
			return { text, link, workflow };
		};

		const toldModel = () => JSON.stringify(model.calls.at(-1)?.at(-1));

		test('goes on by a reply in WeChat that quotes the question', async () => {
			const { simulator } = stage;
			const { bob } = simulator.people;
			const { text, workflow } = await asked();
			simulator.push(gateway, 'message.quote', {
				from: 'carol',
				text: 'Yes, but only today',
				quotedText: text,
			});
			const executions = await workflow.executions(2);
			expect(executions.map(({ status, lastNode }) => [status, lastNode])).toEqual([
				['success', 'Send Text'],
				['success', 'The Agent Goes On'],
			]);
			expect(sent().at(-1)).toEqual({ to: bob.wcId, text: 'Yes, 10 % off for you.' });
			expect(toldModel()).toContain('Yes, but only today');
			expect(simulator.violations).toEqual([]);

			simulator.push(gateway, 'message.quote', { from: 'carol', text: 'Or no', quotedText: text });
			const [, , third] = await workflow.executions(3);
			expect(third?.lastNode).toBe('Say Why Not');
		});

		test('goes on by the page', async () => {
			const { link, workflow } = await asked();
			const answer = await fetch(link, {
				method: 'POST',
				body: new URLSearchParams({ text: 'No' }),
			});
			expect(answer.status).toBe(200);
			const [execution] = await workflow.executions();
			expect([execution?.status, execution?.lastNode]).toEqual(['success', 'Send Text']);
			expect(toldModel()).toContain('No');
		});

		test('takes no quote of another link for an answer', async () => {
			const { simulator } = stage;
			const { workflow } = await asked();
			simulator.push(gateway, 'message.quote', {
				from: 'carol',
				text: 'Yes',
				quotedText: 'Look:\nhttp://127.0.0.1:1/webhook-waiting/1',
			});
			const [newest] = await until('the second execution', async () => {
				const ids = await world().n8n.api.executionIds(workflow.id);
				return ids.length >= 2 ? ids : undefined;
			});
			const { lastNode } = await world().n8n.api.executionEnd(newest ?? '');
			expect(lastNode).toBe('Not Answered');
			await world().n8n.api.stopExecution(
				(await world().n8n.api.executionIds(workflow.id))[1] ?? '',
			);
		});
	});
}
