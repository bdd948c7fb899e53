import { expectedItem } from '../../e2e/support/expectedItem';
import { TRIGGER, triggerWorkflow } from '../../e2e/support/triggerWorkflow';
import { setStage } from '../../e2e/suites/trigger/stage';
import type { GatewayName } from '../../simulator';
import type { ClusterWorld } from '../support/clusterWorld';
import { followedByCode } from '../support/followedByCode';

/** What any workflow may do. On a worker n8n then replaces all that is in the workflow's static data. */
const REMEMBER = `$getWorkflowStaticData('global').ran = $execution.id; return $input.all();`;

/** The trigger of a workflow whose executions write static data on workers. */
export function staticDataSuite(world: () => ClusterWorld): void {
	const stage = setStage(world);

	test.each<GatewayName>(['open', 'wkteam'])(
		'a trigger on %s takes pushes after a worker has saved static data, and gives its URL back',
		async (gateway) => {
			const receiver = stage.logIn(gateway);
			const workflow = await stage.publish(
				gateway,
				followedByCode(triggerWorkflow({ events: ['message.text'] }), REMEMBER),
			);
			const { simulator } = stage;
			await simulator.delivered();
			const before = simulator.deliveries.length;

			const messages = [];
			for (const text of ['first', 'second', 'third']) {
				messages.push(simulator.push(gateway, 'message.text', { text }));
				await simulator.delivered();
				await workflow.executions(messages.length);
			}

			expect(simulator.deliveries.slice(before).map(({ status }) => status)).toEqual([
				200, 200, 200,
			]);
			const executions = await workflow.executions(3);
			expect(executions.map(({ status }) => status)).toEqual(['success', 'success', 'success']);
			expect(executions.flatMap((execution) => execution.json(TRIGGER))).toEqual(
				messages.map((message) => expectedItem(receiver, message, 'private')),
			);
			await workflow.unpublish();
			expect(stage.callbackUrl(gateway)).toBeNull();
		},
	);
}
