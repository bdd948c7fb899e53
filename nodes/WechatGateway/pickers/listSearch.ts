import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { InvalidInputError } from '../../../gateway';
import type { GatewayName, JsonObject, Operation, Output } from '../../../gateway';
import { openClient } from '../../transport/openClient';
import { nodeErrorFrom } from '../nodeError';
import { chosenIn, chosenOwners, keyOf, type Owner } from './asking';
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

interface OwnedPicker extends Picker {
	of: readonly Owner[];
	/** What to say of an empty list, and what to do about it. */
	none: readonly [message: string, hint: string];
}

/**
 * The same of what is chosen in fields of the node, asked for once in a few minutes. An empty list, which
 * may be otherwise a moment later, is not kept.
 */
export function keptListSearch({ ask, of, read, none }: OwnedPicker): ListSearch {
	const lists = new Kept<Output>();
	return async function (filter = '') {
		try {
			const client = await openClient(this);
			const owners = chosenOwners(this, of);
			const rows = await lists.of(
				keyOf(this, client, owners),
				client.surroundings.clock.now(),
				async () => {
					const found = await client.execute(ask, { ...owners, returnAll: true });
					if (Array.isArray(found) && found.length === 0) throw new InvalidInputError(...none);
					return found;
				},
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
