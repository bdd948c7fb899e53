import { isObject, textOf, type JsonObject } from '../wire/values';

export type OnlineState = 'online' | 'offline';

/** What is remembered of an account between two polls. Times are milliseconds since 1970. */
export type WatchedAccount = {
	/** As the user or the gateway named it. */
	account: string;
	wcId?: string;
	wId?: string;
	/** null: watched, but not told yet. */
	state: OnlineState | null;
	/** When it was first found offline; the state changes with the next look. */
	offlineSince?: number;
	/** It was there once, and the gateway does not know it any more. */
	gone?: true;
};

/** Where the memory is kept between polls; in n8n that is the static data of the node. */
export interface WatchStore {
	read(): unknown;
	write(memory: JsonObject): void;
}

/** What one watch knows from its polls before; it reads whatever became of that meanwhile. */
export class WatchMemory {
	/** @param watching what is watched, and where: of anything else nothing is remembered */
	constructor(
		private readonly store: WatchStore,
		private readonly watching: string,
	) {}

	/** undefined before the first poll. */
	get accounts(): WatchedAccount[] | undefined {
		const { watching, accounts } = this.stored;
		if (watching !== this.watching || !Array.isArray(accounts)) return undefined;
		return (accounts as unknown[]).flatMap(watchedAccount);
	}

	remember(accounts: WatchedAccount[]): void {
		this.store.write({ ...this.stored, watching: this.watching, accounts });
	}

	/** When the offline reason of an account was last asked for; whatever was being watched then. */
	reasonAskedAt(account: string): number | undefined {
		return this.reasonsAsked.find((entry) => entry.account === account)?.at;
	}

	/** @param forgetBefore older ones need not be known any more */
	noteReasonAsked(account: string, at: number, forgetBefore: number): void {
		const others = this.reasonsAsked.filter(
			(entry) => entry.account !== account && entry.at >= forgetBefore,
		);
		this.store.write({ ...this.stored, reasonsAsked: [...others, { account, at }] });
	}

	private get reasonsAsked(): Array<{ account: string; at: number }> {
		const { reasonsAsked } = this.stored;
		return (Array.isArray(reasonsAsked) ? (reasonsAsked as unknown[]) : [])
			.filter(isObject)
			.flatMap(({ account, at }) =>
				typeof at === 'number' ? [{ account: textOf(account), at }] : [],
			);
	}

	private get stored(): JsonObject {
		const stored = this.store.read();
		return isObject(stored) ? stored : {};
	}
}

function watchedAccount(entry: unknown): WatchedAccount[] {
	if (!isObject(entry)) return [];
	const [account, wcId, wId] = [entry.account, entry.wcId, entry.wId].map(textOf);
	if (!account) return [];
	const { state, offlineSince, gone } = entry;
	return [
		{
			account,
			...(wcId && { wcId }),
			...(wId && { wId }),
			state: state === 'online' || state === 'offline' ? state : null,
			...(typeof offlineSince === 'number' && { offlineSince }),
			...(gone === true && { gone }),
		},
	];
}
