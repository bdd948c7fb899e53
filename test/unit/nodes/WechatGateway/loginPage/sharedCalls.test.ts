import { Pace, type Paced } from '../../../../../nodes/WechatGateway/loginPage/sharedCalls';

let now: number;
let pace: Pace<string>;
/** What is waited for when a call takes its time. */
let waits: Array<{ ms: number; end: () => void }>;
/** What the calls gave out so far. */
let made: string[];

beforeEach(() => {
	now = 1_000_000;
	waits = [];
	const late: Paced<string> = { value: 'late', restMs: 5_000, strict: true };
	const wait = async (ms: number) =>
		await new Promise<void>((resolve) => waits.push({ ms, end: resolve }));
	pace = new Pace({ late, wait }, () => now);
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

/** As the page asks, whose calls have all the same limit. */
const ask = async (
	key: string,
	call: () => Promise<Paced<string>>,
	options: { atLeastMs?: number; since?: number } = {},
): Promise<string> => await pace.ask(key, call, { limitMs: 40_000, ...options });
const alone = async (key: string, call: () => Promise<Paced<string>>): Promise<string> =>
	await pace.alone(key, call, 30_000);

describe('Asking', () => {
	it('makes the first call at once', async () => {
		expect(await ask('a', giving('first', 3_000))).toBe('first');
		expect([pace.latest('a'), pace.rest('a')]).toEqual(['first', 3_000]);
	});

	it('gives what is known until the call has had its rest', async () => {
		await ask('a', giving('first', 3_000));
		now += 2_999;
		expect(await ask('a', giving('second'))).toBe('first');
		expect(pace.rest('a')).toBe(1);
		now += 1;
		expect(await ask('a', giving('second'))).toBe('second');
		expect(made).toEqual(['first', 'second']);
	});

	it('may be impatient, within bounds', async () => {
		await ask('a', giving('first', 8_000));
		now += 999;
		expect(await ask('a', giving('second'), { atLeastMs: 1_000 })).toBe('first');
		now += 1;
		expect(await ask('a', giving('second'), { atLeastMs: 1_000 })).toBe('second');
	});

	it('is not slowed down by patience', async () => {
		await ask('a', giving('first', 500));
		now += 500;
		expect(await ask('a', giving('second'), { atLeastMs: 1_000 })).toBe('second');
	});

	it('shares a call that is under way, however often it is asked', async () => {
		const first = held('first');
		const asked = [1, 2, 3].map(async () => await ask('a', first.call));
		first.answer();
		expect(await Promise.all(asked)).toEqual(['first', 'first', 'first']);
		expect(made).toEqual(['first']);
	});

	it('measures the rest from the answer', async () => {
		const first = held('first', 1_000);
		const asked = ask('a', first.call);
		now += 8_000;
		first.answer();
		await asked;
		expect(pace.rest('a')).toBe(1_000);
	});

	it('keeps logins apart', async () => {
		await ask('a', giving('of a', 3_000));
		expect(await ask('b', giving('of b'))).toBe('of b');
		expect([pace.latest('a'), pace.latest('c'), pace.rest('c')]).toEqual(['of a', undefined, 0]);
	});

	it('asks again after a call that failed', async () => {
		const first = held('first');
		const asked = ask('a', first.call);
		first.fail(new Error('lost'));
		await expect(asked).rejects.toThrow('lost');
		expect(pace.latest('a')).toBeUndefined();
		expect(await ask('a', giving('second'))).toBe('second');
	});

	it('does not take an earlier login under the same name for this one', async () => {
		await ask('a', giving('earlier', 30_000));
		const since = now;
		expect(pace.latest('a', since)).toBeUndefined();
		now += 1;
		expect(await ask('a', giving('mine', 3_000), { since })).toBe('mine');
		expect(await ask('a', giving('again'), { since })).toBe('mine');
		expect(pace.latest('a', since)).toBe('mine');
	});
});

describe('A call that must be alone', () => {
	it('waits for the one under way', async () => {
		const first = held('check');
		const asked = ask('a', first.call);
		const single = alone('a', giving('code'));
		await Promise.resolve();
		expect(made).toEqual(['check']);
		first.answer();
		expect(await Promise.all([asked, single])).toEqual(['check', 'code']);
		expect([made, pace.latest('a')]).toEqual([['check', 'code'], 'code']);
	});

	it('is made even if the one before fails, and does not wait for its rest', async () => {
		const first = held('check');
		const asked = ask('a', first.call).catch(() => 'failed');
		const single = alone('a', giving('code'));
		first.fail(new Error('lost'));
		expect(await Promise.all([asked, single])).toEqual(['failed', 'code']);
		await ask('b', giving('check', 3_000));
		expect(await alone('b', giving('code'))).toBe('code');
	});

	it('answers those who ask meanwhile, and is not made twice', async () => {
		const code = held('code');
		const single = alone('a', code.call);
		const others = [ask('a', giving('check')), alone('a', giving('code again'))];
		code.answer();
		expect(await Promise.all([single, ...others])).toEqual(['code', 'code', 'code']);
		expect(made).toEqual(['code']);
	});

	it('leaves room for the next one when it is over', async () => {
		await alone('a', giving('first'));
		expect(await alone('a', giving('second'))).toBe('second');
		const check = held('check');
		const asked = ask('a', check.call);
		const single = alone('a', giving('third'));
		check.answer();
		expect(await Promise.all([asked, single])).toEqual(['check', 'third']);
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
		expect(await ask('a', giving('asked'))).toBe('learned');
	});
});

describe('What is known', () => {
	it('is forgotten after a quarter of an hour without a question', async () => {
		await ask('a', giving('first'));
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
		const asked = ask('a', first.call);
		now += 16 * 60_000;
		pace.latest('b');
		const other = ask('a', giving('second'));
		first.answer();
		expect(await Promise.all([asked, other])).toEqual(['first', 'first']);
	});
});

describe('A call that does not end', () => {
	const never = async (): Promise<Paced<string>> => await new Promise(() => {});

	it('is let go of by all who wait for it when its time is over', async () => {
		const asked = [1, 2, 3].map(async () => await ask('a', never));
		await Promise.resolve();
		expect(waits.map(({ ms }) => ms)).toEqual([40_000]);
		waits[0]?.end();
		expect(await Promise.all(asked)).toEqual(['late', 'late', 'late']);
		expect([pace.latest('a'), pace.rest('a')]).toEqual(['late', 5_000]);
	});

	it('keeps nobody from asking again after the rest', async () => {
		const asked = ask('a', never);
		await Promise.resolve();
		waits[0]?.end();
		await asked;
		expect(await ask('a', giving('second'))).toBe('late');
		now += 5_000;
		expect(await ask('a', giving('second'))).toBe('second');
	});

	it('is let go of as well when it was to be alone, or something waits behind it', async () => {
		const asked = ask('a', never);
		const single = alone('a', never);
		await Promise.resolve();
		waits[0]?.end();
		expect(await asked).toBe('late');
		// Nothing is asked in the rest that follows.
		expect(await single).toBe('late');
		expect(waits).toHaveLength(1);
		now += 5_000;
		const second = alone('a', never);
		await new Promise(setImmediate);
		expect(waits.map(({ ms }) => ms)).toEqual([40_000, 30_000]);
		waits[1]?.end();
		expect(await second).toBe('late');
	});

	it('changes nothing when it ends after all', async () => {
		const first = held('first');
		const asked = ask('a', first.call);
		await Promise.resolve();
		waits[0]?.end();
		await asked;
		now += 5_000;
		await ask('a', giving('second'));
		first.answer();
		await new Promise(setImmediate);
		expect(pace.latest('a')).toBe('second');
	});
});

describe('A strict rest', () => {
	const refused = { value: 'refused', restMs: 60_000, strict: true } as const;
	const refusing = async (): Promise<Paced<string>> => await Promise.resolve(refused);

	it('is kept by everybody, however impatient, and for calls that must be alone', async () => {
		await ask('a', refusing);
		now += 59_999;
		expect(await ask('a', giving('impatient'), { atLeastMs: 1_000 })).toBe('refused');
		expect(await alone('a', giving('code'))).toBe('refused');
		expect([pace.refusal('a'), pace.rest('a')]).toEqual(['refused', 1]);
		expect(made).toEqual([]);
		now += 1;
		expect(pace.refusal('a')).toBeUndefined();
		expect(await alone('a', giving('code'))).toBe('code');
	});

	it('is kept by a login that comes after, under the same name', async () => {
		await ask('a', refusing);
		now += 1;
		expect(await ask('a', giving('mine'), { since: now })).toBe('refused');
		expect(pace.latest('a', now)).toBeUndefined();
	});

	it('that begins while a call waits to be alone keeps that from being made', async () => {
		const first = held('check');
		const asked = ask('a', async () => ({ ...(await first.call()), ...refused }));
		const single = alone('a', giving('code'));
		first.answer();
		expect(await Promise.all([asked, single])).toEqual(['refused', 'refused']);
		expect(made).toEqual(['check']);
	});

	it('is not shortened by what is learned meanwhile, and not forgotten', async () => {
		pace.learn('a', { ...refused, restMs: 3_600_000 });
		pace.learn('a', { value: 'news', restMs: 0 });
		now += 3_599_999;
		pace.latest('b');
		expect(await ask('a', giving('asked'))).toBe('news');
		now += 1;
		expect(await ask('a', giving('asked'))).toBe('asked');
	});
});

describe('The time since a call that had to be alone', () => {
	it('begins with its end, and is endless while it can be joined', async () => {
		const code = held('code');
		const single = alone('a', code.call);
		expect(pace.sinceAlone('a')).toBe(Infinity);
		now += 2_000;
		code.answer();
		await single;
		now += 500;
		expect(pace.sinceAlone('a')).toBe(500);
		await ask('a', giving('check'));
		expect(pace.sinceAlone('a')).toBe(500);
	});
});
