import { later } from '../../../gateway/wire/later';

describe('What is loaded later', () => {
	it('is loaded when it is first wanted, and once for all who want it', async () => {
		let loads = 0;
		const wanted = later(async () => await Promise.resolve((loads += 1)));
		expect(loads).toBe(0);
		expect(await Promise.all([wanted(), wanted()])).toEqual([1, 1]);
		expect(await wanted()).toBe(1);
	});

	it('is tried again when it could not be loaded', async () => {
		const answers = [new Error('EMFILE: too many open files'), 'the module'];
		const wanted = later(async () => {
			const answer = await Promise.resolve(answers.shift());
			if (answer instanceof Error) throw answer;
			return answer;
		});
		await expect(wanted()).rejects.toThrow('EMFILE');
		expect(await wanted()).toBe('the module');
		expect(await wanted()).toBe('the module');
	});
});
