import { OPEN, WKTEAM, type OperationCase } from '../../support/operationCase';
import { at, BOB, MOMENT, ofAccount, sampleData } from './shared';

const FIRST_PAGE = { firstPageMd5: '', maxId: 0 };

/** The samples of open have words in the place of IDs, and so no page after the first. */
const onOpen = {
	momentId: '<post id>',
	contactId: '<wxid>',
	nickname: '<nickname>',
	likes: [],
	comments: [],
};

export const reading: OperationCase[] = [
	{
		operation: 'moment.getMany',
		on: OPEN,
		sends: FIRST_PAGE,
		gives: ({ loginId: account }) => [{ account, ...onOpen }],
	},
	{
		operation: 'moment.getMany',
		on: WKTEAM,
		when: 'the next page is asked for by an ID beyond 2^53, and is the same',
		calls: ({ call }) => [
			[call, FIRST_PAGE],
			[call, { firstPageMd5: '087ed4f0b41e46e3', maxId: 13351211557386072142n }],
		],
		gives: ({ loginId: account }) => [
			{
				account,
				momentId: '13351211557386072142',
				contactId: 'wxid_6tn88z16x6ou12',
				nickname: '远见',
				timestamp: at(1591588444),
				likes: [],
				comments: [],
			},
		],
	},
	{
		operation: 'moment.getManyByContact',
		input: { contactId: BOB },
		sends: { open: { wxId: BOB, ...FIRST_PAGE }, wkteam: { wcId: BOB, ...FIRST_PAGE } },
		gives: ({ loginId: account }) => ({
			open: [{ account, ...onOpen }],
			wkteam: [
				{
					account,
					momentId: 'xxxxxx',
					contactId: 'xxxxxx',
					nickname: 'xxxxxx',
					likes: [{}],
					comments: [],
					xml: 'xxxxxx',
				},
			],
		}),
	},
	{
		operation: 'moment.get',
		input: { contactId: BOB, momentId: MOMENT },
		sends: { open: { wxId: BOB, id: MOMENT }, wkteam: { wcId: BOB, id: MOMENT } },
		gives: ofAccount(
			{
				exists: true,
				momentId: '13610103820785029435',
				contactId: '<wxid or null>',
				nickname: '<nickname or null>',
				timestamp: at(1622450807),
				likes: [],
				comments: [],
				xml: '<post xml>',
			},
			{
				exists: true,
				momentId: 'xxxxxx',
				contactId: 'xxxxxx',
				nickname: 'xxxxxx',
				likes: [{ contactId: 'xxxxxx', nickname: 'xxxxxx' }],
				comments: [{ contactId: 'xxxxxx', text: 'xxxxxx' }],
				xml: 'xxxxxx',
			},
		),
	},
	{
		operation: 'moment.downloadVideo',
		input: { xml: '<TimelineObject/>' },
		sends: { open: { xml: '<TimelineObject/>' }, wkteam: { content: '<TimelineObject/>' } },
		gives: (told) => ({ account: told.loginId, url: String(sampleData(told).videoUrl) }),
	},
];
