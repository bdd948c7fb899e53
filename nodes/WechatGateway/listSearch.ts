import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { isObject, textOf, type GatewayName, type JsonObject, type Operation } from '../../gateway';
import { openClient } from '../transport/openClient';
import { nodeErrorFrom } from './nodeError';

/** What a gateway is asked for something to pick, and how a row of its answer reads. */
export interface Picker {
	/** An operation that gives a list. */
	ask: Operation;
	/** Parameters of the node that go with the question, e.g. the account whose groups are listed. */
	of?: readonly string[];
	read: (row: JsonObject) => INodeListSearchItems;
}

type ListSearch = (this: ILoadOptionsFunctions, filter?: string) => Promise<INodeListSearchResult>;

/** What a resource locator calls to fill its list. */
export const listSearch = (pickers: Record<GatewayName, Picker>): ListSearch =>
	async function (filter = '') {
		try {
			const client = await openClient(this);
			const { ask, of = [], read } = pickers[client.dialect.name];
			const chosen = Object.fromEntries(of.map((name) => [name, chosenIn(this, name)]));
			const rows = await client.execute(ask, { ...chosen, returnAll: true });
			const wanted = filter.trim().toLowerCase();
			const results = (Array.isArray(rows) ? rows : [])
				.map(read)
				.filter(({ name }) => name.toLowerCase().includes(wanted))
				.sort((a, b) => a.name.localeCompare(b.name, 'en'));
			return { results };
		} catch (error) {
			throw nodeErrorFrom(this.getNode(), error, 0);
		}
	};

/** Empty also for an expression that the editor could not resolve, as when nothing has run yet. */
function chosenIn(context: ILoadOptionsFunctions, name: string): string {
	const set: unknown = context.getCurrentNodeParameter(name);
	const value = textOf(isObject(set) ? set.value : set);
	return value.startsWith('=') ? '' : value;
}
