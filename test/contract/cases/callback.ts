import type { OperationCase } from '../support/operationCase';

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
	{ operation: 'callback.getTypeFilters', sends: PAGE, gives: [{ type: 1 }] },
	groups('callback.addRoomFilter'),
	groups('callback.removeRoomFilter'),
	{
		operation: 'callback.getRoomFilters',
		sends: PAGE,
		gives: [{ wxid: 'wxid_174fr7uot24721', chatroomId: '5720765594@chatRoom' }],
	},
	{
		operation: 'callback.getRoomFilters',
		when: 'those of one account are wanted',
		input: { ownContactId: BOB },
		sends: { wxid: BOB, ...PAGE },
		gives: [{ wxid: 'wxid_174fr7uot24721', chatroomId: '5720765594@chatRoom' }],
	},
];
