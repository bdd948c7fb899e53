import type { JsonObject } from '../../../gateway';
import { ALICE, BOB, GROUP, groupOf } from '../support/groupScene';
import { OPEN, WKTEAM, type OperationCase } from '../support/operationCase';
import type { Fields } from '../support/request';

/** All calls of bringing people in, the group being looked into first. */
const bringing = (
	when: string,
	on: OperationCase['on'],
	state: Parameters<typeof groupOf>[0],
	input: JsonObject,
	then: (gateway: 'open' | 'wkteam') => Array<readonly [string, Fields?]>,
	gives: JsonObject,
): OperationCase => ({
	operation: 'group.addMembers',
	when,
	...(on && { on }),
	before: groupOf(state),
	input: { groupId: GROUP, ...input },
	calls: ({ gateway }) => {
		const main = gateway === 'open' ? 'open' : 'wkteam';
		return [
			[`POST ${main === 'open' ? '/open' : ''}/getChatRoomInfo`, { chatRoomId: GROUP }] as const,
			...then(main).map(([call, fields]) => [call, { chatRoomId: GROUP, ...fields }] as const),
		];
	},
	gives: { groupId: GROUP, ...gives },
});

const at = (gateway: 'open' | 'wkteam', path: string) =>
	`POST ${gateway === 'open' ? '/open' : ''}${path}`;
const many = (count: number) => Array.from({ length: count }, (_, i) => `wxid_member${i}`);
const NEW = { contactIds: 'wxid_dave,wxid_erin' };

export const addingMembers: OperationCase[] = [
	bringing(
		'there is room, and one is in it already',
		undefined,
		{},
		{ contactIds: `wxid_dave, ${BOB}, wxid_erin` },
		(on) => [[at(on, '/addChatRoomMember'), { userList: 'wxid_dave,wxid_erin' }]],
		{ success: true, added: ['wxid_dave', 'wxid_erin'], alreadyMembers: [BOB] },
	),
	bringing('everybody is in it already', undefined, {}, { contactIds: BOB }, () => [], {
		success: true,
		alreadyMembers: [BOB],
	}),
	bringing(
		'there is room for one of two',
		undefined,
		{ members: [ALICE, ...many(38)] },
		NEW,
		(on) => [
			[at(on, '/addChatRoomMember'), { userList: 'wxid_dave' }],
			[at(on, '/inviteChatRoomMember'), { userList: 'wxid_erin' }],
		],
		{ success: true, added: ['wxid_dave'], invited: ['wxid_erin'] },
	),
	bringing(
		'there are 40 members',
		undefined,
		{ members: [ALICE, ...many(39)] },
		NEW,
		(on) => [[at(on, '/inviteChatRoomMember'), { userList: 'wxid_dave,wxid_erin' }]],
		{ success: true, invited: ['wxid_dave', 'wxid_erin'] },
	),
	bringing(
		'invitations are confirmed',
		OPEN,
		{ confirms: true },
		NEW,
		(on) => [
			[at(on, '/addChatRoomMember'), { userList: 'wxid_dave,wxid_erin' }],
			[at(on, '/inviteChatRoomMember'), { userList: 'wxid_dave,wxid_erin' }],
		],
		{ success: true, invited: ['wxid_dave', 'wxid_erin'] },
	),
	bringing(
		'invitations are confirmed, by reading a reason',
		WKTEAM,
		{ confirms: true },
		{ ...NEW, reason: '同事' },
		(on) => [
			[at(on, '/addChatRoomMember'), { userList: 'wxid_dave,wxid_erin' }],
			[at(on, '/addChatRoomMemberVerify'), { userList: 'wxid_dave', reason: '同事' }],
			[at(on, '/addChatRoomMemberVerify'), { userList: 'wxid_erin', reason: '同事' }],
		],
		{ success: true, requested: ['wxid_dave', 'wxid_erin'] },
	),
	bringing(
		'invitations are confirmed, and there are 40 members',
		WKTEAM,
		{ confirms: true, members: [ALICE, ...many(39)] },
		{ contactIds: 'wxid_dave', reason: '同事' },
		(on) => [
			[at(on, '/inviteChatRoomMember'), { userList: 'wxid_dave' }],
			[at(on, '/addChatRoomMemberVerify'), { userList: 'wxid_dave', reason: '同事' }],
		],
		{ success: true, requested: ['wxid_dave'] },
	),
];
