import { GatewayClient } from '../client/client';
import { isUnknownToGateway, judge, type Change } from './change';
import { nothingChosen, nothingToShow, wrongChoice } from './complaints';
import { eventsOf, type StatusEvent } from './event';
import { isMiss, type Look, type Miss } from './look';
import { WatchMemory, type WatchStore } from './memory';
import { offlineReason } from './offlineReason';
import { TimeShare } from './timeShare';
import type { StatusWay } from './way';
import { STATUS_WAYS } from './ways';

export interface WatchSettings {
	/** Whose accounts they are, e.g. the credential's ID; with another one everything starts anew. */
	owner: string;
	/** What the gateway calls the accounts; undefined watches all that it knows of. */
	chosen?: readonly string[];
	/** Those that are told; none means all. */
	events: ReadonlySet<string>;
	/** Tell of the state in which an account is found first. */
	emitOnFirstPoll: boolean;
	/** Find out why an account went offline. */
	offlineReason: boolean;
	/** Milliseconds that one poll may take. */
	budgetMs: number;
}

/** The looks may use that much of the time, and what is asked about their outcome the next part. */
const LOOKS_PART = 0.7;
const WHOLE_PART = 0.9;

/** One poll of a watch over the online state of accounts. */
export class AccountWatch {
	private readonly client: GatewayClient;
	private readonly memory: WatchMemory;
	private readonly share: TimeShare;
	private readonly begunAt: number;
	private readonly way: StatusWay;

	constructor(
		{ connection, surroundings, dialect }: GatewayClient,
		private readonly settings: WatchSettings,
		store: WatchStore,
	) {
		const { transport, clock } = surroundings;
		this.begunAt = clock.now();
		this.way = STATUS_WAYS[dialect.name];
		this.share = new TimeShare(transport, clock, this.timeAt(LOOKS_PART));
		this.client = new GatewayClient(connection, { ...surroundings, transport: this.share });
		const { owner, chosen } = settings;
		const watching = [owner, dialect.name, connection.baseUrl, chosen ? 'chosen' : 'all'];
		this.memory = new WatchMemory(store, watching.join(' '));
	}

	/**
	 * What has changed since the poll before. Accounts that could not be looked at keep their state.
	 *
	 * @returns `missed`: those that could not be looked at, while others could
	 * @throws GatewayError when no account could be looked at, or one is chosen that does not exist
	 */
	async changes(): Promise<{ events: StatusEvent[]; missed: Miss[] }> {
		const { chosen, emitOnFirstPoll: tellFirst } = this.settings;
		const looks = await this.look();
		// Nothing is awaited from here to `remember`: a slow poll may overlap with the next one.
		const before = this.memory.accounts;
		const rules = { all: chosen === undefined, tellFirst, now: this.now() };
		const { accounts, changes, wrong } = judge(before, looks, rules);
		this.memory.remember(accounts);
		// n8n may forget what a poll has learnt that throws, so a complaint comes with the first poll, or
		// else waits for one that has learnt nothing.
		const isQuiet = before === undefined || JSON.stringify(before) === JSON.stringify(accounts);
		if (chosen && wrong.length > 0 && isQuiet) throw wrongChoice(wrong);
		const wanted = changes.filter((change) => this.isWanted(change));
		return { events: await this.tell(wanted), missed: looks.filter(isMiss) };
	}

	/**
	 * The present state of the accounts, as if each had just come into it. Changes nothing that polls
	 * remember, and so leaves the reason that wkteam tells so rarely to them.
	 *
	 * @throws GatewayError also when there is nothing to show
	 */
	async samples(): Promise<StatusEvent[]> {
		const looks = await this.look();
		const wrong = looks.filter(isMiss).filter(isUnknownToGateway);
		if (this.settings.chosen && wrong.length > 0) throw wrongChoice(wrong);
		const observedAt = this.now();
		const states = looks.flatMap((look): Change[] => {
			if (isMiss(look) || look.state === 'unknown') return [];
			const { state } = look;
			return state === 'online'
				? [{ ...look, state, previousState: 'offline', observedAt }]
				: [{ ...look, state, previousState: 'online', observedAt, offlineSince: observedAt }];
		});
		const wanted = states.filter((change) => this.isWanted(change));
		if (wanted.length === 0) throw nothingToShow(looks);
		return await this.tell(wanted, this.way.samplesHaveReason);
	}

	private async look(): Promise<Look[]> {
		const { chosen } = this.settings;
		if (chosen?.length === 0) throw nothingChosen();
		// To list the accounts must leave time to look at them.
		this.share.among(2);
		const known = this.memory.accounts ?? [];
		const looks = await this.way.look(this.client, this.share, chosen, known);
		const misses = looks.filter(isMiss);
		const [first] = misses;
		if (!first || misses.length < looks.length) return looks;
		const wrong = chosen ? misses.filter(isUnknownToGateway) : [];
		throw wrong.length > 0 ? wrongChoice(wrong) : first.reason;
	}

	private async tell(changes: Change[], askReason = true): Promise<StatusEvent[]> {
		const { client, memory, share } = this;
		let left = changes.length;
		share.until(this.timeAt(WHOLE_PART));
		share.among(left + 1);
		return await eventsOf(client, changes, async (account) => {
			share.among(left--);
			if (!askReason || !this.settings.offlineReason) return undefined;
			return await offlineReason(client, account, memory);
		});
	}

	private isWanted({ state }: Change): boolean {
		const { events } = this.settings;
		return events.size === 0 || events.has(`account.${state}`);
	}

	private timeAt(part: number): number {
		return this.begunAt + this.settings.budgetMs * part;
	}

	private now(): number {
		return this.client.surroundings.clock.now();
	}
}
