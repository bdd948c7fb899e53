import { range, type PagedList } from './pagedList';

const cookie = (page: number) =>
	expect.stringMatching(new RegExp(`^\\{.*"page_cnt":${page},.*\\}\\n$`)) as string;
const SEARCH = '416754344366039934';

/** A page number, and three things that the answer gives: the search of channels. */
export const bySearch: PagedList[] = [
	{
		operation: 'channel.search',
		on: 'wkteam',
		input: { query: '茶', searchType: '10', filter: '1' },
		fill: ({ simulator }) => {
			const { channels, people } = simulator;
			const his = channels.add({ owner: people.bob.wcId });
			for (const i of range(20)) channels.publish(his, { title: `茶 ${i}` });
			return his.videos.map(({ id }) => id);
		},
		idOf: ({ docId }) => docId,
		asked: {
			names: ['page', 'offset', 'cookie', 'searchId'],
			pages: () => [
				[1, 0, '', ''],
				[2, 8, cookie(1), SEARCH],
				[3, 16, cookie(2), SEARCH],
				[4, 20, cookie(3), SEARCH],
			],
		},
		page: (row, to) => ({
			cookie: `{"page_cnt":${to}}`,
			searchId: SEARCH,
			offset: to,
			authInfos: [],
			videoInfos: row ? [{ items: [{ docId: String(row) }] }] : [],
		}),
	},
];
