import type { GatewayName } from '../../../simulator';
import { DataTables } from '../../support/dataTables';
import { exampleWorkflow, withSettings } from '../../support/exampleWorkflow';
import type { World } from '../../support/world';
import { setStage } from '../trigger/stage';

const SEND: Record<GatewayName, string> = {
	open: 'POST /open/sendText',
	wkteam: 'POST /sendText',
};

const dave = { wcId: 'wxid_dave000000000022', nickName: '$& Dave' };

/** examples/broadcast.json in a real n8n. */
export function broadcastSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('broadcast on %s', (gateway) => {
		const stage = setStage(world);

		/** Bob, Carol and Dave have the label, the others have not. */
		const prepare = async (account: string) => {
			const { api } = world().n8n;
			const { bob, carol } = stage.simulator.people;
			const book = stage.simulator.addressBook(gateway, 'alice');
			const label = book.createLabel('VIP');
			book.add('friends', dave.wcId, dave.nickName);
			book.add('friends', 'wxid_nolabel', 'Somebody else');
			const people = [bob, carol, dave];
			for (const { wcId } of people) book.find(wcId)?.labels.push(label);
			const tables = new DataTables(api);
			const settings = { account, labelId: String(label), text: 'Dear {name}, {name}!' };
			const example = withSettings(tables.in(exampleWorkflow('broadcast')), settings);
			const { id } = await stage.import(gateway, example);
			const start = async () => await api.run(id, 'Start');
			const run = async () => await api.executionEnd(await start());
			const outcome = async () =>
				(await tables.rows('wechat_broadcasts')).map((row) => [row.contactId, row.state]);
			return { people, start, run, outcome, rows: () => tables.rows('wechat_broadcasts') };
		};
		const sent = () => stage.simulator.sent.map(({ to, text }) => [to, text]);
		const textFor = ({ wcId, nickName }: { wcId: string; nickName: string }) => [
			wcId,
			`Dear ${nickName}, ${nickName}!`,
		];

		test('writes to each friend with the label, by name, and never again', async () => {
			const { account } = stage.logIn(gateway);
			const { people, run, outcome } = await prepare(account);
			const first = await run();
			expect([first.status, first.lastNode]).toEqual(['success', 'All Done']);
			expect(sent()).toEqual(people.map(textFor));
			expect(await outcome()).toEqual(people.map(({ wcId }) => [wcId, 'sent']));

			const second = await run();
			expect([second.status, second.lastNode]).toEqual(['success', 'Not Written to Yet']);
			expect(sent()).toEqual(people.map(textFor));
			expect(stage.simulator.violations).toEqual([]);
		});

		test('goes on after a friend to whom nothing can be sent, and says why', async () => {
			const { account } = stage.logIn(gateway);
			const { people, run, rows } = await prepare(account);
			stage.simulator.faults.next(SEND[gateway], { json: { code: '1001', message: '发送失败' } });
			expect((await run()).status).toBe('success');
			const [bob, ...others] = people;
			expect(sent()).toEqual(others.map(textFor));
			expect(
				(await rows()).map(({ contactId, state, note }) => ({ contactId, state, note })),
			).toEqual([
				{
					contactId: bob?.wcId,
					state: 'failed',
					note: expect.stringContaining('发送失败') as string,
				},
				...others.map(({ wcId }) => ({ contactId: wcId, state: 'sent', note: '' })),
			]);
		});

		test('notes what may have arrived, and does not send it again', async () => {
			const { account } = stage.logIn(gateway);
			const { people, run, outcome } = await prepare(account);
			stage.simulator.faults.next(SEND[gateway], 'loseReply');
			await run();
			await run();
			expect(sent()).toEqual(people.map(textFor));
			const states = (await outcome()).map(([, state]) => state);
			expect(states).toEqual(['failed', 'sent', 'sent']);
		});

		test('stops when the account drops, and goes on from there when it is back', async () => {
			const { simulator } = stage;
			const { account, loginId } = stage.logIn(gateway);
			const { people, start, run, outcome } = await prepare(account);
			const [bob, carol, third] = people;
			const execution = await start();
			await simulator.until(() => simulator.sent.length === 1);
			simulator.drop(loginId, undefined, { silently: true });
			const stopped = await world().n8n.api.executionEnd(execution);
			expect([stopped.status, stopped.lastNode, stopped.error]).toEqual([
				'error',
				'Stop and Say Why',
				expect.stringContaining(`The broadcast stopped at ${carol?.nickName}: `),
			]);
			expect(await outcome()).toEqual([
				[bob?.wcId, 'sent'],
				[carol?.wcId, 'failed'],
			]);

			stage.logIn(gateway);
			expect((await run()).status).toBe('success');
			expect(sent()).toEqual([bob, third].flatMap((person) => (person ? [textFor(person)] : [])));
		});

		test('stops at the first warning of a risk', async () => {
			const { account } = stage.logIn(gateway);
			const { people, run, outcome } = await prepare(account);
			const message = '操作频繁，账号存在风险';
			stage.simulator.faults.next(SEND[gateway], { json: { code: '1001', message } });
			const stopped = await run();
			expect([stopped.status, stopped.lastNode]).toEqual(['error', 'Stop and Say Why']);
			expect(stopped.error).toContain(message);
			expect(await outcome()).toEqual([[people[0]?.wcId, 'failed']]);
			expect(sent()).toEqual([]);
		});
	});
}
