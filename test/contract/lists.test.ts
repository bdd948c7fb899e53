import type { JsonObject } from '../../gateway';
import { Scene } from './support/scene';

let scene: Scene;
beforeEach(async () => {
	scene = await Scene.start('open');
});
afterEach(() => scene.end());

const rows = async (operation: string, input: JsonObject) =>
	(await scene.run(operation, input)) as JsonObject[];
const pagesAsked = () =>
	scene.simulator.requests.map(({ query }) => [query.page, query.pageSize].join('/'));

describe('A long list on open', () => {
	beforeEach(() => {
		for (let i = 0; i < 250; i++) scene.simulator.addDevice(`device-${i}`);
	});

	it.each([
		[1, ['1/1']],
		[50, ['1/50']],
		[100, ['1/100']],
		[120, ['1/100', '2/100']],
	])('is read no further than Limit %i needs', async (limit, pages) => {
		expect(await rows('device.getMany', { limit })).toHaveLength(limit);
		expect(pagesAsked()).toEqual(pages);
	});

	it('is read to its end when the gateway gives smaller pages than asked for', async () => {
		const page = (name: string) => ({
			json: { code: '1000', data: { lists: [{ deviceId: name }], total: 2, totalPages: 2 } },
		});
		scene.simulator.faults.next('GET /open/workstation', page('first'));
		scene.simulator.faults.next('GET /open/workstation', page('second'));
		expect(await rows('device.getMany', { returnAll: true })).toEqual([
			{ deviceId: 'first' },
			{ deviceId: 'second' },
		]);
	});

	it.each([[null], [' '], [{}], [{ lists: null }]])(
		'is empty when the data are %j',
		async (data) => {
			scene.simulator.faults.next('GET /open/workstation', { json: { code: '1000', data } });
			expect(await rows('device.getMany', { returnAll: true })).toEqual([]);
		},
	);
});

describe('The bills', () => {
	it('are all there with Return All', async () => {
		expect(await rows('account.getBills', { returnAll: true })).toHaveLength(45);
	});

	it('can be had by kind: every ninth is a top-up', async () => {
		const topUps = await rows('account.getBills', { returnAll: true, type: '2' });
		expect(topUps).toEqual(
			Array.from({ length: 5 }, () => ({ deviceId: '', type: 2, balance: 100, mark: '充值' })),
		);
	});

	it('come newest first unless told otherwise', async () => {
		await rows('account.getBills', {});
		await rows('account.getBills', { direction: '0' });
		expect(scene.simulator.requests.map(({ query }) => query.direction)).toEqual(['1', '0']);
	});

	it('can be had between two times, which travel as China time', async () => {
		await rows('account.getBills', {
			startTime: '2026-01-31T01:30:00.000Z',
			endTime: '2026-02-01 09:30:00',
		});
		expect(scene.simulator.requests.map(({ query }) => query)).toEqual([
			{
				page: '1',
				pageSize: '50',
				direction: '1',
				startTime: '2026-01-31 09:30:00',
				endTime: '2026-02-01 09:30:00',
			},
		]);
	});

	it('of the last ten days are the newest five', async () => {
		const startTime = new Date(scene.simulator.clock.now() - 9 * 24 * 3600_000).toISOString();
		expect(await rows('account.getBills', { startTime })).toHaveLength(5);
	});

	it('are not asked for with something that is not a time', async () => {
		const failure = await scene.failure('account.getBills', { endTime: 'yesterday' });
		expect(failure).toMatchObject({
			name: 'InvalidInputError',
			message: 'End Time "yesterday" is not a time.',
		});
		expect(scene.simulator.requests).toEqual([]);
	});
});
