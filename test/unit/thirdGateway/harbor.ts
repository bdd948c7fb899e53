import type { GatewayName } from '../../../gateway';
import type { Dialect } from '../../../gateway/dialects';
import { GATEWAYS, VARIANTS } from '../../../gateway/dialects/names';
import { known, notOffered, type Known, type Lookup } from '../../../gateway/operation/binding';
import { wordFor } from '../../../gateway/operation/word';
import { SUCCESS } from '../../../gateway/wire/envelope';
import { isObject, textOf } from '../../../gateway/wire/values';

/** A made-up gateway that agrees with the others in nothing: lines for a body, berths for accounts. */
export const harbor: Dialect = {
	name: 'harbor' as GatewayName,
	displayName: 'Harbor',
	encode: (fields) => ({
		body: Object.entries(fields)
			.map(([name, value]) => `${name}: ${String(value)}\n`)
			.join(''),
		headers: { 'Content-Type': 'text/plain' },
	}),
	encodeWithFiles: async (fields) => await Promise.resolve(harbor.encode(fields)),
	envelope({ done, why, cargo }) {
		if (typeof done !== 'boolean') return undefined;
		return { code: done ? SUCCESS : 'refused', message: textOf(why), data: cargo ?? null };
	},
	vendorLogin: {
		path: '/gate',
		fields: (captain, word) => ({ captain, word }),
		token: (data) => textOf(data),
	},
	readOnlyPath: '/tide',
	accountOf: (loginId) => loginId,
	lookRests: { usual: 1, waiting: 1, scanned: 1 },
};

const BERTHS = { call: 'GET /berths', page: 'harbor/berths' } as const;

/** Asked once per node run: the pace and the call both want to know. */
async function berthOf(ship: string, session: Lookup): Promise<string> {
	const berths = session.found.get('berths') ?? (await session.ask(BERTHS)).data;
	session.found.set('berths', berths);
	return isObject(berths) ? textOf(berths[ship]) : '';
}

/** Where a ship lies today; only the gateway knows. */
const berth: Known = {
	label: 'Ship',
	from: ['account'],
	given: ({ account }) => textOf(account),
	find: berthOf,
};

const operation = wordFor([...GATEWAYS, 'harbor'], VARIANTS);

const nowhereElse = notOffered('it has no harbor');
const elsewhere = { open: nowhereElse, wkteam: nowhereElse } as const;

const ship = {
	fields: { account: { kind: 'account', label: 'Ship', description: 'Its name', required: true } },
	send: { open: {}, wkteam: {}, harbor: { berth: known(berth) } },
} as const;

const word = { kind: 'text', label: 'Word', description: 'What to say' } as const;
const flag = { kind: 'text', label: 'Flag', description: 'Which one to show' } as const;

/** Three operations, each in the words of the catalogue. */
export const operations = {
	hail: operation({
		about: [ship],
		name: 'Hail',
		action: 'Hail ship',
		description: 'Say a word to a ship',
		repeatable: false,
		fields: { word: { ...word, required: true } },
		pace: { acts: 'hails', same: 3_000, change: 3_000 },
		send: { says: 'word' },
		...elsewhere,
		harbor: {
			call: 'POST /hail',
			page: 'harbor/hail',
			reply: (data, { account }) => ({ ship: account, heard: data === 'aye' }),
		},
	}),

	getCrew: operation({
		about: [ship],
		name: 'Get Crew',
		action: 'Get crew of ship',
		description: 'List who is on board',
		repeatable: true,
		list: 'whole',
		...elsewhere,
		harbor: {
			call: 'GET /berths/{berth}/crew',
			page: 'harbor/crew',
			row: (name) => ({ name }),
			rows: (data) => (Array.isArray(data) ? (data as unknown[]) : []),
		},
	}),

	getWeather: operation({
		about: [],
		name: 'Get Weather',
		action: 'Get weather',
		description: 'Find out if it is safe to leave',
		repeatable: true,
		fields: { flag },
		open: { call: 'POST /open/weather', send: { flag: 'flag' }, page: 'made up' },
		wkteam: nowhereElse,
		harbor: {
			call: 'POST /weather',
			page: 'harbor/weather',
			code: async () =>
				await Promise.resolve({
					run: async (call) => {
						const { message } = await call.send();
						return { safe: !/storm/.test(message) };
					},
				}),
		},
	}),
};
