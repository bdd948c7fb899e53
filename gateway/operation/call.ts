import type { Binding } from './binding';
import type { Fields } from './field';
import type { Dialect } from '../dialects';
import type { Envelope } from '../wire/envelope';
import type { Clock, Transport } from '../wire/http';
import type { QrCodeMemory } from '../login/qrCodeMemory';
import type { Gap } from '../client/spacing';
import type { QrCodeResult } from '../login/result';
import type { JsonObject } from '../wire/values';

/** Who is spoken to, as the credential says. */
export interface Connection {
	dialect: Dialect;
	/** Without a trailing slash; see normalizeBaseUrl. */
	baseUrl: string;
	username: string;
	password: string;
	proxy: { proxyIp: string; proxyUser: string; proxyPassword: string };
	/** Everything that must never be seen: token, password, proxy password. */
	secrets: () => string[];
}

export interface Surroundings {
	transport: Transport;
	clock: Clock;
	qrCodes?: QrCodeMemory;
}

export interface OnlineAccount {
	wcId: string;
	wId: string;
}

/** One operation about to be carried out: all that its own code sees of the world. */
export interface Call {
	readonly input: JsonObject;
	readonly clock: Clock;
	readonly timeoutMs: number;
	readonly client: Session;
	readonly binding: Binding;
	readonly fields: Fields;
	text(field: string): string;
	number(field: string): number;
	isOn(field: string): boolean;
	send(other?: { binding?: Binding; input?: JsonObject; timeoutMs?: number }): Promise<Envelope>;
}

/** What lasts from one call to the next of the same node run. */
export interface Session {
	readonly dialect: Dialect;
	readonly connection: Connection;
	readonly surroundings: Surroundings;
	/** What was given out in this run, by account. */
	readonly qrCodesGiven: Map<string, QrCodeResult>;
	readonly spacing: {
		act<T>(who: string, target: string, gap: Gap, act: () => Promise<T>): Promise<T>;
	};
	onlineAccounts(how?: { fresh?: boolean; timeoutMs?: number }): Promise<OnlineAccount[]>;
	forgetOnlineAccounts(): void;
}
