import { GatewayRefusedError, NotOfferedError } from '../../../gateway';
import { open } from '../../../gateway/dialects/open';
import { World } from '../support/world';
import { harbor, operations } from './harbor';

const BERTHS = { '/berths': { done: true, cargo: { Argo: '7/b' } } };
const looked = { method: 'GET', url: 'http://gw.example/berths', headers: {} };

describe('A third gateway, made of files of its own', () => {
	it('finds its accounts its own way and speaks its own encoding', async () => {
		const world = new World({ ...BERTHS, '/hail': { done: true, cargo: 'aye' } });
		const output = await world
			.client(harbor)
			.execute(operations.hail, { account: 'Argo', word: 'ahoy' });
		expect(output).toEqual({ ship: 'Argo', heard: true });
		expect(world.seen).toEqual([
			looked,
			{
				method: 'POST',
				url: 'http://gw.example/hail',
				headers: { 'Content-Type': 'text/plain' },
				body: 'berth: 7/b\nsays: ahoy\n',
			},
		]);
	});

	it('has its own envelope read', async () => {
		const world = new World(BERTHS);
		const hailing = world
			.client(harbor)
			.execute(operations.hail, { account: 'Argo', word: 'ahoy' });
		await expect(hailing).rejects.toEqual(new GatewayRefusedError('refused', 'no such dock'));
	});

	it('gets the pace, the lists and the raw data of the catalogue', async () => {
		const world = new World({
			...BERTHS,
			'/hail': { done: true, cargo: 'aye' },
			'/berths/7%2Fb/crew': { done: true, cargo: ['Jason', 'Orpheus', 'Atalanta'] },
		});
		const client = world.client(harbor);
		const input = { account: 'Argo', word: 'ahoy', simplify: false };
		await client.execute(operations.hail, input);
		expect(await client.execute(operations.hail, input)).toEqual({
			ship: 'Argo',
			heard: true,
			raw: 'aye',
		});
		expect(world.pauses).toEqual([3_000]);
		const crew = await client.execute(operations.getCrew, { account: 'Argo', limit: 2 });
		expect(crew).toEqual([{ name: 'Jason' }, { name: 'Orpheus' }]);
	});

	it('may have code of its own', async () => {
		const world = new World({ '/weather': { done: false, why: 'storm ahead' } });
		expect(await world.client(harbor).execute(operations.getWeather, {})).toEqual({ safe: false });
	});

	it('refuses a field that it is not sent', async () => {
		const world = new World({});
		const asking = world.client(harbor).execute(operations.getWeather, { flag: 'red' });
		await expect(asking).rejects.toEqual(new NotOfferedError('Harbor has no "Flag".'));
		expect(world.seen).toEqual([]);
	});

	it('leaves the others as they are', async () => {
		const world = new World({ '/open/weather': { code: '1000', message: 'ok', data: { sun: 1 } } });
		const client = world.client(open);
		expect(await client.execute(operations.getWeather, { flag: 'red' })).toEqual({ sun: 1 });
		await expect(client.execute(operations.hail, { account: 'Argo', word: 'x' })).rejects.toThrow(
			'Community Assistant (open) does not offer "Hail": it has no harbor.',
		);
	});
});
