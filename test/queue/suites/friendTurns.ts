import { exampleWorkflow, withSettings } from '../../e2e/support/exampleWorkflow';
import { SetUpExample } from '../../e2e/suites/examples/setUpExample';
import { setStage } from '../../e2e/suites/trigger/stage';
import type { ClusterWorld } from '../support/clusterWorld';

const MINUTES_BETWEEN = 13;
const PEOPLE = ['bob', 'carol', 'wxid_dave', 'wxid_erin'];

/** examples/auto-accept-friends.json on two workers. */
export function friendTurnsSuite(world: () => ClusterWorld): void {
	const stage = setStage(world);

	test('come one after the other, whichever worker has the request', async () => {
		const { api } = world().n8n;
		stage.logIn('wkteam');
		const settings = { enabled: true, minutesBetween: MINUTES_BETWEEN };
		const example = withSettings(exampleWorkflow('auto-accept-friends'), settings);
		const workflow = await SetUpExample.publish(world(), stage, 'wkteam', example);
		for (const from of PEOPLE) stage.simulator.push('wkteam', 'contact.request', { from });

		const asleep = await workflow.asleep(PEOPLE.length);
		const turns = await Promise.all(
			asleep.map(async (id) => {
				const [item] = (await api.execution(id)).json('Give Each Its Turn');
				return Date.parse((item as { acceptAt: string }).acceptAt);
			}),
		);
		const inOrder = [...turns].sort((a, b) => a - b);
		const minutes = inOrder.slice(1).map((turn, at) => (turn - (inOrder[at] ?? 0)) / 60_000);
		expect(minutes).toEqual([MINUTES_BETWEEN, MINUTES_BETWEEN, MINUTES_BETWEEN]);
		for (const id of asleep) await api.stopExecution(id);
	});
}
