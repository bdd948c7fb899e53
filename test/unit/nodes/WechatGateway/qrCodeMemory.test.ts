import type { IExecuteFunctions } from 'n8n-workflow';
import { qrCodeMemory } from '../../../../nodes/WechatGateway/qrCodeMemory';
import { SeenInMemory } from '../../../support/seenInMemory';

const LIFE = 250;
const T0 = Date.UTC(2026, 0, 1, 12);

beforeEach(() => jest.useFakeTimers({ now: T0 }));
afterEach(() => jest.useRealTimers());

let bases = 0;
let base: string;
let database: SeenInMemory;
beforeEach(() => {
	base = `http://gateway-${(bases += 1)}`;
	database = new SeenInMemory();
});

type Helpers = Pick<IExecuteFunctions['helpers'], 'checkProcessedAndRecord' | 'removeProcessed'>;

const inDatabase = (nodeId = 'node-1'): Helpers => {
	const at = { workflow: { id: 'w', active: true }, node: { id: nodeId } as never };
	return {
		checkProcessedAndRecord: async (items, scope, options) =>
			await database.checkProcessedAndRecord(items, scope, at, options),
		removeProcessed: async (items, scope, options) =>
			await database.removeProcessed(items, scope, at, options),
	};
};

const execution = (at = base, helpers: Helpers = inDatabase()) =>
	qrCodeMemory({ helpers: helpers as IExecuteFunctions['helpers'] }, at);

const NEW = { loginId: 'login-1', at: T0 };
const later = (seconds: number) => jest.setSystemTime(T0 + seconds * 1000);

describe('the process', () => {
	test('knows the QR code in another execution', () => {
		execution().set('alice', NEW);
		expect(execution().get('alice')).toEqual(NEW);
	});

	test('knows of none for the same account at another gateway', () => {
		execution().set('alice', NEW);
		expect(execution(`${base}/other`).get('alice')).toBeUndefined();
	});

	test('forgets the oldest of very many first', () => {
		const memory = execution();
		for (let i = 0; i < 1_100; i++) memory.set(`account ${i}`, NEW);
		const known = Array.from({ length: 1_100 }, (_, i) => execution().get(`account ${i}`));
		expect(known.filter((one) => one !== undefined)).toHaveLength(1_000);
		expect(known.at(-1)).toEqual(NEW);
	});
});

describe('the database', () => {
	test.each([0, 1, 59, 200, 249, 250])(
		'knows after %i s that there was one, whichever process gave it out',
		async (seconds) => {
			expect(await execution().claim('alice', LIFE)).toBe('free');
			later(seconds);
			expect(await execution().claim('alice', LIFE)).toBe('taken');
		},
	);

	test.each([0, 17, 59.999])(
		'knows of none that is dead, begun %d s into a minute',
		async (into) => {
			later(into);
			await execution().claim('alice', LIFE);
			later(into + LIFE + 60);
			expect(await execution().claim('alice', LIFE)).toBe('free');
		},
	);

	test('is not made to remember longer by who was refused', async () => {
		await execution().claim('alice', LIFE);
		for (let seconds = 10; seconds < LIFE; seconds += 10) {
			later(seconds);
			expect(await execution().claim('alice', LIFE)).toBe('taken');
		}
		later(LIFE + 60);
		expect(await execution().claim('alice', LIFE)).toBe('free');
	});

	test.each([
		['another account', async () => await execution().claim('bob', LIFE)],
		['another gateway', async () => await execution(`${base}/other`).claim('alice', LIFE)],
		['another node', async () => await execution(base, inDatabase('other')).claim('alice', LIFE)],
	])('says nothing of %s', async (_, claim) => {
		await execution().claim('alice', LIFE);
		expect(await claim()).toBe('free');
	});

	test.each([0, 59, 61, 240])(
		'knows of none that is known to be over after %i s',
		async (seconds) => {
			await execution().claim('alice', LIFE);
			later(2);
			execution().set('alice', { loginId: 'login-1', at: Date.now() });
			later(2 + seconds);
			await execution().forget('alice', LIFE);
			expect([execution().get('alice'), await execution().claim('alice', LIFE)]).toEqual([
				undefined,
				'free',
			]);
		},
	);

	test('lets the second of two in that come at a time know of the first', async () => {
		const helpers = inDatabase();
		let writes = 0;
		// Both found no row, and only one can insert it.
		const racing: Helpers = {
			...helpers,
			async checkProcessedAndRecord(...given) {
				if ((writes += 1) === 1) {
					await helpers.checkProcessedAndRecord(...given);
					throw new Error('duplicate key');
				}
				return await helpers.checkProcessedAndRecord(...given);
			},
		};
		expect(await execution(base, racing).claim('alice', LIFE)).toBe('taken');
	});

	test('says that it knows nothing when n8n keeps nothing', async () => {
		const fails = async () => await Promise.reject(new Error('no instance'));
		const without: Helpers = { checkProcessedAndRecord: fails, removeProcessed: fails };
		const memory = execution(base, without);
		expect(await memory.claim('alice', LIFE)).toBe('unknown');
		await memory.forget('alice', LIFE);
	});
});
