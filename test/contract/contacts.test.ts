import fc from 'fast-check';
import { dialects, InvalidInputError, NotOfferedError, type JsonObject } from '../../gateway';
import type { AddressBook } from '../simulator';
import { Scene } from './support/scene';
import { calls } from './support/seen';

const BOB = 'wxid_bob000000000022';
const GROUP = '19931632641@chatroom';

const ONE_EACH = 'Only one is dealt with at a time: use one item for each.';

const gateways = [
	{ gateway: 'open' as const, path: '/open' },
	{ gateway: 'wkteam' as const, path: '' },
];

describe.each(gateways)('On $gateway', ({ gateway, path }) => {
	let scene: Scene;
	let account: string;
	let book: AddressBook;
	beforeEach(async () => {
		scene = await Scene.start(gateway);
		account = scene.logIn();
		book = scene.simulator.addressBook(gateway, 'alice');
	});
	afterEach(async () => {
		expect(scene.simulator.violations).toEqual([]);
		await scene.end();
	});

	const rows = async (operation: string, input: JsonObject) =>
		(await scene.run(operation, { account, ...input })) as JsonObject[];
	const called = (operation: string) =>
		calls(scene.simulator).filter((call) => call === `POST ${path}/${operation}`).length;
	const needed = `${dialects[gateway].displayName} needs it.`;
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

	it('a label that was deleted is on nobody any more', async () => {
		await scene.run('label.setForContact', { account, contactId: BOB, labelIds: '2' });
		await scene.run('label.delete', { account, labelIds: '2' });
		expect(await rows('contact.get', { contactIds: BOB })).toMatchObject([{ labelIds: '' }]);
		expect(await rows('label.getMany', {})).toEqual([]);
	});

	it('labels are asked for once for all items of a run', async () => {
		await scene.run('label.setForContact', { account, contactId: BOB, labelIds: '2' });
		await scene.run('label.setForContact', { account, contactId: BOB, labelIds: '2' });
		expect(called('getContactLabelList')).toBe(1);
	});

	it('no label is there to be set where the account has none', async () => {
		await scene.run('label.delete', { account, labelIds: '2' });
		scene.nextRun();
		const input = { account, contactId: BOB, labelIds: '2' };
		expect(await scene.failure('label.setForContact', input)).toMatchObject({
			message: 'The account has no label 2.',
			hint: 'It has none at all: create one first.',
		});
	});

	it('a label that the account does not have is refused, and nothing set', async () => {
		await scene.run('label.create', { account, name: 'VIP' });
		const failure = await scene.failure('label.setForContact', {
			account,
			contactId: BOB,
			labelIds: '2,9',
		});
		expect(failure).toBeInstanceOf(InvalidInputError);
		expect(failure).toMatchObject({
			message: 'The account has no label 9.',
			hint: 'It has 2 (客户), 3 (VIP).',
		});
		expect(called('modifyContactLabel')).toBe(0);
	});

	describe('nothing is sent for', () => {
		const refused: Array<
			[why: string, operation: string, input: JsonObject, message: string, hint: string]
		> = [
			[
				'a group where a friend is meant',
				'contact.delete',
				{ contactId: GROUP },
				`"${GROUP}" is a group, not a contact.`,
				'Enter the WeChat ID of a person.',
			],
			[
				'several friends where one is meant',
				'contact.setRemark',
				{ contactId: `${BOB} wxid_2`, remark: 'x' },
				`"${BOB}, wxid_2" is not one contact.`,
				ONE_EACH,
			],
			['nobody', 'contact.get', { contactIds: ' , ' }, 'Contacts is empty.', needed],
			[
				'several numbers where one is searched',
				'contact.search',
				{ query: '13800000000,13900000000' },
				'"13800000000, 13900000000" is not one number.',
				ONE_EACH,
			],
			[
				'somebody who is not from WeCom',
				'contact.getOpenIm',
				{ contactId: BOB },
				`"${BOB}" is not a contact of WeCom.`,
				'Their IDs end in @openim. For others use Get.',
			],
			[
				'a search by WeChat ID',
				'contact.search',
				{ query: BOB },
				`People cannot be searched by the WeChat ID "${BOB}".`,
				'Enter the WeChat number that the person sees in the profile, or the phone number.',
			],
			[
				'a request to somebody who is a friend already',
				'contact.add',
				{ v1: BOB, v2: '', scene: 3, greeting: 'x' },
				'V2 is empty: whoever is a friend already has none.',
				'Add only people of whom Search tells isFriend false.',
			],
			[
				'a request by a way that there is not',
				'contact.add',
				{ v1: 'v1', v2: 'v2', scene: 30, greeting: 'x' },
				'People cannot be added with the scene "30".',
				`${dialects[gateway].displayName} takes ${gateway === 'open' ? '1, 3' : '3'}, 4, 8, 15.`,
			],
			[
				'the name of a label',
				'label.delete',
				{ labelIds: '2,VIP' },
				'"VIP" is not the ID of a label.',
				'IDs of labels are numbers: choose from the list, or see Label > Get Many.',
			],
		];

		it.each(refused)('%s', async (_why, operation, input, message, hint) => {
			expect(await scene.failure(operation, { account, ...input })).toMatchObject({
				name: 'InvalidInputError',
				message,
				hint,
			});
			expect(calls(scene.simulator)).toEqual([]);
		});

		it('any ID that ends in @chatroom, however it is written, where a friend is meant', async () => {
			const operations = ['contact.delete', 'contact.setRemark', 'label.setForContact'];
			await fc.assert(
				fc.asyncProperty(
					fc.constantFrom(...operations),
					fc.stringMatching(/^[0-9]{5,12}$/),
					fc.constantFrom('@chatroom', '@chatRoom', '@CHATROOM', '@chatroom '),
					async (operation, number, end) => {
						const failure = await scene.failure(operation, {
							account,
							contactId: number + end,
							remark: 'x',
							labelIds: '2',
						});
						expect(failure).toBeInstanceOf(InvalidInputError);
						expect(calls(scene.simulator)).toEqual([]);
					},
				),
				{ numRuns: 30 },
			);
		});

		it('several IDs, whatever stands between them, where one is meant', async () => {
			await fc.assert(
				fc.asyncProperty(
					fc.constantFrom(',', ' ', '，', ';', '；', '、', '\n', ', '),
					fc.stringMatching(/^wxid_[a-z0-9]{1,8}$/),
					fc.stringMatching(/^gh_[a-z0-9]{1,8}$/),
					async (between, one, other) => {
						const contactId = one + between + other;
						const failure = await scene.failure('contact.delete', { account, contactId });
						expect(failure.message).toBe(`"${one}, ${other}" is not one contact.`);
						expect(calls(scene.simulator)).toEqual([]);
					},
				),
				{ numRuns: 30 },
			);
		});
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

describe('Only on wkteam', () => {
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start('wkteam');
	});
	afterEach(() => scene.end());

	it('a refusal of the contacts from WeCom keeps the others', async () => {
		const account = scene.logIn();
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
		const input = { account: scene.logIn(), chatId: `${BOB} ${GROUP}` };
		expect(await scene.failure('contact.pinChat', input)).toMatchObject({
			name: 'InvalidInputError',
			message: `"${BOB}, ${GROUP}" is not one chat.`,
			hint: ONE_EACH,
		});
		expect(calls(scene.simulator)).toEqual([]);
	});

	it('friends are checked, 20 at a time, and no groups', async () => {
		const account = scene.logIn();
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
		const account = scene.logIn();
		scene.simulator.faults.next('POST /checkZombie', { json: { code: '1000', data: null } });
		expect(await scene.run('contact.checkStatus', { account, contactIds: BOB })).toEqual([]);
	});

	it('an avatar must have a web address', async () => {
		const failure = await scene.failure('contact.setOwnAvatar', {
			account: scene.logIn(),
			imageUrl: 'file:///picture.png',
		});
		expect(failure.message).toBe('Image URL "file:///picture.png" is not a web address.');
	});
});

describe('Filters', () => {
	const groups = (length: number) => Array.from({ length }, (_, i) => `${i}@chatroom`);
	let scene: Scene;
	beforeEach(async () => {
		scene = await Scene.start('open');
	});
	afterEach(() => scene.end());

	it('name 50 groups in a call, each once', async () => {
		const groupIds = [...groups(50), ...groups(2)];
		await scene.run('callback.addRoomFilter', { ownContactId: 'wxid_1', groupIds });
		expect(JSON.stringify(scene.simulator.requests[0]?.fields)).toContain(groups(50).join(','));
		expect(scene.simulator.requests).toHaveLength(1);
	});

	it('that were added are listed, and gone when they are removed', async () => {
		await scene.run('callback.addTypeFilter', { types: '7,8' });
		await scene.run('callback.removeTypeFilter', { types: '7' });
		expect(await scene.run('callback.getTypeFilters')).toEqual([{ type: 8 }]);
	});

	it.each([
		...['text', '7x', 'x7'].map(
			(type) =>
				[
					'callback.addTypeFilter',
					{ types: `10,${type}` },
					`"${type}" is not the number of a message type.`,
					'Enter the messageType of a pushed message, e.g. 7.',
				] as const,
		),
		[
			'callback.addTypeFilter',
			{ types: ' ' },
			'Message Types is empty.',
			'Community Assistant (open) needs it.',
		],
		[
			'callback.addRoomFilter',
			{ ownContactId: 'wxid_1', groupIds: `${GROUP} ${BOB}` },
			`"${BOB}" is not a group.`,
			'Enter IDs of groups, which end in @chatroom: private chats cannot be filtered.',
		],
		[
			'callback.removeRoomFilter',
			{ ownContactId: 'wxid_1', groupIds: groups(51) },
			'51 groups are too many for one call: the gateway takes 50.',
			'Use several items.',
		],
	] as const)('are refused by %s when they are %j', async (operation, input, message, hint) => {
		expect(await scene.failure(operation, input)).toMatchObject({
			name: 'InvalidInputError',
			message,
			hint,
		});
		expect(calls(scene.simulator)).toEqual([]);
	});

	it('keep the gateway from pushing what they name', async () => {
		const { simulator } = scene;
		scene.logIn();
		simulator.vendors.open.callbackUrl = 'http://127.0.0.1:9/';
		const ownContactId = simulator.people.alice.wcId;
		await scene.run('callback.addRoomFilter', { ownContactId, groupIds: '1@chatroom' });
		simulator.push('open', 'message.text', { scope: 'group', group: '2@chatroom' });
		await simulator.delivered();
		expect(simulator.deliveries).toEqual([]);
		simulator.push('open', 'message.text');
		await simulator.delivered();
		expect(simulator.deliveries).toHaveLength(1);
	});

	it('are none of wkteam’s', async () => {
		const other = await Scene.start('wkteam');
		const failure = await other.failure('callback.addTypeFilter', { types: '7' });
		await other.end();
		expect(failure).toBeInstanceOf(NotOfferedError);
		expect(failure.message).toBe(
			'E-Cloud Butler (wkteam) does not offer "Add Type Filter": it pushes everything; let the trigger sort out what you need.',
		);
	});
});
