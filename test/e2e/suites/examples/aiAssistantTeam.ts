import type { GatewayName } from '../../../simulator';
import { DataTables } from '../../support/dataTables';
import type { Execution } from '../../support/execution';
import { exampleWorkflow, withSettings } from '../../support/exampleWorkflow';
import { ModelServer } from '../../support/modelServer';
import { until } from '../../support/until';
import type { World } from '../../support/world';
import { setStage } from '../trigger/stage';

/** examples/ai-assistant-team.json in a real n8n, with a simulated chat model. */
export function aiAssistantTeamSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('ai-assistant-team on %s', (gateway) => {
		const stage = setStage(world);
		let model: ModelServer;
		beforeEach(async () => {
			model = await ModelServer.start();
		});
		afterEach(async () => await model.stop());

		/** Sets the example up as its page says. */
		const publish = async (secondsForMore: number) => {
			stage.logIn(gateway);
			const { api } = world().n8n;
			const tables = new DataTables(api);
			const id = await api.createCredential(model.credential);
			const openAiApi = { id, name: model.credential.name };
			const example = withSettings(exampleWorkflow('ai-assistant-team'), { secondsForMore });
			const workflow = await stage.import(gateway, tables.in(example), { openAiApi });
			const setUp = await api.executionEnd(await api.run(workflow.id, 'Set Up Once'));
			expect(setUp.status).toBe('success');
			await workflow.publish();

			/** Waits for the `count`th text to be handed on. */
			const handedOn = async (count: number) =>
				await until(`text ${count}`, async () => {
					const executions = await workflow.executionCount();
					return executions === 1 + 2 * count || undefined;
				});
			/** What became of each text, once `count` of them are done with. */
			const ends = async (count: number): Promise<Execution[]> => {
				const all = await workflow.executions(1 + 2 * count);
				return all
					.filter(({ nodesRun }) => nodesRun.includes('One Text'))
					.sort((a, b) => Number(a.id) - Number(b.id));
			};
			return { tables, handedOn, ends };
		};
		const say = (text: string, self = false) =>
			stage.simulator.push(gateway, 'message.text', { from: 'bob', text, self });
		const sent = () => stage.simulator.sent.map(({ to, text }) => [to, text]);
		const lastNodes = (executions: Execution[]) =>
			executions.map(({ status, lastNode }) => [status, lastNode]);

		test('answers several texts in quick succession once', async () => {
			const { bob } = stage.simulator.people;
			model.answers('Are you open?\nOn Sunday, I mean', 'On Sundays until noon.');
			const { tables, handedOn, ends } = await publish(10);
			say('Are you open?');
			await handedOn(1);
			say('On Sunday, I mean');

			expect(lastNodes(await ends(2))).toEqual([
				['success', 'Is It This One?'],
				['success', 'Send Text'],
			]);
			expect(sent()).toEqual([[bob.wcId, 'On Sundays until noon.']]);
			expect(await tables.rows('wechat_unanswered_texts')).toEqual([]);
			expect(stage.simulator.violations).toEqual([]);
		});

		test('is silent in a chat in which a person has written from the phone', async () => {
			const { carol } = stage.simulator.people;
			model.answers('And me?', 'Welcome, Carol.');
			const { tables, ends } = await publish(1);
			say('I will look after this myself', true);
			expect(lastNodes(await ends(1))).toEqual([['success', 'Be Silent Here']]);
			say('Thank you');
			expect(lastNodes(await ends(2)).at(-1)).toEqual(['success', 'Left to the Person']);
			expect([sent(), model.calls]).toEqual([[], []]);
			expect(await tables.rows('wechat_unanswered_texts')).toEqual([]);

			stage.simulator.push(gateway, 'message.text', { from: 'carol', text: 'And me?' });
			await ends(3);
			expect(sent()).toEqual([[carol.wcId, 'Welcome, Carol.']]);
		});

		test('takes what it has sent itself for no person, and remembers the chat', async () => {
			const { bob } = stage.simulator.people;
			model.answers('Are you open today?', 'Yes, until six.');
			model.answers('And tomorrow?', 'Tomorrow we are closed.');
			const { ends } = await publish(1);
			say('Are you open today?');
			await ends(1);
			say('Yes, until six.', true);
			expect(lastNodes(await ends(2)).at(-1)).toEqual(['success', 'By a Person?']);
			say('And tomorrow?');
			await ends(3);

			expect(sent()).toEqual([
				[bob.wcId, 'Yes, until six.'],
				[bob.wcId, 'Tomorrow we are closed.'],
			]);
			expect(
				model.calls
					.at(-1)
					?.map(({ content }) => content)
					.slice(1),
			).toEqual(['Are you open today?', 'Yes, until six.', 'And tomorrow?']);
		});
	});
}
