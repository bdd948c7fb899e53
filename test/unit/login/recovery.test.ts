import { foundOnline, orFoundOnline, watchFor } from '../../../gateway/login/recovery';
import { loggedIn, notLoggedIn, type LoginResult } from '../../../gateway/login/result';
import type { LoginWay } from '../../../gateway/login/way';
import type { Call } from '../../../gateway/operation/call';
import {
	CancelledError,
	GatewayRefusedError,
	TimedOutError,
	UnreachableError,
} from '../../../gateway/wire/errors';

const WHO = { account: 'shop', loginId: 'shop' };
const ONLINE = loggedIn(WHO, { wcId: 'wxid_alice' });
const SILENT = notLoggedIn(WHO, 'timedOut', 'Nobody confirmed.');
const LOST = new Error('The connection was lost.');

const refused = new GatewayRefusedError('1001', '系统繁忙');
const unreachable = new UnreachableError('Not there.', '', false);
const late = new TimedOutError('No answer in time.');
const stopped = new CancelledError('Stopped.');

/** A gateway that gives one look after the other, and what the time does. */
function looks(...found: Array<LoginResult | Error | undefined>) {
	const pauses: number[] = [];
	const asked: number[] = [];
	let now = 0;
	let isStopped = false;
	const clock = {
		now: () => now,
		stopped: () => isStopped,
		sleep: async (ms: number) => {
			pauses.push(ms);
			now += ms;
			await Promise.resolve();
		},
	};
	const way = {
		find: async (_call: Call, timeoutMs: number) => {
			asked.push(timeoutMs);
			const next = found[Math.min(asked.length, found.length) - 1];
			if (next instanceof Error) throw next;
			return await Promise.resolve(next);
		},
	} as unknown as LoginWay;
	return { call: { clock } as Call, way, pauses, asked, stop: () => (isStopped = true) };
}

describe('A look whether the account is online after all', () => {
	it.each([
		['is', ONLINE, ONLINE],
		['is not', undefined, undefined],
		['cannot be told, as the gateway refuses', refused, undefined],
		['cannot be told, as nothing is there', unreachable, undefined],
	])('says so where it %s', async (_, found, told) => {
		const { call, way, asked } = looks(found);
		expect(await foundOnline(call, way)).toBe(told);
		expect(asked).toEqual([15_000]);
	});

	it('ends with Stop', async () => {
		const { call, way } = looks(stopped);
		await expect(foundOnline(call, way)).rejects.toBe(stopped);
	});
});

describe('Silence', () => {
	it.each([
		['a login that was not told', ONLINE, ONLINE],
		['nobody who confirmed', undefined, SILENT],
		['nobody who confirmed, as far as the gateway tells', refused, SILENT],
	])('means %s', async (_, found, told) => {
		const { call, way } = looks(found);
		expect(await orFoundOnline(call, way, SILENT)).toBe(told);
	});

	it.each([unreachable, late, stopped])('means that there is no gateway: %s', async (reason) => {
		const { call, way } = looks(reason);
		await expect(orFoundOnline(call, way, SILENT)).rejects.toBe(reason);
	});
});

describe('The watch after a connection was lost', () => {
	it('looks every 15 seconds until the account is online', async () => {
		const { call, way, pauses } = looks(undefined, refused, ONLINE);
		expect(await watchFor(call, way, 60_000, SILENT, LOST)).toBe(ONLINE);
		expect(pauses).toEqual([15_000, 15_000]);
	});

	it('ends when the time is over, after one more look', async () => {
		const { call, way, pauses, asked } = looks(undefined);
		expect(await watchFor(call, way, 20_000, SILENT, LOST)).toBe(SILENT);
		expect(pauses).toEqual([15_000, 5_000]);
		expect(asked).toHaveLength(3);
	});

	it.each([
		['nothing is there any more', unreachable, LOST],
		['it is stopped', stopped, stopped],
	])('ends when %s', async (_, reason, thrown) => {
		const { call, way } = looks(undefined, reason);
		await expect(watchFor(call, way, 60_000, SILENT, LOST)).rejects.toBe(thrown);
	});

	it('ends when it is stopped in a pause', async () => {
		const { call, way, asked, stop } = looks(undefined);
		stop();
		await expect(watchFor(call, way, 60_000, SILENT, LOST)).rejects.toMatchObject({
			name: 'CancelledError',
			message: 'The wait was canceled.',
		});
		expect(asked).toHaveLength(1);
	});
});
