import {
	CancelledError,
	dialects,
	GatewayClient,
	NotGatewayAnswerError,
	TimedOutError,
	type HttpRequest,
	type TokenUse,
} from '../../../gateway';
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

const worldOf = (answer: () => unknown) =>
	new World({ '/open/rows': () => ({ code: '1000', message: 'ok', data: answer() }) });

const read = async (paging: Paging, answer: () => unknown, input = {}) => {
	const world = worldOf(answer);
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

	it('ends when the same would be asked again', async () => {
		let id = 0;
		expect(await read(cursors, () => ({ rows: [{ id: id++ }], next: 'the same' }))).toEqual({
			rows: [{ id: 0 }, { id: 1 }],
			asked: ['', '?after=the+same'],
		});
	});

	it('ends with as many rows as there are altogether, whatever is said of the pages', async () => {
		let id = 0;
		const page = () => ({ lists: [{ id: id++ }, { id: id++ }], total: 3, totalPages: 1e9 });
		expect(await read(numbered, page)).toEqual({
			rows: [{ id: 0 }, { id: 1 }, { id: 2 }, { id: 3 }],
			asked: ['?page=1&pageSize=100', '?page=2&pageSize=100'],
		});
	});

	it('is given up when there are more pages than can be', async () => {
		let id = 0;
		const endless = read(numbered, () => ({ lists: [{ id: id++ }], totalPages: 1e9 }));
		await expect(endless).rejects.toEqual(tooMany(1000));
		expect(id).toBe(1000);
	});

	it('is given up when its pages are larger than all can be', async () => {
		let id = 0;
		const text = 'x'.repeat(9 * 1024 * 1024);
		const endless = read(cursors, () => ({ rows: [{ text, id: id++ }], next: `${id}` }));
		await expect(endless).rejects.toEqual(tooMany(4));
		expect(id).toBe(4);
	});

	it('leaves the rest between pages that the manual asks for', async () => {
		const pages = [{ rows: [{ id: 1 }], next: 'a' }, { rows: [{ id: 2 }], next: 'b' }, {}];
		const world = worldOf(() => pages.shift());
		await world
			.client(dialects.open)
			.execute(list({ ...cursors, restMs: 5_000 }), { returnAll: true, limit: 50 });
		expect(world.pauses).toEqual([5_000, 5_000]);
	});

	it('ends with a Stop during such a rest', async () => {
		const world = worldOf(() => ({ rows: [{ id: 1 }], next: 'a' }));
		world.stopped = () => world.pauses.length > 0;
		const read = world
			.client(dialects.open)
			.execute(list({ ...cursors, restMs: 5_000 }), { returnAll: true, limit: 50 });
		await expect(read).rejects.toEqual(new CancelledError('The reading was canceled.'));
		expect(world.seen).toHaveLength(1);
	});

	it('is given up in time where nobody can press Stop, the call under way as well', async () => {
		let id = 0;
		const world = worldOf(() => ({ rows: [{ id: id++ }], next: `${id}` }));
		const { connection, surroundings } = world.client(dialects.open);
		const limits: number[] = [];
		const transport = {
			...surroundings.transport,
			send: async (request: HttpRequest, token: TokenUse) => {
				limits.push(request.timeoutMs);
				return await surroundings.transport.send(request, token);
			},
		};
		const client = new GatewayClient(connection, { ...surroundings, transport, listMs: 80_000 });
		const slow = list({ ...cursors, restMs: 25_000 });
		const read = client.execute(slow, { returnAll: true, limit: 50 });
		await expect(read).rejects.toEqual(
			new TimedOutError(
				'The gateway did not give all pages of the list in time.',
				'Find out why the gateway is slow, or why its list is so long.',
			),
		);
		expect(limits).toEqual([60_000, 55_000, 30_000, 5_000]);
	});
});

const tooMany = (pages: number) =>
	new NotGatewayAnswerError(
		200,
		`The gateway gave ${pages} pages, and there are still more.`,
		'Switch off Return All and set a Limit.',
	);
