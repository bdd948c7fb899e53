import { catalogue, textOf, type GatewayClient, type JsonObject } from '../../../gateway';

const { get, getMany } = catalogue.contact.operations;

/** The most that the manuals allow in one call. */
const AT_ONCE = 20;
/** Each of these takes a call of its own. */
const ALONE = 'enterprise';
/** The longest pause that the manuals ask for between two look-ups. */
const REST_MS = 3_000;

/** Somebody to pick. */
export interface Entry {
	id: string;
	kind: string;
	/** undefined until it was looked up. */
	names?: { name: string; remark: string };
}

const isAskedWith = (from: Entry) => (one: Entry) =>
	one.names === undefined && (one.kind === ALONE) === (from.kind === ALONE);

/** The address book of one account as far as it is known; names are looked up when they are needed. */
export class AddressBook {
	/** Look-ups of all who search at the same time, one after the other. */
	private turn: Promise<unknown> = Promise.resolve();
	private lastAt = -Infinity;

	private constructor(
		private readonly account: string,
		readonly entries: readonly Entry[],
	) {}

	/**
	 * One call, or two where contacts from WeCom have a list of their own; nothing is loaded from
	 * WeChat, which takes minutes.
	 *
	 * @throws GatewayError
	 */
	static async read(client: GatewayClient, account: string): Promise<AddressBook> {
		const options = { lists: '', details: false, load: 'never', returnAll: true };
		const rows = await client.execute(getMany, { account, ...options });
		const entries = (rows as JsonObject[]).map(({ contactId, kind }) => ({
			id: textOf(contactId),
			kind: textOf(kind),
		}));
		return new AddressBook(account, entries);
	}

	/** Looks up the name of this entry, and of as many after it as fit into one call. */
	async lookUp(client: GatewayClient, from: Entry, among: readonly Entry[]): Promise<void> {
		const before = this.turn;
		const done = (async () => {
			await before.catch(() => {});
			await this.lookUpNow(client, from, among);
		})();
		this.turn = done;
		await done;
	}

	private async lookUpNow(
		client: GatewayClient,
		from: Entry,
		among: readonly Entry[],
	): Promise<void> {
		// Somebody else may have had the same need meanwhile.
		if (from.names) return;
		const { clock } = client.surroundings;
		const rest = this.lastAt + REST_MS - clock.now();
		if (rest > 0) await clock.sleep(rest);
		const next = among.slice(among.indexOf(from)).filter(isAskedWith(from));
		const wanted = next.slice(0, from.kind === ALONE ? 1 : AT_ONCE);
		try {
			const contactIds = wanted.map(({ id }) => id);
			const rows = await client.execute(get, { account: this.account, contactIds });
			const found = new Map(
				(rows as JsonObject[]).map((row) => [textOf(row.contactId), row] as const),
			);
			for (const entry of wanted) {
				const { name, remark } = found.get(entry.id) ?? {};
				entry.names = { name: textOf(name), remark: textOf(remark) };
			}
		} finally {
			this.lastAt = clock.now();
		}
	}
}
