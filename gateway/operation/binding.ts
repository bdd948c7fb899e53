import type { JsonObject } from '../wire/values';

/** One item of output, or several. */
export type Output = JsonObject | JsonObject[];

/** Where the value of a wire field comes from. */
export interface Source<F extends string = string> {
	/** A field of the operation, something known of the account or vendor, or a fixed value. */
	from: { field: F } | { known: Known } | { value: unknown };
	/** `must`: refuse when empty; `may`: leave out when empty; `always`: send even when empty. */
	when: 'must' | 'may' | 'always';
	/** How the wire wants it; text when absent. */
	as?: 'integer' | 'boolean' | 'list' | 'time';
}

/** What the client knows or finds out by itself. */
export type Known =
	/** open: the caller's id of the device. */
	| 'deviceId'
	/** wkteam: the present login of an account; found by its wcId when that is what was given. */
	| 'wId'
	/** wkteam: the WeChat ID; found by the wId when that is what was given. */
	| 'wcId'
	/** User name and password of the vendor account, from the credential. */
	| 'username'
	| 'password';

export interface Binding<F extends string = string> {
	/** HTTP method and path; `{name}` in the path is filled from the field of that wire name. */
	call: `${'GET' | 'POST'} /${string}`;
	send: Record<string, Source<F>>;
	/** Manual page that states this call. */
	page: string;
	/** Longest time, in seconds, that the gateway may keep the call open. */
	holdSeconds?: number;
	/** Turns `data` into output; as it is when absent, `{success: true}` when it is blank. */
	reply?: (data: unknown, input: JsonObject) => Output;
	/** Sent without the token. */
	withoutToken?: true;
	/** Its refusals speak of a WeChat login, so "log in first" does not mean the token. */
	speaksOfLogin?: true;
}

/** Why a gateway has no such operation. */
export interface NotOffered {
	notOffered: string;
}

type As = Source['as'];
const source = <F extends string>(
	from: Source<F>['from'],
	when: Source['when'],
	as?: As,
): Source<F> => ({ from, when, ...(as && { as }) });

/** The field must not be empty on this gateway. */
export const must = <const F extends string>(field: F, as?: As) => source<F>({ field }, 'must', as);
/** The field is left out when it is empty. */
export const may = <const F extends string>(field: F, as?: As) => source<F>({ field }, 'may', as);
/** The field is sent even when it is empty. */
export const always = <const F extends string>(field: F, as?: As) =>
	source<F>({ field }, 'always', as);
export const constant = (value: unknown): Source<never> => source<never>({ value }, 'always');
export const known = (name: Known, as?: As): Source<never> =>
	source<never>({ known: name }, 'must', as);

export const notOffered = (reason: string): NotOffered => ({ notOffered: reason });
export const isOffered = (binding: Binding | NotOffered): binding is Binding =>
	!('notOffered' in binding);

/** Where a paged list is read from; the client counts the pages. */
export const paged: Record<'page' | 'pageSize', Source<never>> = {
	page: source({ field: 'page' as never }, 'may', 'integer'),
	pageSize: source({ field: 'pageSize' as never }, 'may', 'integer'),
};
