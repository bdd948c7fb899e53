import type { GatewaySimulator } from '../index';
import type { Channel } from '../state/channel';
import { channelCallsForEach, sampleShape, type Row } from '../support/channelCalls';
import type { Fields } from '../support/rowCall';
import { shapeOf } from '../support/shapeOf';
import { personAs } from '.';

let simulator: GatewaySimulator;
const { call, channelOf } = channelCallsForEach((started) => (simulator = started));

describe('A search', () => {
	const asked = { content: '茶', type: 10, filter: 0 };
	const first = { page: 1, offset: 0, cookie: '', searchId: '' };
	const next = ({ cookie, searchId, offset }: Row, page: number) => ({
		cookie,
		searchId,
		offset,
		page,
	});
	const search = async (more: Fields) => await call('searchChannels', { ...asked, ...more });
	const idsIn = ({ videoInfos }: Row) =>
		(videoInfos as Array<{ items: Array<{ docId: string }> }>).map(({ items }) => items[0]?.docId);
	let bobs: Channel;
	beforeEach(() => {
		bobs = channelOf('bob', { nickName: '茶馆', verifiedAs: 'B' });
	});

	it('finds channels by name and videos by their words', async () => {
		const one = simulator.channels.publish(bobs, { title: '好茶' });
		const other = simulator.channels.publish(bobs, { title: '茶', topics: ['#a'] });
		simulator.channels.publish(bobs, { title: 'Tea' });
		const by = personAs(simulator.people.carol);
		one.heart({ by, at: 0 }, true);
		const all = await search({ type: 0, ...first });
		expect(shapeOf({ ...all, authInfos: [] })).toEqual(sampleShape('searchChannels'));
		expect(all).toMatchObject({ authInfos: [{ userName: bobs.userName }], offset: 3 });
		expect(idsIn(all)).toEqual([one.id, other.id]);
		expect(idsIn(await search({ ...first, filter: 1 }))).toEqual([other.id, one.id]);
		expect(idsIn(await search({ ...first, filter: 2 }))).toEqual([one.id]);
		expect(idsIn(await search({ ...first, type: 1 }))).toEqual([]);
	});

	it('goes on by page number, offset, cookie and search ID, to an empty page', async () => {
		const ids = Array.from({ length: 10 }, () =>
			simulator.channels.publish(bobs, { title: '茶' }),
		).map(({ id }) => id);
		const one = await search({ filter: 1, ...first });
		simulator.channels.publish(bobs, { title: '茶' });
		const two = await search({ filter: 1, ...next(one, 2) });
		const three = await search({ filter: 1, ...next(two, 3) });
		const found = [one, two, three].map(idsIn);
		ids.reverse();
		expect(found).toEqual([ids.slice(0, 8), ids.slice(8), []]);
		expect([one, two, three].map(({ offset }) => offset)).toEqual([8, 10, 10]);
	});

	it.each<[string, Fields]>([
		['another number', { page: 3 }],
		['another offset', { offset: 7 }],
		['no cookie', { cookie: '' }],
		['another search ID', { searchId: '1' }],
		['other words', { content: 'x' }],
		['another filter', { filter: 1 }],
		['no page', { page: 0 }],
		['the first page with a cookie', { page: 1, offset: 0, searchId: '' }],
	])('does not go on with %s', async (_, wrong) => {
		simulator.channels.publish(bobs, { title: '茶' });
		const one = await search(first);
		const said = await search({ ...next(one, 2), ...wrong });
		expect(said).toEqual({ message: '搜索已失效，请重新搜索' });
	});

	it('is that of one account', async () => {
		const one = await search(first);
		const bob = simulator.login('wkteam', 'bob');
		expect(await search({ ...next(one, 2), wId: bob })).toMatchObject({
			message: '搜索已失效，请重新搜索',
		});
	});
});
