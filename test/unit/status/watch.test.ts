import fc from 'fast-check';
import {
	dialectOf,
	GatewayClient,
	TimedOutError,
	UnreachableError,
	type HttpRequest,
	type Transport,
} from '../../../gateway';
import { AccountWatch, type WatchSettings } from '../../../gateway';

const MINUTE = 60_000;

/** A gateway of the open kind that knows these devices; time only passes while one hangs. */
class FakeGateway implements Transport {
	readonly canRenewToken = false;
	readonly asked: string[] = [];
	now = 0;
	stored: unknown;
	/** What happens before a device is answered for. */
	meanwhile: () => Promise<void> | void = () => {};

	constructor(readonly devices: Record<string, 'online' | 'offline' | 'hangs'>) {}

	async send({ url, body = '', timeoutMs }: HttpRequest) {
		const device = new URLSearchParams(String(body)).get('deviceId') ?? '';
		this.asked.push(`${new URL(url).pathname} ${device}`.trim());
		await this.meanwhile();
		const state = this.devices[device];
		if (state === 'hangs') {
			this.now += timeoutMs;
			throw new TimedOutError('No answer in time.');
		}
		return { status: 200, headers: {}, text: JSON.stringify(this.answer(url, state)) };
	}

	async download(): Promise<never> {
		throw new Error('Nothing is downloaded');
	}

	watch(settings: Partial<WatchSettings> = {}): AccountWatch {
		const connection = {
			dialect: dialectOf('open'),
			baseUrl: 'http://gateway.test',
			username: '',
			password: '',
			proxy: { proxyIp: '', proxyUser: '', proxyPassword: '' },
			secrets: () => [],
		};
		const clock = { now: () => this.now, sleep: async () => {}, stopped: () => false };
		return new AccountWatch(
			new GatewayClient(connection, { transport: this, clock }),
			{
				owner: 'credential-1',
				chosen: Object.keys(this.devices),
				events: new Set(),
				emitOnFirstPoll: false,
				offlineReason: true,
				budgetMs: 5 * MINUTE,
				...settings,
			},
			{
				read: () => this.stored,
				write: (memory) => {
					this.stored = JSON.parse(JSON.stringify(memory)) as unknown;
				},
			},
		);
	}

	async poll(settings: Partial<WatchSettings> = {}) {
		return (await this.watch(settings).changes()).events;
	}

	private answer(url: string, state: string | undefined) {
		if (url.includes('/workstation')) {
			const lists = Object.keys(this.devices).map((deviceId) => ({ deviceId, wxid: 'wxid_1' }));
			return { code: '1000', data: { lists, totalPages: 1 } };
		}
		if (url.includes('/offlineReason')) return { code: '1000', data: { reason: null } };
		return state === 'online' ? { code: '1000' } : { code: '1001', message: '已离线' };
	}
}

describe('The time of a poll', () => {
	it('is shared, so that accounts which hang cannot take it from the others', async () => {
		const gateway = new FakeGateway({
			a: 'hangs',
			b: 'hangs',
			c: 'online',
			d: 'hangs',
			e: 'online',
		});
		await gateway.poll();
		gateway.devices.c = 'offline';
		await gateway.poll({ budgetMs: MINUTE });
		const before = gateway.now;
		const { events, missed } = await gateway.watch({ budgetMs: MINUTE }).changes();
		expect(events).toMatchObject([{ event: 'account.offline', account: 'c' }]);
		expect(missed.map(({ account }) => account)).toEqual(['a', 'b', 'd']);
		expect(gateway.now - before).toBeLessThanOrEqual(MINUTE);
	});

	it('ends: who was not asked by then is asked by the next poll', async () => {
		const names = Array.from({ length: 40 }, (_, i) => `device-${i}`);
		const gateway = new FakeGateway({
			first: 'online',
			...Object.fromEntries(names.map((name) => [name, 'hangs' as const])),
		});
		await gateway.poll({ budgetMs: 36_000 });
		expect(gateway.now).toBeLessThanOrEqual(36_000);
		expect(gateway.asked.length).toBeLessThan(40);
	});

	it('leaves some for the reason', async () => {
		const gateway = new FakeGateway({ shop: 'online', slow: 'online' });
		await gateway.poll();
		gateway.devices.shop = 'offline';
		await gateway.poll();
		gateway.devices.slow = 'hangs';
		gateway.asked.length = 0;
		await gateway.poll({ budgetMs: 10_000 });
		expect(gateway.asked).toContain('/open/offlineReason shop');
	});

	it('is no longer than usual for one call when there is plenty', async () => {
		const gateway = new FakeGateway({ shop: 'hangs' });
		await expect(gateway.poll({ budgetMs: 60 * MINUTE })).rejects.toBeInstanceOf(TimedOutError);
		expect(gateway.now).toBe(MINUTE);
	});
});

describe('What is remembered', () => {
	it('outlives a poll that fails', async () => {
		const gateway = new FakeGateway({ shop: 'online' });
		await gateway.poll();
		const before = gateway.stored;
		gateway.meanwhile = () => {
			throw new UnreachableError('Not there.', '', false);
		};
		await expect(gateway.poll()).rejects.toThrow('Not there.');
		expect(gateway.stored).toEqual(before);
	});

	it.each([
		['credential', { owner: 'credential-2' }],
		['choice between all and some', { chosen: undefined }],
	])('is another one with another %s', async (_, settings) => {
		const gateway = new FakeGateway({ shop: 'online' });
		await gateway.poll();
		gateway.devices.shop = 'offline';
		await gateway.poll();
		expect(await gateway.poll(settings)).toEqual([]);
		expect(await gateway.poll()).toEqual([]);
	});

	it('is forgotten of accounts that are not chosen any more', async () => {
		const gateway = new FakeGateway({ shop: 'online', desk: 'online' });
		await gateway.poll();
		await gateway.poll({ chosen: ['desk'] });
		gateway.devices.shop = 'offline';
		await gateway.poll();
		expect(await gateway.poll()).toEqual([]);
	});

	it('may be anything without a poll coming to harm', async () => {
		const gateway = new FakeGateway({ shop: 'online' });
		await gateway.poll();
		const { watching } = gateway.stored as { watching: string };
		const spoilt = fc.record({
			watching: fc.constantFrom(watching, 'something else'),
			accounts: fc.oneof(
				fc.jsonValue(),
				fc.array(fc.object({ key: fc.constantFrom('account', 'state', 'offlineSince') })),
			),
			reasonsAsked: fc.jsonValue(),
		});
		await fc.assert(
			fc.asyncProperty(fc.oneof(fc.jsonValue(), spoilt), async (stored) => {
				gateway.stored = stored;
				await gateway.poll();
				expect(await gateway.poll()).toEqual([]);
			}),
		);
	});
});

it('Two polls that overlap tell a change once', async () => {
	const gateway = new FakeGateway({ shop: 'online' });
	await gateway.poll();
	gateway.devices.shop = 'offline';
	await gateway.poll();
	const both = await Promise.all([gateway.poll(), gateway.poll()]);
	expect(both.flat()).toHaveLength(1);
});
