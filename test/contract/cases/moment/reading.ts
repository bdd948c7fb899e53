import type { JsonObject } from '../../../../gateway';
import { timelineOf } from '../../../simulator/moments/timeline';
import type { OperationCase, Told } from '../../support/operationCase';
import { at, BOB, MOMENT, momentOf, sampleData } from './shared';

const FIRST_PAGE = { firstPageMd5: '', maxId: 0 };

const TEXT = '充满力量';

/** Bob's moment, which Alice sees. */
const bobs = ({ loginId: account, scene: { simulator } }: Told): JsonObject => ({
	account,
	momentId: MOMENT,
	contactId: BOB,
	nickname: simulator.people.bob.nickName,
	timestamp: at(Math.floor((simulator.moments.seenBy(BOB)[0]?.at ?? 0) / 1000)),
	likes: [],
	comments: [],
});
/** As it is where the gateway tells its XML. */
const whole = (told: Told): JsonObject => {
	const [moment] = told.scene.simulator.moments.seenBy(BOB);
	return { ...bobs(told), text: TEXT, ...(moment && { xml: timelineOf(moment) }) };
};
/** All is read when a page brings nothing new. */
const pages = (call: string, friend: JsonObject, { scene: { simulator } }: Told) => {
	const [, second] = simulator.requests.map(({ fields }) => fields as JsonObject);
	const { firstPageMd5 = '' } = second ?? {};
	return [
		[call, { ...friend, ...FIRST_PAGE }] as const,
		[call, { ...friend, firstPageMd5, maxId: BigInt(MOMENT) }] as const,
	];
};

export const reading: OperationCase[] = [
	{
		operation: 'moment.getMany',
		before: momentOf('bob', TEXT),
		when: 'the next page is asked for by an ID beyond 2^53, and is empty',
		calls: (told) => pages(told.call, {}, told),
		gives: (told) => [bobs(told)],
	},
	{
		operation: 'moment.getManyByContact',
		before: momentOf('bob', TEXT),
		input: { contactId: BOB },
		calls: (told) =>
			pages(told.call, told.gateway === 'open' ? { wxId: BOB } : { wcId: BOB }, told),
		gives: (told) => (told.gateway === 'open' ? [bobs(told)] : [whole(told)]),
	},
	{
		operation: 'moment.get',
		before: momentOf('bob', TEXT),
		input: { contactId: BOB, momentId: MOMENT },
		sends: { open: { wxId: BOB, id: MOMENT }, wkteam: { wcId: BOB, id: MOMENT } },
		gives: (told) => ({ exists: true, ...whole(told) }),
	},
	{
		operation: 'moment.downloadVideo',
		input: { xml: '<TimelineObject/>' },
		sends: { open: { xml: '<TimelineObject/>' }, wkteam: { content: '<TimelineObject/>' } },
		gives: (told) => ({ account: told.loginId, url: String(sampleData(told).videoUrl) }),
	},
];
