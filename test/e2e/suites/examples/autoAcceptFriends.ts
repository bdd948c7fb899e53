import type { GatewayName } from '../../../simulator';
import { exampleWorkflow, withSettings } from '../../support/exampleWorkflow';
import type { WorkflowFile } from '../../support/n8nApi';
import type { World } from '../../support/world';
import { setStage } from '../trigger/stage';
import { SetUpExample } from './setUpExample';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const ACCEPT: Record<GatewayName, string> = {
	open: 'POST /open/acceptUser',
	wkteam: 'POST /acceptUser',
};

const example = () => exampleWorkflow('auto-accept-friends');

/** examples/auto-accept-friends.json in a real n8n. */
export function autoAcceptFriendsSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('auto-accept-friends on %s', (gateway) => {
		const stage = setStage(world);
		const knock = (from: string) => stage.simulator.push(gateway, 'contact.request', { from });

		const publish = async (workflow: WorkflowFile) =>
			await SetUpExample.publish(world(), stage, gateway, workflow);

		test('accepts nobody as it comes', async () => {
			stage.logIn(gateway);
			const workflow = await publish(example());
			knock('bob');
			const [execution] = await workflow.executions();
			expect([execution?.status, execution?.lastNode]).toEqual(['success', 'Left to a Person']);
			expect(stage.simulator.accepted).toEqual([]);
		});

		test('accepts whoever asks, in turn', async () => {
			const { simulator } = stage;
			const { loginId } = stage.logIn(gateway);
			const { alice, bob, carol } = simulator.people;
			const quick = withSettings(example(), { enabled: true, minutesBetween: 0.02 });
			const workflow = await publish(quick);

			const requests = [
				{ person: bob, request: knock('bob').request },
				{ person: carol, request: knock('carol').request },
			];
			const executions = await workflow.executions(2);

			expect(executions.map(({ status }) => status)).toEqual(['success', 'success']);
			const byFriend = [...simulator.accepted].sort((a, b) => (a.wcId < b.wcId ? -1 : 1));
			expect(byFriend).toEqual(
				requests.map(({ person, request }) => ({
					gateway,
					loginId,
					account: alice.wcId,
					wcId: person.wcId,
					...request,
				})),
			);
			expect(simulator.violations).toEqual([]);
		});

		test('goes on by its other output when the gateway refuses', async () => {
			const { simulator } = stage;
			stage.logIn(gateway);
			const quick = withSettings(example(), { enabled: true, minutesBetween: 0.02 });
			const workflow = await publish(quick);
			simulator.faults.next(ACCEPT[gateway], { json: { code: '1001', message: '操作过于频繁' } });
			knock('bob');
			const [execution] = await workflow.executions();
			expect([execution?.status, execution?.lastNode]).toEqual(['success', 'All Done']);
			expect(execution?.json('Not Accepted')).toEqual([
				expect.objectContaining({ error: expect.stringContaining('操作过于频繁') as string }),
			]);
			expect(simulator.accepted).toEqual([]);
		});

		test('lets requests of different executions wait in one queue, asleep, and no more than a day', async () => {
			stage.logIn(gateway);
			const { n8n } = world();
			const slow = withSettings(example(), { enabled: true, perDay: 2 });
			const workflow = await publish(slow);
			const start = Date.now();
			knock('bob');
			await workflow.asleep(1);
			knock('carol');
			const [second = '', first = ''] = await workflow.asleep(2);
			knock('wxid_dave');
			const [, , third] = await workflow.idsOf(3);

			const turn = async (id: string) => {
				const [item] = (await n8n.api.execution(id)).json('Give Each Its Turn');
				return Date.parse((item as { acceptAt: string }).acceptAt);
			};
			const [one, two] = [await turn(first), await turn(second)];
			expect(one - start).toBeGreaterThanOrEqual(13 * MINUTE_MS);
			expect(two - one).toBe(13 * MINUTE_MS);
			expect(two - start).toBeLessThan(DAY_MS);
			// perDay is 2: the third would come a day after the first.
			const left = await n8n.api.executionEnd(third ?? '');
			expect([left.status, left.lastNode]).toEqual(['success', 'Give Each Its Turn']);
			expect(stage.simulator.accepted).toEqual([]);
			for (const id of [first, second]) await n8n.api.stopExecution(id);
		});
	});
}
