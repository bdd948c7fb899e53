import type { JsonObject } from '../../gateway';
import type { Scene } from './support/scene';
import { sceneForEach } from './support/sceneForEach';
import { calls } from './support/seen';

const BOB = 'wxid_bob000000000022';
const GROUP = '19931632641@chatroom';
const ONE_EACH = 'Only one is dealt with at a time: use one item for each.';

describe('Only on wkteam', () => {
	let scene: Scene;
	let account: string;
	sceneForEach('wkteam', (started, loginId) => {
		scene = started;
		account = loginId;
	});

	it('a refusal of the contacts from WeCom keeps the others', async () => {
		const refusal = { json: { code: '1001', message: '企微不可用' } };
		scene.simulator.faults.next('POST /getImAddressList', refusal);
		const list = (await scene.run('contact.getMany', { account })) as JsonObject[];
		expect(list.map(({ kind }) => kind)).toEqual(['friend', 'friend', 'group', 'officialAccount']);
		expect(scene.told.at(-1)).toBe(
			`WeChat account ${account}: without contacts from WeCom, for the gateway says: 企微不可用`,
		);
		scene.simulator.faults.next('POST /getImAddressList', refusal);
		expect((await scene.failure('contact.getMany', { account, lists: 'openIm' })).message).toBe(
			'企微不可用',
		);
	});

	it('a chat that is pinned is one', async () => {
		const input = { account, chatId: `${BOB} ${GROUP}` };
		expect(await scene.failure('contact.pinChat', input)).toMatchObject({
			name: 'InvalidInputError',
			message: `"${BOB}, ${GROUP}" is not one chat.`,
			hint: ONE_EACH,
		});
		expect(calls(scene.simulator)).toEqual([]);
	});

	it('friends are checked, 20 at a time, and no groups', async () => {
		const group = { account, contactIds: `${BOB} ${GROUP}` };
		expect(await scene.failure('contact.checkStatus', group)).toMatchObject({
			name: 'InvalidInputError',
			message: `"${GROUP}" is a group, not a contact.`,
			hint: 'Enter the WeChat IDs of friends.',
		});
		expect(calls(scene.simulator)).toEqual([]);

		const ids = Array.from({ length: 21 }, (_, i) => `wxid_${i}`);
		const answers = [
			[{ userName: 'wxid_0', status: 6 }, 'rubbish', { userName: 'wxid_1', status: '' }],
			[{ userName: 'wxid_20', status: 99 }],
		];
		for (const data of answers) {
			scene.simulator.faults.next('POST /checkZombie', { json: { code: '1000', data } });
		}
		const start = scene.simulator.clock.now();
		expect(await scene.run('contact.checkStatus', { account, contactIds: ids })).toEqual([
			{ account, contactId: 'wxid_0', status: 'bothDeleted' },
			{ account, contactId: 'wxid_1', status: 'unknown' },
			{ account, contactId: 'wxid_20', status: 'unknown' },
		]);
		expect(scene.simulator.requests.map(({ fields }) => fields.wcId)).toEqual([
			ids.slice(0, 20).join(','),
			'wxid_20',
		]);
		expect(scene.simulator.clock.now() - start).toBeGreaterThanOrEqual(1_000);
	});

	it('what the gateway has no list of friends for is nobody’s status', async () => {
		scene.simulator.faults.next('POST /checkZombie', { json: { code: '1000', data: null } });
		expect(await scene.run('contact.checkStatus', { account, contactIds: BOB })).toEqual([]);
	});

	it('an avatar must have a web address', async () => {
		const failure = await scene.failure('contact.setOwnAvatar', {
			account,
			imageUrl: 'file:///picture.png',
		});
		expect(failure.message).toBe('Image URL "file:///picture.png" is not a web address.');
	});
});
