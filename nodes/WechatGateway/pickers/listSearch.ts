import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import type { GatewayName, JsonObject, Operation, Output } from '../../../gateway';
import { openClient } from '../../transport/openClient';
import { nodeErrorFrom } from '../nodeError';
import { chosenAccount, chosenIn, keyOf } from './asking';
import { Kept } from './kept';

/** What a gateway is asked for something to pick, and how a row of its answer reads. */
export interface Picker {
	/** An operation that gives a list. */
	ask: Operation;
	/** Parameters of the node that go with the question, e.g. the account whose groups are listed. */
	of?: readonly string[];
	read: (row: JsonObject) => INodeListSearchItems;
}

export type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** What a resource locator calls to fill its list. */
export const listSearch = (pickers: Record<GatewayName, Picker>): ListSearch =>
	async function (filter = '') {
		try {
			const client = await openClient(this);
			const { ask, of = [], read } = pickers[client.dialect.name];
			const chosen = Object.fromEntries(of.map((name) => [name, chosenIn(this, name)]));
			return among(await client.execute(ask, { ...chosen, returnAll: true }), read, filter);
		} catch (error) {
			throw nodeErrorFrom(this.getNode(), error, 0);
		}
	};

/** The same of the chosen account, asked for once in a few minutes. */
export function keptListSearch({ ask, read }: Omit<Picker, 'of'>): ListSearch {
	const lists = new Kept<Output>();
	return async function (filter = '') {
		try {
			const client = await openClient(this);
			const account = chosenAccount(this);
			const rows = await lists.of(
				keyOf(this, client, account),
				client.surroundings.clock.now(),
				async () => await client.execute(ask, { account, returnAll: true }),
			);
			return among(rows, read, filter);
		} catch (error) {
			throw nodeErrorFrom(this.getNode(), error, 0);
		}
	};
}

function among(rows: Output, read: Picker['read'], filter: string): INodeListSearchResult {
	const wanted = filter.trim().toLowerCase();
	const results = (Array.isArray(rows) ? rows : [])
		.map(read)
		.filter(({ name }) => name.toLowerCase().includes(wanted))
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
	return { results };
}
