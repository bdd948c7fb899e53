import type { GatewayName, PersonName } from '../../../simulator';
import { exampleWorkflow, withSettings } from '../../support/exampleWorkflow';
import type { World } from '../../support/world';
import { setStage } from '../trigger/stage';
import { SetUpExample } from './setUpExample';

const ACCEPT: Record<GatewayName, string> = {
	open: 'POST /open/acceptUser',
	wkteam: 'POST /acceptUser',
};

/** What all questions end with. */
const END = '\n\nLet them in?\n\nLet In / No:\n…';

/** examples/join-requests.json in a real n8n. Alice is the account, Carol is asked about others. */
export function joinRequestsSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('join-requests on %s', (gateway) => {
		const stage = setStage(world);

		/** Sets the example up as its page says, but with quick turns. */
		const publish = async (settings: Record<string, string> = {}) => {
			const { people } = stage.simulator;
			stage.logIn(gateway);
			const example = withSettings(exampleWorkflow('join-requests'), {
				keywords: 'Workshop, meetup',
				keeper: people.carol.wcId,
				minutesBetween: 0.02,
				...settings,
			});
			const workflow = await SetUpExample.publish(world(), stage, gateway, example);
			const asked = async () => {
				const { to, text, answer } = await workflow.question(stage);
				const ends = async (approved: boolean) => {
					const { status, lastNode } = await answer(approved);
					return [status, lastNode];
				};
				return { to, text, ends };
			};
			return { people, workflow, asked };
		};
		const knock = (from: PersonName, text: string) =>
			stage.simulator.push(gateway, 'contact.request', { from, text });
		const accepted = () => stage.simulator.accepted.map(({ wcId }) => wcId);

		test('accepts a friend who writes a keyword, and asks nobody', async () => {
			const { people, workflow } = await publish();
			knock('bob', 'I was at the WORKSHOP');
			await workflow.endsAt('Let In');
			expect(accepted()).toEqual([people.bob.wcId]);
			expect(stage.simulator.sent).toEqual([]);
			expect(stage.simulator.violations).toEqual([]);
		});

		test('asks about others, and accepts whom the person lets in', async () => {
			const { people, asked } = await publish();
			const { bob, carol } = people;
			knock('bob', 'Hello');
			const { to, text, ends } = await asked();
			expect([to, text]).toEqual([
				carol.wcId,
				`${bob.nickName} (${bob.wcId}) wants to be a friend:\nHello${END}`,
			]);
			expect(accepted()).toEqual([]);
			expect(await ends(true)).toEqual(['success', 'Let In']);
			expect(accepted()).toEqual([bob.wcId]);
		});

		test('accepts nobody whom the person does not let in, and without keywords asks about all', async () => {
			const { asked } = await publish({ keywords: ' ,', inviters: '' });
			knock('bob', 'I was at the workshop, and so on');
			const { ends } = await asked();
			expect(await ends(false)).toEqual(['success', 'Left to a Person']);
			expect(accepted()).toEqual([]);
		});

		test('tells the person when the gateway refuses', async () => {
			const { people, workflow } = await publish();
			const refusal = { json: { code: '1001', message: '操作过于频繁' } };
			stage.simulator.faults.next(ACCEPT[gateway], refusal);
			knock('bob', 'Workshop');
			await workflow.endsAt('Tell the Person');
			expect(stage.simulator.sent.map(({ to, text }) => [to, text])).toEqual([
				[
					people.carol.wcId,
					expect.stringMatching(/^Bob .+ \(wxid_bob.+\) could not be let in: .*操作过于频繁/u),
				],
			]);
		});

		// open tells of no requests to join a group, and has no call that grants them.
		if (gateway === 'wkteam') {
			const ask = (from: PersonName, group: string, text: string) =>
				stage.simulator.push(gateway, 'group.joinRequest', { from, group, text, scope: 'group' });
			const makeGroup = () => {
				const { alice, bob } = stage.simulator.people;
				return stage.simulator.groups.add({ members: [alice.wcId, bob.wcId], confirms: true });
			};

			test('lets into a group whom a known member brings', async () => {
				const { people, workflow } = await publish({ inviters: 'wxid_x, wxid_bob000000000022' });
				const group = makeGroup();
				ask('bob', group.id, 'A colleague');
				await workflow.endsAt('Let In');
				expect(group.member(people.carol.wcId)).toBeDefined();
				expect(stage.simulator.sent).toEqual([]);
			});

			test('asks about whom others bring into a group', async () => {
				const { people, asked } = await publish();
				const { bob, carol } = people;
				const group = makeGroup();
				ask('bob', group.id, 'A colleague');
				const { text, ends } = await asked();
				expect(text).toBe(
					`${carol.nickName} (${carol.wcId}) wants into the group ${group.id}, through ${bob.wcId}:\nA colleague${END}`,
				);
				expect(await ends(true)).toEqual(['success', 'Let In']);
				expect(group.member(carol.wcId)).toBeDefined();
			});
		}
	});
}
