import { WatchMemory } from '../../../gateway/status/memory';

/** A store with something in it, and the memory of who watches "all" in it. */
function memoryIn(stored: unknown, watching = 'all') {
	const store = { stored };
	const memory = new WatchMemory(
		{
			read: () => store.stored,
			write: (written) => {
				store.stored = written;
			},
		},
		watching,
	);
	return { store, memory };
}

const withAccounts = (...accounts: unknown[]) => ({ watching: 'all', accounts });

describe('The accounts that a watch remembers', () => {
	it('stand beside what is being watched, and come back as they are', () => {
		const { store, memory } = memoryIn(undefined);
		memory.remember([
			{ account: 'shop', wcId: 'wxid_shop', state: 'offline', offlineSince: 7 },
			{ account: 'wxid_bob', wId: 'w-1', state: 'online' },
			{ account: 'new', state: null, gone: true },
		]);
		expect(store.stored).toEqual({
			watching: 'all',
			accounts: [
				{ account: 'shop', wcId: 'wxid_shop', state: 'offline', offlineSince: 7 },
				{ account: 'wxid_bob', wId: 'w-1', state: 'online' },
				{ account: 'new', state: null, gone: true },
			],
		});
		expect(memory.accounts).toEqual([
			{ account: 'shop', wcId: 'wxid_shop', state: 'offline', offlineSince: 7 },
			{ account: 'wxid_bob', wId: 'w-1', state: 'online' },
			{ account: 'new', state: null, gone: true },
		]);
	});

	it.each<[string, unknown]>([
		['nothing was stored', undefined],
		['something else was stored', 'all'],
		['something else was being watched', { watching: 'shop', accounts: [{ account: 'shop' }] }],
		['they are no list', { watching: 'all', accounts: { account: 'shop' } }],
	])('are none yet where %s', (_, stored) => {
		expect(memoryIn(stored).memory.accounts).toBeUndefined();
	});

	it.each<[string, unknown, unknown[]]>([
		['a text', 'shop', []],
		['an entry without an account', { wcId: 'wxid_shop', state: 'online' }, []],
		['an account that is none', { account: ['shop'], state: 'online' }, []],
		[
			'a state of another kind',
			{ account: 'shop', state: 'away' },
			[{ account: 'shop', state: null }],
		],
		[
			'a time that is none',
			{ account: 'shop', offlineSince: '7' },
			[{ account: 'shop', state: null }],
		],
		['"gone" as a text', { account: 'shop', gone: 'true' }, [{ account: 'shop', state: null }]],
		['empty names', { account: 'shop', wcId: '', wId: '' }, [{ account: 'shop', state: null }]],
		[
			'an account as a number',
			{ account: 7, state: 'online' },
			[{ account: '7', state: 'online' }],
		],
	])('are what can be read, when there is %s among them', (_, entry, read) => {
		const { memory } = memoryIn(withAccounts({ account: 'a', state: 'online' }, entry));
		expect(memory.accounts).toEqual([{ account: 'a', state: 'online' }, ...read]);
	});

	it('leave all else in the store as it is', () => {
		const { store, memory } = memoryIn({ ...withAccounts(), reasonsAsked: [], version: 2 });
		memory.remember([{ account: 'shop', state: 'online' }]);
		expect(store.stored).toEqual({
			watching: 'all',
			accounts: [{ account: 'shop', state: 'online' }],
			reasonsAsked: [],
			version: 2,
		});
	});
});

describe('When an offline reason was asked for', () => {
	it('is remembered for each account, the last time only, whatever is being watched', () => {
		const { store, memory } = memoryIn(withAccounts());
		memory.noteReasonAsked('shop', 10, 0);
		memory.noteReasonAsked('bob', 20, 0);
		memory.noteReasonAsked('shop', 30, 0);
		expect(store.stored).toEqual({
			...withAccounts(),
			reasonsAsked: [
				{ account: 'bob', at: 20 },
				{ account: 'shop', at: 30 },
			],
		});
		const other = memoryIn(store.stored, 'another').memory;
		expect(['shop', 'bob', 'eve'].map((account) => other.reasonAskedAt(account))).toEqual([
			30,
			20,
			undefined,
		]);
	});

	it('is forgotten of other accounts once it is older than it need be known', () => {
		const { store, memory } = memoryIn(undefined);
		memory.noteReasonAsked('older', 9, 0);
		memory.noteReasonAsked('just as old', 10, 0);
		memory.noteReasonAsked('shop', 20, 10);
		expect(store.stored).toEqual({
			reasonsAsked: [
				{ account: 'just as old', at: 10 },
				{ account: 'shop', at: 20 },
			],
		});
	});

	it.each<[string, unknown]>([
		['is no list', { account: 'shop', at: 5 }],
		['holds texts', ['shop']],
		['holds times that are none', [{ account: 'shop', at: '5' }]],
	])('is not known when what is stored %s', (_, reasonsAsked) => {
		const { store, memory } = memoryIn({ reasonsAsked });
		expect(memory.reasonAskedAt('shop')).toBeUndefined();
		memory.noteReasonAsked('bob', 7, 0);
		expect(store.stored).toEqual({ reasonsAsked: [{ account: 'bob', at: 7 }] });
	});
});
