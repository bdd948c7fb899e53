import fc from 'fast-check';
import { GatewayRefusedError, UnreachableError } from '../../../gateway/wire/errors';
import { judge, type Change } from '../../../gateway/status/change';
import type { Look } from '../../../gateway/status/look';
import type { WatchedAccount } from '../../../gateway/status/memory';

type Found = 'online' | 'offline' | 'unknown' | 'failed';

const lookThatFound = (found: Found): Look =>
	found === 'failed'
		? { account: 'shop', reason: new UnreachableError('No answer', '', true) }
		: { account: 'shop', state: found };

/** What is told poll by poll, and what is known in the end. */
function follow(found: readonly Found[], { tellFirst = false } = {}) {
	let known: WatchedAccount[] | undefined;
	const told: Array<Change | undefined> = [];
	for (const [poll, state] of found.entries()) {
		const rules = { all: false, tellFirst, now: poll * 60_000 };
		const { accounts, changes } = judge(known, [lookThatFound(state)], rules);
		known = accounts;
		told.push(changes[0]);
	}
	return { told, known: known?.[0] };
}

const findings = fc.array(fc.constantFrom<Found[]>('online', 'offline', 'unknown', 'failed'), {
	maxLength: 30,
});

describe('What polls tell of an account, whatever they find', () => {
	const states = (found: readonly Found[], tellFirst = false) =>
		follow(found, { tellFirst }).told.map((change) => change?.state);

	it('is only what the poll itself has found', () => {
		fc.assert(
			fc.property(findings, fc.boolean(), (found, tellFirst) => {
				for (const [poll, told] of states(found, tellFirst).entries()) {
					expect([found[poll], undefined]).toContain(told);
				}
			}),
		);
	});

	it('is "offline" only when the answered poll before has found it offline too', () => {
		fc.assert(
			fc.property(findings, fc.boolean(), (found, tellFirst) => {
				for (const [poll, told] of states(found, tellFirst).entries()) {
					if (told !== 'offline') continue;
					const answered = found.slice(0, poll).filter((one) => one !== 'failed');
					expect(answered.at(-1)).toBe('offline');
				}
			}),
		);
	});

	it('is never the same twice in a row, and always another state than the one before', () => {
		fc.assert(
			fc.property(findings, fc.boolean(), (found, tellFirst) => {
				const changes = follow(found, { tellFirst }).told.filter((change) => change !== undefined);
				for (const [i, { state, previousState }] of changes.entries()) {
					expect(state).not.toBe(previousState);
					if (i > 0) expect(previousState).toBe(changes[i - 1]?.state);
				}
			}),
		);
	});

	it('leads to the state that the last polls agree on', () => {
		fc.assert(
			fc.property(findings, (found) => {
				expect(follow([...found, 'online']).known?.state).toBe('online');
				expect(follow([...found, 'offline', 'offline']).known?.state).toBe('offline');
			}),
		);
	});
});

describe('A change', () => {
	it('says when the account was first found offline, and by which poll it is told', () => {
		expect(follow(['online', 'offline', 'failed', 'offline']).told.at(-1)).toEqual({
			account: 'shop',
			state: 'offline',
			previousState: 'online',
			observedAt: 180_000,
			offlineSince: 60_000,
		});
	});

	it('forgets a first time offline that came to nothing', () => {
		const found: Found[] = ['online', 'offline', 'online', 'offline', 'offline'];
		expect(follow(found).told.at(-1)).toMatchObject({ offlineSince: 180_000 });
	});
});

it('A refusal in between does not hide a drop', () => {
	const rules = { all: false, tellFirst: false, now: 0 };
	const refused: Look = { account: 'shop', reason: new GatewayRefusedError('1001', '设备不存在') };
	const before = judge(undefined, [lookThatFound('online')], rules).accounts;
	const between = judge(before, [refused], rules).accounts;
	const first = judge(between, [lookThatFound('offline')], rules);
	const second = judge(first.accounts, [lookThatFound('offline')], rules);
	expect([first.changes, second.changes.map(({ state }) => state)]).toEqual([[], ['offline']]);
});
