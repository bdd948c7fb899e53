import { onlineAccounts, wcId, wId } from '../../../gateway/account/wkteam';
import { dialectOf } from '../../../gateway/dialects';
import type { Lookup } from '../../../gateway/operation/binding';

const ALICE = { wcId: 'wxid_alice', wId: '0000016e-63eb-f319-0001-ed01076abf1f' };
const BOB = { wcId: 'wxid_bob', wId: '0000016e-63eb-f319-0002-ed01076abf1f' };
const NOBODY = '0000016e-63eb-f319-0003-ed01076abf1f';

/** A node run whose gateway gives these rows. */
const session = (data: unknown): Lookup =>
	({
		connection: { dialect: dialectOf('wkteam') },
		found: new Map(),
		ask: async () => await Promise.resolve({ code: '1000', message: '', data }),
	}) as unknown as Lookup;

describe('Of several accounts that are online', () => {
	it.each([ALICE, BOB])('$wcId has its own wId', async ({ wcId: account, wId: login }) => {
		expect(await wId.find?.(account, session([ALICE, BOB]), {})).toBe(login);
	});

	it.each([ALICE, BOB])('the wId of $wcId finds it', async ({ wcId: account, wId: login }) => {
		expect(await wcId.find?.(login, session([ALICE, BOB]), {})).toBe(account);
	});

	it('one is told by a wcId without asking, and a wId is taken as it is', async () => {
		const silent = session(undefined);
		silent.ask = async () => await Promise.reject(new Error('It was asked'));
		expect(await wcId.find?.(ALICE.wcId, silent, {})).toBe(ALICE.wcId);
		expect(await wId.find?.(ALICE.wId, silent, {})).toBe(ALICE.wId);
	});
});

describe('An account that is not online', () => {
	it.each([
		[
			'has no wId',
			wId,
			'wxid_carol',
			'The account "wxid_carol" is not online at E-Cloud Butler (wkteam).',
			'Log it in first: Log In Again, or Get QR Code when that is refused.',
		],
		[
			'has no wId where its name only holds one',
			wId,
			`x${ALICE.wId}x`,
			`The account "x${ALICE.wId}x" is not online at E-Cloud Butler (wkteam).`,
			'Log it in first: Log In Again, or Get QR Code when that is refused.',
		],
		[
			'has no wcId',
			wcId,
			NOBODY,
			`No account is online under the wId "${NOBODY}".`,
			'A wId is only good for one login: use the wcId, which stays the same.',
		],
	])('%s', async (_, known, account, message, hint) => {
		await expect(known.find?.(account, session([ALICE]), {})).rejects.toMatchObject({
			name: 'NotOnlineError',
			message,
			hint,
		});
	});
});

describe('Who is online', () => {
	it.each([[null], ['nobody'], [[null, 'nobody', 1]]])('is nobody where it is %j', async (data) => {
		expect(await onlineAccounts(session(data))).toEqual([]);
	});

	it('is asked once in a run, unless it must be fresh', async () => {
		const rows: unknown[] = [ALICE];
		const run = session(rows);
		expect(await onlineAccounts(run)).toEqual([ALICE]);
		rows.push(BOB);
		expect(await onlineAccounts(run)).toEqual([ALICE]);
		expect(await onlineAccounts(run, { fresh: true })).toEqual([ALICE, BOB]);
	});
});
