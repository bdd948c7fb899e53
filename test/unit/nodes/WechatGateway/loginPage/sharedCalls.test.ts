import { Pace, type Paced } from '../../../../../nodes/WechatGateway/loginPage/sharedCalls';

let now: number;
let pace: Pace<string>;
/** What the calls gave out so far. */
let made: string[];

beforeEach(() => {
	now = 1_000_000;
	pace = new Pace(() => now);
	made = [];
});

/** A call that answers at once and asks for a rest. */
const giving =
	(value: string, restMs = 0) =>
	async (): Promise<Paced<string>> => {
		made.push(value);
		return await Promise.resolve({ value, restMs });
	};

/** A call that is under way until it is answered. */
function held(value: string, restMs = 0) {
	let answer = () => {};
	let fail: (error: Error) => void = () => {};
	const settled = new Promise<void>((resolve, reject) => {
		answer = resolve;
		fail = reject;
	});
	const call = async () => {
		made.push(value);
		await settled;
		return { value, restMs };
	};
	return { call, answer: () => answer(), fail: (error: Error) => fail(error) };
}

describe('Asking', () => {
	it('makes the first call at once', async () => {
		expect(await pace.ask('a', giving('first', 3_000))).toBe('first');
		expect([pace.latest('a'), pace.rest('a')]).toEqual(['first', 3_000]);
	});

	it('gives what is known until the call has had its rest', async () => {
		await pace.ask('a', giving('first', 3_000));
		now += 2_999;
		expect(await pace.ask('a', giving('second'))).toBe('first');
		expect(pace.rest('a')).toBe(1);
		now += 1;
		expect(await pace.ask('a', giving('second'))).toBe('second');
		expect(made).toEqual(['first', 'second']);
	});

	it('may be impatient, within bounds', async () => {
		await pace.ask('a', giving('first', 8_000));
		now += 999;
		expect(await pace.ask('a', giving('second'), { atLeastMs: 1_000 })).toBe('first');
		now += 1;
		expect(await pace.ask('a', giving('second'), { atLeastMs: 1_000 })).toBe('second');
	});

	it('is not slowed down by patience', async () => {
		await pace.ask('a', giving('first', 500));
		now += 500;
		expect(await pace.ask('a', giving('second'), { atLeastMs: 1_000 })).toBe('second');
	});

	it('shares a call that is under way, however often it is asked', async () => {
		const first = held('first');
		const asked = [1, 2, 3].map(async () => await pace.ask('a', first.call));
		first.answer();
		expect(await Promise.all(asked)).toEqual(['first', 'first', 'first']);
		expect(made).toEqual(['first']);
	});

	it('measures the rest from the answer', async () => {
		const first = held('first', 1_000);
		const asked = pace.ask('a', first.call);
		now += 8_000;
		first.answer();
		await asked;
		expect(pace.rest('a')).toBe(1_000);
	});

	it('keeps logins apart', async () => {
		await pace.ask('a', giving('of a', 3_000));
		expect(await pace.ask('b', giving('of b'))).toBe('of b');
		expect([pace.latest('a'), pace.latest('c'), pace.rest('c')]).toEqual(['of a', undefined, 0]);
	});

	it('asks again after a call that failed', async () => {
		const first = held('first');
		const asked = pace.ask('a', first.call);
		first.fail(new Error('lost'));
		await expect(asked).rejects.toThrow('lost');
		expect(pace.latest('a')).toBeUndefined();
		expect(await pace.ask('a', giving('second'))).toBe('second');
	});

	it('does not take an earlier login under the same name for this one', async () => {
		await pace.ask('a', giving('earlier', 30_000));
		const since = now;
		expect(pace.latest('a', since)).toBeUndefined();
		now += 1;
		expect(await pace.ask('a', giving('mine', 3_000), { since })).toBe('mine');
		expect(await pace.ask('a', giving('again'), { since })).toBe('mine');
		expect(pace.latest('a', since)).toBe('mine');
	});
});

describe('A call that must be alone', () => {
	it('waits for the one under way', async () => {
		const first = held('check');
		const asked = pace.ask('a', first.call);
		const alone = pace.alone('a', giving('code'));
		await Promise.resolve();
		expect(made).toEqual(['check']);
		first.answer();
		expect(await Promise.all([asked, alone])).toEqual(['check', 'code']);
		expect([made, pace.latest('a')]).toEqual([['check', 'code'], 'code']);
	});

	it('is made even if the one before fails, and does not wait for its rest', async () => {
		const first = held('check');
		const asked = pace.ask('a', first.call).catch(() => 'failed');
		const alone = pace.alone('a', giving('code'));
		first.fail(new Error('lost'));
		expect(await Promise.all([asked, alone])).toEqual(['failed', 'code']);
		await pace.ask('b', giving('check', 3_000));
		expect(await pace.alone('b', giving('code'))).toBe('code');
	});

	it('answers those who ask meanwhile, and is not made twice', async () => {
		const code = held('code');
		const alone = pace.alone('a', code.call);
		const others = [pace.ask('a', giving('check')), pace.alone('a', giving('code again'))];
		code.answer();
		expect(await Promise.all([alone, ...others])).toEqual(['code', 'code', 'code']);
		expect(made).toEqual(['code']);
	});

	it('leaves room for the next one when it is over', async () => {
		await pace.alone('a', giving('first'));
		expect(await pace.alone('a', giving('second'))).toBe('second');
		const check = held('check');
		const asked = pace.ask('a', check.call);
		const alone = pace.alone('a', giving('third'));
		check.answer();
		expect(await Promise.all([asked, alone])).toEqual(['check', 'third']);
	});
});

describe('A hold', () => {
	it('lasts as long as was said, or until it is released', () => {
		pace.hold('a', 5_000);
		now += 4_999;
		expect([pace.isHeld('a'), pace.isHeld('b')]).toEqual([true, false]);
		now += 1;
		expect(pace.isHeld('a')).toBe(false);
		pace.hold('a', 5_000);
		pace.release('a');
		expect(pace.isHeld('a')).toBe(false);
	});

	it('of an earlier login is none of this one', () => {
		pace.hold('a', 5_000);
		expect(pace.isHeld('a', now)).toBe(false);
		now += 1;
		pace.hold('a', 5_000);
		expect(pace.isHeld('a', now - 1)).toBe(true);
	});
});

describe('What is learned in another way', () => {
	it('counts as an answer, with its rest', async () => {
		pace.learn('a', { value: 'learned', restMs: 3_000 });
		expect([pace.latest('a'), pace.rest('a')]).toEqual(['learned', 3_000]);
		expect(await pace.ask('a', giving('asked'))).toBe('learned');
	});
});

describe('What is known', () => {
	it('is forgotten after a quarter of an hour without a question', async () => {
		await pace.ask('a', giving('first'));
		now += 14 * 60_000;
		expect(pace.latest('a')).toBe('first');
		now += 15 * 60_000;
		expect(pace.latest('a')).toBe('first');
		now += 15 * 60_000 + 1;
		pace.latest('b');
		expect(pace.latest('a')).toBeUndefined();
	});

	it('is not forgotten while a call is under way', async () => {
		const first = held('first');
		const asked = pace.ask('a', first.call);
		now += 16 * 60_000;
		pace.latest('b');
		const other = pace.ask('a', giving('second'));
		first.answer();
		expect(await Promise.all([asked, other])).toEqual(['first', 'first']);
	});
});
