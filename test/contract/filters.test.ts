import { NotOfferedError } from '../../gateway';
import { Scene } from './support/scene';
import { calls } from './support/seen';

const BOB = 'wxid_bob000000000022';
const GROUP = '19931632641@chatroom';

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
			'Community Assistant (open) needs it: fill it in, or see what its expression gives.',
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
