import type { Envelope } from '../wire/envelope';
import type { JsonObject } from '../wire/values';
import type { Connection } from './connection';
import type { WireType } from './field';

/** One item of output, or several. */
export type Output = JsonObject | JsonObject[];

/** Where the value of a wire field comes from. */
export interface Source<F extends string = string> {
	/** A field of the operation, something found out by the client, or a fixed value. */
	from: { field: F } | { known: Known } | { value: unknown };
	/** `must`: refuse when empty; `may`: leave out when empty; `always`: send even when empty. */
	when: 'must' | 'may' | 'always';
	as?: WireType;
}

/** Wire name → a field, sent as its definition says, or a source of its own. */
export type Send<F extends string = string> = Record<string, F | Source<F>>;

/** A call of a gateway, without what it sends. */
export interface Endpoint {
	/** HTTP method and path; `{name}` in the path is filled from the field of that wire name. */
	call: `${'GET' | 'POST'} /${string}`;
	/** Manual page that states this call. */
	page: string;
	/** Longest time, in seconds, that the gateway may keep the call open. */
	holdSeconds?: number;
	/** Sent without the token. */
	withoutToken?: true;
	/** Its refusals speak of a WeChat login, so "log in first" does not mean the token. */
	speaksOfLogin?: true;
}

export interface Binding<F extends string = string> extends Endpoint {
	send: Record<string, Source<F>>;
	reply?: Reply;
	/** The rows of a list in `data`; the objects in it when absent. */
	rows?: (data: unknown) => unknown[];
	/** What a row of a list is as output; as it is when absent. */
	row?: Row;
	/** How this gateway hands out a long list, where it does so in a way of its own. */
	paging?: Paging;
}

/**
 * Turns `data` into output. Without one it is the output as it is, or `{success: true}` when blank.
 *
 * @param now milliseconds since 1970
 */
export type Reply = (data: unknown, input: JsonObject, now: number) => JsonObject;
export type Row = (row: unknown, input: JsonObject) => JsonObject;

/** How a long list is handed out: what asks for the first page, and what for the one after. */
export interface Paging {
	/** The wire names of what asks for a page; their values come from `first` and `next`. */
	send: Record<string, Source>;
	/** The rows in `data`. */
	rows(data: unknown): unknown[];
	/** @param wanted how many rows are wanted altogether; Infinity for all */
	first(wanted: number): JsonObject;
	/** How many rows there are altogether, where the gateway tells. */
	total?(data: unknown): number | undefined;
	/** What the manual asks to leave between two pages, in milliseconds. */
	restMs?: number;
	/** undefined after the last page. Whatever it says, the client ends at some point. */
	next(data: unknown, rows: unknown[], asked: JsonObject): JsonObject | undefined;
}

/** Why a gateway has no such operation. */
export interface NotOffered {
	notOffered: string;
}

/** Something of the account or the vendor that the client finds out by itself. */
export interface Known {
	label: string;
	/** What to do when there is none; that the gateway needs it, when absent. */
	hint?: string;
	/** Blanks around it are meant. */
	asTyped?: true;
	/** The fields that tell it. */
	from?: readonly string[];
	/** As far as it is known without asking the gateway. */
	given(input: JsonObject, connection: Connection): string;
	/** What it really is, which the gateway may have to be asked for. */
	find?(given: string, session: Lookup, input: JsonObject): Promise<string>;
}

/** What finding something out may ask. */
export interface Lookup {
	readonly connection: Connection;
	/** What was found out in this run of the node; a login makes it void. */
	readonly found: Map<string, unknown>;
	/** @param about what is sent with the call; nothing when absent */
	ask(endpoint: Endpoint, timeoutMs?: number, about?: Asked): Promise<Envelope>;
}

export interface Asked {
	send: Binding['send'];
	input: JsonObject;
}

const source = <F extends string>(
	from: Source<F>['from'],
	when: Source['when'],
	as?: WireType,
): Source<F> => ({ from, when, ...(as && { as }) });

/** The field must not be empty on this gateway. */
export const must = <const F extends string>(field: F, as?: WireType) =>
	source<F>({ field }, 'must', as);
/** The field is left out when it is empty. */
export const may = <const F extends string>(field: F, as?: WireType) =>
	source<F>({ field }, 'may', as);
/** The field is sent even when it is empty. */
export const always = <const F extends string>(field: F, as?: WireType) =>
	source<F>({ field }, 'always', as);
export const constant = (value: unknown): Source<never> => source<never>({ value }, 'always');
export const known = (name: Known, as?: WireType): Source<never> =>
	source<never>({ known: name }, 'must', as);

export const notOffered = (reason: string): NotOffered => ({ notOffered: reason });
export const isOffered = (binding: Binding | NotOffered): binding is Binding =>
	!('notOffered' in binding);

/** Margin above the time that the gateway itself keeps a call open. */
const GRACE_SECONDS = 15;
const ORDINARY_SECONDS = 60;

/** Longest sensible wait for an answer. */
export const timeoutMsOf = ({ holdSeconds }: Pick<Endpoint, 'holdSeconds'>): number =>
	(holdSeconds === undefined ? ORDINARY_SECONDS : holdSeconds + GRACE_SECONDS) * 1000;
