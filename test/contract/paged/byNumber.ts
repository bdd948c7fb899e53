import { range, type PagedList } from './pagedList';

const pages = (sent: number): unknown[][] => range(3).map((page) => [`${page}`, `${sent}`]);
const numbered = { names: ['page', 'pageSize'], pages: () => pages(100) };

/** There are always more to come. */
const page = (lists: object[]) => ({ lists, total: 900, totalPages: 9 });

/** `page` and `pageSize`: open only. */
export const byNumber: PagedList[] = [
	{
		operation: 'device.getMany',
		on: 'open',
		fill: ({ simulator }) => {
			const others = range(249).map((i) => `device-${i}`);
			for (const other of others) simulator.addDevice(other);
			// That of the login comes last.
			return [...others, 'my-device'];
		},
		idOf: ({ deviceId }) => deviceId,
		asked: numbered,
		page: (row) => page(row ? [{ deviceId: `device-${row}` }] : []),
	},
	{
		operation: 'callback.getTypeFilters',
		on: 'open',
		fill: ({ simulator }) => {
			for (const type of range(250)) simulator.vendors.open.blockedTypes.add(type);
			return range(250).map(String);
		},
		idOf: ({ type }) => String(type),
		asked: numbered,
		page: (row) => page(row ? [{ type: row }] : []),
	},
	{
		operation: 'callback.getRoomFilters',
		on: 'open',
		input: { ownContactId: 'wxid_a' },
		fill: ({ simulator }) => {
			const rows = range(250).map((i) => `${i}@chatroom`);
			const { allowedGroups } = simulator.vendors.open;
			for (const chatroomId of rows) allowedGroups.push({ wxid: 'wxid_a', chatroomId });
			return rows;
		},
		idOf: ({ chatroomId }) => chatroomId,
		asked: numbered,
		page: (row) => page(row ? [{ wxid: 'wxid_a', chatroomId: `${row}@chatroom` }] : []),
	},
];
