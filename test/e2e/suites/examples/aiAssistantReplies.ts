import { defaultGroup } from '../../../simulator';
import type { GatewayName } from '../../../simulator';
import { exampleWorkflow } from '../../support/exampleWorkflow';
import { ModelServer } from '../../support/modelServer';
import type { World } from '../../support/world';
import { setStage } from '../trigger/stage';

/** examples/ai-assistant-replies.json in a real n8n, with a simulated chat model. */
export function aiAssistantRepliesSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('ai-assistant-replies on %s', (gateway) => {
		const stage = setStage(world);
		let model: ModelServer;
		beforeEach(async () => {
			model = await ModelServer.start();
		});
		afterEach(async () => await model.stop());

		const publish = async () => {
			const id = await world().n8n.api.createCredential(model.credential);
			const openAiApi = { id, name: model.credential.name };
			return await stage.publish(gateway, exampleWorkflow('ai-assistant-replies'), { openAiApi });
		};
		const sent = () =>
			stage.simulator.sent.map(({ from, to, text, at }) => ({ from, to, text, at }));

		test('answers a person, and remembers what was said before', async () => {
			const { simulator } = stage;
			const { alice, bob } = simulator.people;
			stage.logIn(gateway);
			model.answers('Are you open today?', 'Yes, until six.');
			model.answers('And tomorrow?', 'Tomorrow we are closed.');
			const workflow = await publish();

			simulator.push(gateway, 'message.text', { from: 'bob', text: 'Are you open today?' });
			await workflow.executions(1);
			simulator.push(gateway, 'message.text', { from: 'bob', text: 'And tomorrow?' });
			const [first, second] = await workflow.executions(2);

			expect([first?.status, second?.status]).toEqual(['success', 'success']);
			expect(sent()).toEqual(
				['Yes, until six.', 'Tomorrow we are closed.'].map((text) => ({
					from: alice.wcId,
					to: bob.wcId,
					text,
					at: [],
				})),
			);
			const system = {
				role: 'system',
				content: expect.stringContaining('Answer in the language of the message') as string,
			};
			const firstTurn = { role: 'user', content: 'Are you open today?' };
			expect(model.calls).toEqual([
				[system, firstTurn],
				[
					system,
					firstTurn,
					{ role: 'assistant', content: 'Yes, until six.' },
					{ role: 'user', content: 'And tomorrow?' },
				],
			]);
			expect(simulator.violations).toEqual([]);
		});

		test('answers in a group when the account is mentioned, and then only', async () => {
			const { simulator } = stage;
			const { alice } = simulator.people;
			stage.logIn(gateway);
			model.answers('what is the time?', 'High time.');
			const workflow = await publish();

			const say = (text: string, mentions?: string[]) =>
				simulator.push(gateway, 'message.text', { scope: 'group', from: 'bob', text, mentions });
			say('Good morning');
			say('@Alice what is the time?', [alice.wcId]);
			await simulator.delivered();
			await workflow.executions(1);

			expect(sent()).toEqual([{ from: alice.wcId, to: defaultGroup, text: 'High time.', at: [] }]);
			expect(await workflow.executionCount()).toBe(1);
		});

		test('sends nothing when the model gives no answer', async () => {
			stage.logIn(gateway);
			const workflow = await publish();
			stage.simulator.push(gateway, 'message.text', {
				from: 'bob',
				text: 'Nobody taught you this',
			});
			const [execution] = await workflow.executions();
			expect([execution?.status, execution?.lastNode]).toEqual(['error', 'OpenAI Chat Model']);
			expect([model.calls.length, sent()]).toEqual([1, []]);
		});

		test('gives no answer to official accounts', async () => {
			const { simulator } = stage;
			stage.logIn(gateway);
			const workflow = await publish();
			simulator.push(gateway, 'message.text', { from: 'gh_3dfda90e39d6', text: 'Buy now' });
			const [execution] = await workflow.executions();
			expect([execution?.status, execution?.lastNode]).toEqual(['success', 'Not Answered']);
			expect([sent(), model.calls]).toEqual([[], []]);
		});
	});
}
