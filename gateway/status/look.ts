import type { GatewayError } from '../wire/errors';

/** What one look at an account gave. "unknown": the gateway could not tell, which is not offline. */
export interface Sight {
	account: string;
	wcId?: string;
	/** wkteam: the present login, or the last one known. */
	wId?: string;
	state: 'online' | 'offline' | 'unknown';
}

/** An account that could not be looked at, and so says nothing about its state. */
export interface Miss {
	account: string;
	reason: GatewayError;
}

export type Look = Sight | Miss;

export const isMiss = (look: Look): look is Miss => 'reason' in look;
