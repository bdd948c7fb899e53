import fc from 'fast-check';
import type { JsonObject } from '../../gateway';
import type { AddressBook } from '../simulator';
import { Scene } from './support/scene';
import { sceneForEach } from './support/sceneForEach';

const BOB = 'wxid_bob000000000022';

describe.each(['open', 'wkteam'] as const)('On %s', (gateway) => {
	let scene: Scene;
	let account: string;
	let book: AddressBook;
	sceneForEach(gateway, (started, loginId) => {
		scene = started;
		account = loginId;
		book = started.simulator.addressBook(gateway, 'alice');
	});
	afterEach(() => expect(scene.simulator.violations).toEqual([]));

	const rows = async (operation: string, input: JsonObject) =>
		(await scene.run(operation, { account, ...input })) as JsonObject[];
	const ids = (list: JsonObject[]) => list.map(({ contactId }) => contactId);

	it('what was searched leads to a friend request', async () => {
		const found = await scene.item('contact.search', { account, query: 'dave2020' });
		await scene.run('contact.add', { ...found, greeting: '你好' });
		expect(book.asked).toEqual([{ wcId: 'wxid_dave000000000022', scene: 3, greeting: '你好' }]);
	});

	it('a friend who was deleted is in no list any more', async () => {
		await scene.run('contact.delete', { account, contactId: BOB });
		expect(ids(await rows('contact.getMany', { details: false }))).not.toContain(BOB);
	});

	it('remark and labels that were set are what the contact has', async () => {
		const { labelId } = await scene.item('label.create', { account, name: 'VIP' });
		await scene.run('contact.setRemark', { account, contactId: BOB, remark: '老王' });
		await scene.run('label.setForContact', { account, contactId: BOB, labelIds: [labelId, '2'] });
		expect(await rows('contact.get', { contactIds: BOB })).toMatchObject([
			{ remark: '老王', labelIds: '3,2' },
		]);
	});
});

describe('Any number of contacts', () => {
	it('is looked up with each ID once, at most 20 a call, and gives an item for each', async () => {
		const scene = await Scene.start('wkteam');
		const account = scene.logIn();
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.stringMatching(/^wxid_[a-f]{1,3}$/), { minLength: 1, maxLength: 70 }),
				async (contactIds) => {
					scene.simulator.clearRequests();
					scene.simulator.addressBook('wkteam', 'alice').add('friends', 'wxid_a', 'A');
					const answer = { code: '1000', data: [] };
					scene.simulator.faults.next('POST /getContact', { json: answer }, 4);
					const items = (await scene.run('contact.get', { account, contactIds })) as JsonObject[];
					const distinct = [...new Set(contactIds)];
					expect(items.map(({ contactId }) => contactId)).toEqual(distinct);
					const asked = scene.simulator.requests.map(({ fields }) =>
						String(fields.wcId).split(','),
					);
					expect(asked.flat()).toEqual(distinct);
					expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(20);
				},
			),
			{ numRuns: 20 },
		);
		await scene.end();
	});
});
