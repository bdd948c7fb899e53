import type { GatewayName } from '../../../simulator';
import { DataTables } from '../../support/dataTables';
import { exampleWorkflow, withAccount } from '../../support/exampleWorkflow';
import type { World } from '../../support/world';
import { setStage } from '../trigger/stage';

/** examples/contacts-to-table.json in a real n8n. */
export function contactsToTableSuite(world: () => World): void {
	describe.each<GatewayName>(['open', 'wkteam'])('contacts-to-table on %s', (gateway) => {
		const stage = setStage(world);

		const prepare = async (account: string) => {
			const { api } = world().n8n;
			const tables = new DataTables(api);
			const example = withAccount(tables.in(exampleWorkflow('contacts-to-table')), account);
			const { id } = await stage.import(gateway, example);
			const run = async () => await api.executionEnd(await api.run(id, 'Every Night'));
			return { run, rows: async () => await tables.rows('wechat_contacts') };
		};

		test('enters everybody with a name, and brings that up to date the next time', async () => {
			const { simulator } = stage;
			const { account } = stage.logIn(gateway);
			const { bob, carol } = simulator.people;
			const { run, rows } = await prepare(account);
			expect((await run()).status).toBe('success');
			const before = await rows();
			const known = ({ contactId, kind, name, remark, avatarUrl }: Record<string, unknown>) => ({
				contactId,
				kind,
				name,
				remark,
				avatarUrl,
			});
			const byId = new Map(before.map((row) => [row.contactId, row]));
			expect(known(byId.get(bob.wcId) ?? {})).toEqual({
				contactId: bob.wcId,
				kind: 'friend',
				name: bob.nickName,
				remark: '',
				avatarUrl: bob.headUrl,
			});
			expect(known(byId.get('19931632641@chatroom') ?? {})).toEqual({
				contactId: '19931632641@chatroom',
				kind: 'group',
				name: '周五羽毛球',
				remark: '',
				avatarUrl: null,
			});
			expect(byId.size).toBe(before.length);
			expect(before.every((row) => row.account === account)).toBe(true);

			const book = simulator.addressBook(gateway, 'alice');
			Object.assign(book.find(bob.wcId) ?? {}, { remark: "Bob's bakery" });
			book.add('friends', 'wxid_new0000000000', 'Newcomer');
			expect((await run()).status).toBe('success');
			const after = await rows();

			const changed = new Map(after.map((row) => [row.contactId, row]));
			expect(after.length).toBe(before.length + 1);
			expect(known(changed.get(bob.wcId) ?? {})).toEqual({
				...known(byId.get(bob.wcId) ?? {}),
				remark: "Bob's bakery",
			});
			expect(changed.get('wxid_new0000000000')).toMatchObject({ name: 'Newcomer' });
			const rowOf = (all: typeof changed) => all.get(carol.wcId)?.id;
			expect(rowOf(changed)).toBe(rowOf(byId));
			expect(changed.get(carol.wcId)?.seenAt).not.toBe(byId.get(carol.wcId)?.seenAt);
			expect(simulator.violations).toEqual([]);
		});

		test('leaves the table as it is when the account is offline', async () => {
			const { account, loginId } = stage.logIn(gateway);
			const { run, rows } = await prepare(account);
			await run();
			const before = await rows();
			stage.simulator.drop(loginId, undefined, { silently: true });
			const failed = await run();
			expect([failed.status, failed.lastNode]).toEqual(['error', 'Contacts']);
			expect(before.length).toBeGreaterThan(0);
			expect(await rows()).toEqual(before);
		});
	});
}
