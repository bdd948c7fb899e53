import type { GatewayName } from '../dialects';
import type { MediaKind } from '../media/fileName';
import type { OperationCall } from '../operationCall';
import type { JsonObject } from '../values';
import type { Fields } from './fields';

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

export interface Operation {
	/** Title Case, without the resource. */
	name: string;
	/** Sentence case, with the resource. */
	action: string;
	description: string;
	/** Whether doing it twice is as good as once, so that n8n's Retry On Fail is safe. */
	repeatable: boolean;
	fields: Fields;
	/** The answer is a list: `whole` at once, or by `page` and `pageSize`. Gives Return All and Limit. */
	list?: 'whole' | 'paged';
	/** Offers Simplify: without it the gateway's own data are added as `raw`. */
	simplify?: true;
	/** The output names a picture, which the node puts into a binary field. */
	picture?: { urlField: string } | { base64Field: string };
	/** The output has the address of a file as `url`, which the node fetches if "downloadFile" is on. */
	media?: MediaKind;
	bindings: Record<GatewayName, Binding | NotOffered>;
	/** A rule of the vendors that the editor shows above the fields. */
	notice?: string;
	/**
	 * Checks the input and completes it, before anything is sent.
	 * @throws InvalidInputError, NotOfferedError
	 */
	prepare?: (call: OperationCall) => JsonObject;
	/** Only for operations that need more than one call or a reading of refusals. */
	run?: (call: OperationCall) => Promise<Output>;
}

interface OperationDefinition<F extends Fields> extends Omit<Operation, 'fields' | 'bindings'> {
	fields: F;
	bindings: {
		open: Binding<keyof F & string> | NotOffered;
		wkteam: Binding<keyof F & string> | NotOffered;
		/** The 2020 form, where it differs from wkteam. */
		wkteam2020?: Binding<keyof F & string> | NotOffered;
	};
}

/** Checks the bindings against the fields while compiling; the 2020 form is wkteam's unless given. */
export function operation<F extends Fields>(definition: OperationDefinition<F>): Operation {
	const { open, wkteam, wkteam2020 = wkteam } = definition.bindings;
	return { ...definition, bindings: { open, wkteam, wkteam2020 } };
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
