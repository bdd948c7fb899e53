import type { Binding } from '../operation/binding';
import type { Call } from '../operation/call';
import type { JsonObject } from '../wire/values';
import type { LoginResult, LoginStatus } from './result';

/** What differs between gateways about a login. */
export interface LoginWay {
	/** What the profile in an answer says of a login that is not done; undefined when it does not say. */
	pending: (profile: JsonObject) => 'waitingForScan' | 'scanned' | undefined;
	/** A login that is done, under the names that the account goes by from now on. */
	named(result: LoginResult): LoginResult;
	/** The device type to send for what the user chose; '' for none. */
	deviceType(chosen: string): string;
	/**
	 * The vendor's own line that a login goes through, as the field `proxyLine`.
	 *
	 * @param ownProxy whether it goes through a proxy of the user's own
	 * @throws InvalidInputError, NotOfferedError
	 */
	proxyLine(call: Call, ownProxy: boolean): JsonObject;
	/** @throws InvalidInputError for a name under which no QR code may be fetched */
	refuseName(account: string): void;
	/** The login of the account, if it is online: then no QR code may be fetched. */
	onlineAlready(call: Call): Promise<LoginResult | undefined>;
	/**
	 * What became of the last QR code: the login, if it was confirmed and nobody had asked since.
	 *
	 * @throws QrCodeInUseError while somebody may just be scanning it
	 */
	lastQrCode(call: Call): Promise<LoginResult | undefined>;
	/** How long a QR code can be scanned, where only a memory knows the last one; absent elsewhere. */
	rememberSeconds?: number;
	/** Whether the account came online after all, by a call that answers at once. */
	find(call: Call, timeoutMs: number): Promise<LoginResult | undefined>;
	/** The call that takes a verification code before any confirm call; absent where these take it. */
	codeFirst?: Binding;
	/** How long one look takes at the most, and what silence then means; an error when absent. */
	look: Look;
	/** The same for the login page, where a browser and the proxies before it wait for the answer. */
	glance: Look;
}

export interface Look {
	timeoutMs?: number;
	silence?: { status: Exclude<LoginStatus, 'loggedIn'>; message?: string };
}
