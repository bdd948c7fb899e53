import type { Dialect } from '../dialects/dialect';
import type { Envelope } from '../wire/envelope';
import type { Clock, Transport } from '../wire/http';
import type { JsonObject } from '../wire/values';
import type { Binding, Lookup, Output } from './binding';
import type { Fields } from './field';
import type { Pace } from './pace';

/** One operation about to be carried out: all that its own code sees of the world. */
export interface Call {
	readonly input: JsonObject;
	readonly binding: Binding;
	readonly fields: Fields;
	readonly dialect: Dialect;
	readonly clock: Clock;
	readonly session: Session;
	/** Longest sensible wait for the answer to the binding's call, in milliseconds. */
	readonly timeoutMs: number;
	text(field: string): string;
	number(field: string): number;
	isOn(field: string): boolean;
	/** Sends the operation's own binding, or another one, with the same or a changed input. */
	send(other?: Sending): Promise<Envelope>;
}

export interface Sending {
	binding?: Binding;
	input?: JsonObject;
	timeoutMs?: number;
	/** Kept instead of the pace of the entry, which is for its own binding only. */
	pace?: Pace;
}

/** What lasts from one call to the next of the same node run. */
export interface Session extends Lookup {
	readonly surroundings: Surroundings;
	/** What was given out in this run, by account: a second item gets the same. */
	readonly given: Map<string, JsonObject>;
}

export interface Surroundings {
	transport: Transport;
	clock: Clock;
	/** How long one list may be read, in milliseconds, where nobody can press Stop. */
	listMs?: number;
	/** Tells whoever looks after n8n how far something long has got. */
	tell?: (progress: string) => void;
	/** Who acts next in which account, over all runs that are given the same; a run of its own when absent. */
	paces?: Line;
	/** Who gets a QR code or waits for a login just now, over all runs that are given the same. */
	logins?: Line;
	/** Remembers the QR codes given out, where the gateway cannot be asked about them. */
	qrCodes?: QrCodeMemory;
}

/** Where those who want to act in an account wait for their turn. */
export interface Line {
	/** Takes a place at the end. `leave` must follow, whatever happens. */
	join(who: string): Turn;
}

export interface Turn {
	/** How many come first, the one who is acting included. */
	ahead(): number;
	/** What was done last. */
	last(): Act | undefined;
	/** @param act what was done; nothing when it came to none */
	leave(act?: Act): void;
}

export interface Act {
	target: string;
	/** When it ended, in milliseconds since 1970. */
	at: number;
}

/** Keeps the last QR code of each account, as far as n8n lets it. */
export interface QrCodeMemory {
	get(account: string): RememberedQrCode | undefined;
	set(account: string, qrCode: RememberedQrCode): void;
	/** The last one is known to be over. @param seconds as for `claim` */
	forget(account: string, seconds: number): Promise<void>;
	/**
	 * Notes that a QR code is about to be fetched, where it outlasts the process.
	 *
	 * @param seconds how long one can be scanned
	 * @returns `taken` if another process, or this one before a restart, did so within that time;
	 *          `unknown` where n8n keeps nothing
	 */
	claim(account: string, seconds: number): Promise<'free' | 'taken' | 'unknown'>;
}

/** A QR code that was given out for an account. */
export interface RememberedQrCode {
	loginId: string;
	/** Milliseconds since 1970. */
	at: number;
}

/** What an operation needs besides its entry; loaded when it is first used. */
export interface Code {
	/**
	 * Checks the input and completes it, before anything is sent.
	 * @throws InvalidInputError, NotOfferedError
	 */
	prepare?: (call: Call) => JsonObject | Promise<JsonObject>;
	/** Another call than the entry's, where the input asks for one. */
	bindingFor?: (call: Call) => Binding | undefined;
	/** Only for operations that need more than one call or a reading of refusals. */
	run?: (call: Call) => Promise<Output>;
}
