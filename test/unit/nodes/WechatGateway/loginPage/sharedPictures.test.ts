import { SharedPictures } from '../../../../../nodes/WechatGateway/loginPage/sharedPictures';

let now: number;
let pictures: SharedPictures;
let fetched: number;

beforeEach(() => {
	now = 1_000_000;
	pictures = new SharedPictures(() => now);
	fetched = 0;
});

const giving = (picture: string | undefined) => async (): Promise<string | undefined> => {
	fetched += 1;
	return await Promise.resolve(picture);
};

describe('A picture', () => {
	it('is fetched once, however many want it at the same time and later', async () => {
		const many = Array.from({ length: 54 }, async () => await pictures.get('a', giving('data:1')));
		expect(await Promise.all(many)).toEqual(Array(54).fill('data:1'));
		expect(await pictures.get('a', giving('data:2'))).toBe('data:1');
		expect([pictures.known('a'), pictures.known('b'), fetched]).toEqual(['data:1', undefined, 1]);
	});

	it('that could not be had is tried again after ten seconds, not before', async () => {
		const many = Array.from({ length: 54 }, async () => await pictures.get('a', giving(undefined)));
		expect(await Promise.all(many)).toEqual(Array(54).fill(undefined));
		now += 9_999;
		expect(await pictures.get('a', giving('data:1'))).toBeUndefined();
		expect(fetched).toBe(1);
		now += 1;
		expect(await pictures.get('a', giving('data:1'))).toBe('data:1');
	});

	it('that fails with an error leaves nothing behind but its rest', async () => {
		const failing = async () => await Promise.reject<string>(new Error('stopped'));
		await expect(pictures.get('a', failing)).rejects.toThrow('stopped');
		expect(await pictures.get('a', giving('data:1'))).toBeUndefined();
		now += 10_000;
		expect(await pictures.get('a', giving('data:1'))).toBe('data:1');
	});

	it('makes room for newer ones when there are many, or large ones', async () => {
		for (let number = 0; number <= 500; number++) await pictures.get(`${number}`, giving('data:'));
		expect([pictures.known('0'), pictures.known('1')]).toEqual([undefined, 'data:']);
		const large = 'x'.repeat(20_000_000);
		await pictures.get('large', giving(large));
		await pictures.get('larger', giving(large));
		expect([pictures.known('500'), pictures.known('large')]).toEqual([undefined, undefined]);
		expect(pictures.known('larger')).toBe(large);
	});
});
