import { templateXml } from '../../../support/templateXml';
import type { GatewayName } from '../../../simulator';
import { exampleWorkflow, withParameters, withSettings } from '../../support/exampleWorkflow';
import type { World } from '../../support/world';
import { setStage } from '../trigger/stage';
import { SetUpExample } from './setUpExample';

const JOINED = { open: 'group.notice', wkteam: 'group.memberInvited' } as const;
const DAVE = 'wxid_dave000000000022';
const SPAM = 'Win at https://t.me/lucky';

/** examples/group-keeper.json in a real n8n. Alice is the account, Carol the keeper. */
export function groupKeeperSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('group-keeper on %s', (gateway) => {
		const stage = setStage(world);

		/** Sets the example up as its page says, for a group that Alice owns unless it is said otherwise. */
		const publish = async (owner: 'alice' | 'carol' = 'alice') => {
			const { people, groups } = stage.simulator;
			const { alice, bob, carol } = people;
			stage.logIn(gateway);
			const others = [alice, bob, carol].filter((one) => one !== people[owner]);
			const members = [people[owner], ...others].map(({ wcId }) => wcId);
			const group = groups.add({ name: 'Friends of n8n', members: [...members, DAVE] });
			const example = withParameters(
				withSettings(exampleWorkflow('group-keeper'), {
					keeper: carol.wcId,
					announcement: 'Please be kind.',
				}),
				'Something in the Group',
				{ filters: { chatIds: group.id, scope: ['group'] } },
			);
			const workflow = await SetUpExample.publish(world(), stage, gateway, example);
			const rows = async () =>
				(await workflow.tables.rows('wechat_group_reports')).map(({ name, posted, state }) => [
					name,
					posted,
					state,
				]);
			const says = (text: string, from = 'bob') =>
				stage.simulator.push(gateway, 'message.text', {
					from,
					text,
					scope: 'group',
					group: group.id,
				});
			const isIn = (wcId: string) => group.member(wcId) !== undefined;
			return { people, group, workflow, rows, says, isIn };
		};
		const sent = () => stage.simulator.sent.map(({ to, text, at }) => [to, text, ...at]);

		test('welcomes by name with the announcement, and answers keywords', async () => {
			const { people, group, workflow, says } = await publish();
			const { bob, carol } = people;
			const link = ({ wcId, nickName }: typeof bob) => ({ people: [[wcId, nickName]] as const });
			stage.simulator.push(gateway, JOINED[gateway], {
				from: 'bob',
				scope: 'group',
				group: group.id,
				content: templateXml('"$username$"邀请"$names$"加入了群聊', {
					username: link(bob),
					names: link(carol),
				}),
			});
			await workflow.endsAt('Welcome');
			says('What are your Opening Hours?');
			await workflow.endsAt('Answer');
			expect(sent()).toEqual([
				[group.id, `@${carol.nickName}\u2005Welcome!\nPlease be kind.`, carol.wcId],
				[group.id, `@${bob.nickName}\u2005We are open from 9 to 18, Monday to Saturday.`, bob.wcId],
			]);
			says('Hello everybody');
			await workflow.endsAt('What Is It?');
			expect(sent()).toHaveLength(2);
			expect(stage.simulator.violations).toEqual([]);
		});

		test('removes who posts a forbidden link, after the keeper has been asked once', async () => {
			const { people, workflow, rows, says, isIn } = await publish();
			const { bob, carol } = people;
			says(SPAM);
			const { to, text, answer } = await workflow.question(stage);
			expect([to, text]).toEqual([
				carol.wcId,
				`${bob.nickName} (${bob.wcId}) posted in Friends of n8n:\n${SPAM}\n\nRemove them from the group?\n\nRemove / Let Them Stay:\n…`,
			]);
			says('And T.ME/more');
			await workflow.endsAt('Not Asked Yet');
			expect([isIn(bob.wcId), stage.simulator.sent.length]).toEqual([true, 1]);

			const { status, lastNode } = await answer(true);
			expect([status, lastNode]).toEqual(['success', 'Note the Outcome']);
			expect(isIn(bob.wcId)).toBe(false);
			expect(await rows()).toEqual([
				[bob.nickName, SPAM, 'removed'],
				[bob.nickName, 'And T.ME/more', 'removed'],
			]);
			expect(stage.simulator.violations).toEqual([]);
		});

		test('asks about each of several who post at the same time', async () => {
			const { people, group, workflow } = await publish();
			const { simulator } = stage;
			const post = { text: SPAM, scope: 'group', group: group.id } as const;
			const posts = ['bob', DAVE].map((from) =>
				simulator.compose(gateway, 'message.text', { ...post, from }),
			);
			simulator.pushTogether(gateway, posts);
			const asleep = await workflow.asleep(2);
			const about = simulator.sent.map(({ text }) => text.split(' posted in ')[0]);
			expect(about.sort()).toEqual([
				`${people.bob.nickName} (${people.bob.wcId})`,
				`${DAVE} (${DAVE})`,
			]);
			for (const id of asleep) await world().n8n.api.stopExecution(id);
		});

		test('leaves alone whom the keeper lets stay, and the keeper', async () => {
			const { people, workflow, rows, says, isIn } = await publish();
			says(SPAM, 'carol');
			await workflow.endsAt('What Is It?');
			says(SPAM);
			const { answer } = await workflow.question(stage);
			expect((await answer(false)).status).toBe('success');
			expect(isIn(people.bob.wcId)).toBe(true);
			expect(await rows()).toEqual([[people.bob.nickName, SPAM, 'stays']]);
		});

		test('tells the keeper when the account may remove nobody', async () => {
			const { people, workflow, rows, says, isIn } = await publish('carol');
			says(SPAM);
			const { answer } = await workflow.question(stage);
			expect((await answer(true)).status).toBe('success');
			expect(isIn(people.bob.wcId)).toBe(true);
			expect(sent().at(-1)?.slice(0, 2)).toEqual([
				people.carol.wcId,
				expect.stringContaining(`${people.bob.nickName} could not be removed: `),
			]);
			expect((await rows()).map(([, , state]) => state)).toEqual(['not removed']);
		});
	});
}
