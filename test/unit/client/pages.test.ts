import { dialects, NotGatewayAnswerError } from '../../../gateway';
import { notOffered, type Paging } from '../../../gateway/operation/binding';
import { operation } from '../../../gateway/operation/word';
import { numbered } from '../../../gateway/catalogue/paging';
import { isObject, textOf } from '../../../gateway/wire/values';
import { World } from '../support/world';

const list = (paging: Paging) =>
	operation({
		about: [],
		name: 'Get Many',
		action: 'Get many rows',
		description: 'All of them',
		repeatable: true,
		list: paging,
		open: { call: 'GET /open/rows', page: 'made up' },
		wkteam: notOffered('it has none'),
	});

/** A list by cursors, as of moments and channels. */
const cursors: Paging = {
	send: { after: { from: { field: 'after' }, when: 'may' } },
	rows: (data) => (isObject(data) && Array.isArray(data.rows) ? (data.rows as unknown[]) : []),
	first: () => ({}),
	next: (data) => ({ after: textOf(isObject(data) ? data.next : '') }),
};

const read = async (paging: Paging, answer: () => unknown, input = {}) => {
	const world = new World({
		'/open/rows': () => ({ code: '1000', message: 'ok', data: answer() }),
	});
	const rows = await world
		.client(dialects.open)
		.execute(list(paging), { returnAll: true, limit: 50, ...input });
	return { rows, asked: world.seen.map(({ url }) => new URL(url).search) };
};

describe('A list in pages', () => {
	it('is asked for by what the last page told', async () => {
		const pages = [
			{ rows: [{ id: 1 }], next: 'a' },
			{ rows: [{ id: 2 }], next: 'b' },
			{ rows: [] },
		];
		expect(await read(cursors, () => pages.shift())).toEqual({
			rows: [{ id: 1 }, { id: 2 }],
			asked: ['', '?after=a', '?after=b'],
		});
	});

	it('ends with as many rows as are wanted', async () => {
		const page = { lists: [{ id: 1 }, { id: 2 }, { id: 3 }], totalPages: 9 };
		expect(await read(numbered, () => page, { returnAll: false, limit: 2 })).toEqual({
			rows: [{ id: 1 }, { id: 2 }],
			asked: ['?page=1&pageSize=2'],
		});
	});

	it('ends when a gateway gives a page that was there before', async () => {
		const page = { rows: [{ id: 1 }], next: 'the same' };
		expect(await read(cursors, () => page)).toEqual({
			rows: [{ id: 1 }],
			asked: ['', '?after=the+same'],
		});
	});

	it('is given up when there are more pages than can be', async () => {
		let id = 0;
		const endless = read(numbered, () => ({ lists: [{ id: id++ }], totalPages: 1e9 }));
		await expect(endless).rejects.toEqual(
			new NotGatewayAnswerError(
				200,
				'The gateway gave 1000 pages, and there are still more.',
				'Switch off Return All and set a Limit.',
			),
		);
		expect(id).toBe(1000);
	});
});
