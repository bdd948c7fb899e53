import type { GatewayName } from '../../../simulator';
import { exampleWorkflow, withSettings } from '../../support/exampleWorkflow';
import type { World } from '../../support/world';
import { setStage } from '../trigger/stage';
import { SetUpExample } from './setUpExample';

const CALLS: Record<GatewayName, Record<'accept' | 'label' | 'text', string>> = {
	open: {
		accept: 'POST /open/acceptUser',
		label: 'POST /open/modifyContactLabel',
		text: 'POST /open/sendText',
	},
	wkteam: {
		accept: 'POST /acceptUser',
		label: 'POST /modifyContactLabel',
		text: 'POST /sendText',
	},
};

const REFUSED = { json: { code: '1001', message: '操作过于频繁' } };
const PICTURE = 'https://example.com/menu.png';

/** examples/welcome-new-friend.json in a real n8n. */
export function welcomeNewFriendSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('welcome-new-friend on %s', (gateway) => {
		const stage = setStage(world);
		const knock = (from: string) => stage.simulator.push(gateway, 'contact.request', { from });
		const sent = () => stage.simulator.sent.map(({ to, kind, text }) => [to, kind, text]);

		const publish = async () => {
			const { people } = stage.simulator;
			stage.logIn(gateway);
			const book = stage.simulator.addressBook(gateway, 'alice');
			const label = book.createLabel('New');
			const workflow = await SetUpExample.publish(
				world(),
				stage,
				gateway,
				withSettings(exampleWorkflow('welcome-new-friend'), {
					enabled: true,
					minutesBetween: 0.02,
					secondsToSettle: 1,
					labelId: String(label),
					greeting: 'Welcome, {name}!',
					pictureUrl: PICTURE,
				}),
			);
			const labelsOf = (name: keyof typeof people) => book.find(people[name].wcId)?.labels;
			return { people, label, labelsOf, workflow };
		};

		test('accepts nobody as it comes', async () => {
			stage.logIn(gateway);
			const workflow = await SetUpExample.publish(
				world(),
				stage,
				gateway,
				exampleWorkflow('welcome-new-friend'),
			);
			knock('bob');
			const [execution] = await workflow.executions();
			expect([execution?.status, execution?.lastNode]).toEqual(['success', 'Left to a Person']);
			expect([stage.simulator.accepted, sent()]).toEqual([[], []]);
		});

		test('accepts a friend, labels, and greets by name with a picture', async () => {
			const { simulator } = stage;
			const { people, label, labelsOf, workflow } = await publish();
			knock('bob');
			const [execution] = await workflow.executions();
			expect([execution?.status, execution?.lastNode]).toEqual(['success', 'All Done']);
			expect(simulator.accepted.map(({ wcId }) => wcId)).toEqual([people.bob.wcId]);
			expect(labelsOf('bob')).toEqual([label]);
			expect(sent()).toEqual([
				[people.bob.wcId, 'sendText', `Welcome, ${people.bob.nickName}!`],
				[people.bob.wcId, expect.stringMatching(/^sendImage/), ''],
			]);
			expect(JSON.stringify(simulator.sent.at(-1)?.content)).toContain(PICTURE);
			expect(simulator.violations).toEqual([]);
		});

		test('sends nothing to whom it could not accept', async () => {
			const { workflow } = await publish();
			stage.simulator.faults.next(CALLS[gateway].accept, REFUSED);
			knock('bob');
			const [execution] = await workflow.executions();
			expect([execution?.status, execution?.lastNode]).toEqual(['success', 'All Done']);
			expect(execution?.json('Look at It')).toEqual([
				expect.objectContaining({ error: expect.stringContaining('操作过于频繁') as string }),
			]);
			expect(sent()).toEqual([]);
		});

		test('greets also when the label cannot be set', async () => {
			const { people, labelsOf, workflow } = await publish();
			stage.simulator.faults.next(CALLS[gateway].label, REFUSED);
			knock('carol');
			const [execution] = await workflow.executions();
			expect(execution?.status).toBe('success');
			expect(labelsOf('carol')).toEqual([]);
			expect(sent().map(([to]) => to)).toEqual([people.carol.wcId, people.carol.wcId]);
		});

		test('sends no picture after a greeting that was refused', async () => {
			const { workflow } = await publish();
			stage.simulator.faults.next(CALLS[gateway].text, REFUSED);
			knock('bob');
			const [execution] = await workflow.executions();
			expect(execution?.nodesRun.slice(-4)).toEqual([
				'Send Text',
				'Look at It',
				'One after the Other',
				'All Done',
			]);
			expect(sent()).toEqual([]);
		});
	});
}
