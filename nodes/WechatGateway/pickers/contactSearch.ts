import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { InvalidInputError, textOf, type GatewayClient } from '../../../gateway';
import { openClient } from '../../transport/openClient';
import { nodeErrorFrom } from '../nodeError';
import { AddressBook, type Entry } from './addressBook';
import { chosenOwners, keyOf } from './asking';
import { Kept } from './kept';
import type { ListSearch } from './listSearch';

const PAGE = 20;
/** How long one search may look names up: somebody waits in front of it. */
const PATIENCE_MS = 8_000;

const books = new Kept<AddressBook>();

/** How a kind is told apart in a list. */
const WORDS: Readonly<Record<string, string>> = {
	friend: 'friend',
	group: 'group',
	enterprise: 'WeCom',
};

/**
 * A list of those in the address book that are of these kinds, in the order of the kinds. Names come
 * page by page, as a look-up takes seconds for 20; a search goes on from where the last one ended.
 */
export const contactSearch = (kinds: string[], none: readonly [string, string]): ListSearch =>
	async function (
		this: ILoadOptionsFunctions,
		filter = '',
		page = '',
	): Promise<INodeListSearchResult> {
		try {
			const client = await openClient(this);
			const owners = chosenOwners(this, ['account']);
			const { clock } = client.surroundings;
			const book = await books.of(
				keyOf(this, client, owners),
				clock.now(),
				async () => await AddressBook.read(client, textOf(owners.account)),
			);
			const entries = kinds.flatMap((kind) => book.entries.filter((one) => one.kind === kind));
			if (entries.length === 0) throw new InvalidInputError(...none);
			return await searched({ client, book, entries }, filter.trim(), Number(page) || 0);
		} catch (error) {
			throw nodeErrorFrom(this.getNode(), error, 0);
		}
	};

interface Searched {
	client: GatewayClient;
	book: AddressBook;
	entries: Entry[];
}

/** @param from the place of the entry to begin with */
async function searched(
	{ client, book, entries }: Searched,
	filter: string,
	from: number,
): Promise<INodeListSearchResult> {
	const { clock } = client.surroundings;
	const end = clock.now() + PATIENCE_MS;
	const results: INodeListSearchItems[] = [];
	let at = from;
	for (; at < entries.length && results.length < PAGE; at++) {
		const entry = entries[at];
		if (entry === undefined) break;
		if (entry.names === undefined) {
			if (clock.now() >= end) break;
			await book.lookUp(client, entry, entries);
		}
		if (fits(entry, filter)) results.push(itemOf(entry));
	}
	if (results.length === 0 && at < entries.length) throw notYet(at, entries.length);
	return { results, ...(at < entries.length && { paginationToken: String(at) }) };
}

function fits({ id, names }: Entry, filter: string): boolean {
	const texts = [id, names?.name, names?.remark];
	return texts.some((text) => text?.toLowerCase().includes(filter.toLowerCase()));
}

/** A remark is what the account itself calls somebody, so it goes before the name. */
function itemOf({ id, kind, names }: Entry): INodeListSearchItems {
	const shown = names?.remark || names?.name || id;
	return { name: `${shown} (${WORDS[kind] ?? kind})`, value: id };
}

const notYet = (looked: number, all: number): InvalidInputError =>
	new InvalidInputError(
		`None of the first ${looked} of ${all} has such a name.`,
		'The gateway tells names at a slow pace: search again to look at more, or enter the ID.',
	);
