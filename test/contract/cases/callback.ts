import type { OperationCase } from '../support/operationCase';
import type { Scene } from '../support/scene';

const URL = 'http://127.0.0.1:1/webhook/x';
const BOB = 'wxid_bob000000000022';
const PAGE = { page: 1, pageSize: 50 };

const types = (operation: string): OperationCase => ({
	operation,
	input: { types: '7, 8 7' },
	sends: { types: '7,8' },
	gives: { success: true },
});

const groups = (operation: string): OperationCase => ({
	operation,
	input: { ownContactId: BOB, groupIds: ['19931632641@chatroom', '5720765594@chatRoom'] },
	sends: { wxid: BOB, chatroomIds: '19931632641@chatroom,5720765594@chatRoom' },
	gives: { success: true },
});

const ROWS = [
	{ wxid: 'wxid_alice0000000022', chatroomId: '1@chatroom' },
	{ wxid: BOB, chatroomId: '19931632641@chatroom' },
];

function filtered({ simulator }: Scene): string {
	simulator.vendors.open.allowedGroups.push(...ROWS);
	return '';
}

export const callback: OperationCase[] = [
	{
		operation: 'callback.setUrl',
		input: { url: URL },
		sends: { open: { callbackUrl: URL }, wkteam: { httpUrl: URL, type: 2 } },
		gives: { success: true },
	},
	{ operation: 'callback.cancel', gives: { success: true } },
	types('callback.addTypeFilter'),
	types('callback.removeTypeFilter'),
	{
		operation: 'callback.getTypeFilters',
		before: ({ simulator }) => {
			simulator.vendors.open.blockedTypes.add(7).add(8);
			return '';
		},
		sends: PAGE,
		gives: [{ type: 7 }, { type: 8 }],
	},
	groups('callback.addRoomFilter'),
	groups('callback.removeRoomFilter'),
	{
		operation: 'callback.getRoomFilters',
		before: filtered,
		sends: PAGE,
		gives: ROWS,
	},
	{
		operation: 'callback.getRoomFilters',
		when: 'those of one account are wanted',
		before: filtered,
		input: { ownContactId: BOB },
		sends: { wxid: BOB, ...PAGE },
		gives: ROWS.slice(1),
	},
];
