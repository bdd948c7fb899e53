import type { Call } from '../operation/call';
import { attempt } from '../wire/attempt';
import type { Envelope } from '../wire/envelope';
import { NotOnlineError } from '../wire/errors';

export type AccountStatus = {
	account: string;
	/** null when the gateway could not tell. */
	online: boolean | null;
	state: 'online' | 'offline' | 'unknown';
	/** The gateway's sentence when the account is not online. */
	reason?: string;
};

/**
 * Whether an account is online. "Could not tell" is an answer of its own and never means offline.
 *
 * @param read reads the gateway's answer
 */
export const statusBy =
	(read: (account: string, envelope: Envelope) => AccountStatus) =>
	async (call: Call): Promise<AccountStatus> => {
		const account = call.text('account');
		const sent = await attempt(async () => await call.send());
		if (sent.reason instanceof NotOnlineError) return offline(account, sent.reason.message);
		if (sent.reason) throw sent.reason;
		return read(account, sent.value);
	};

/** The call was wrong, rather than the account offline. */
export const COMPLAINT = /参数|不存在|不能为空/;

export const online = (account: string): AccountStatus => ({
	account,
	online: true,
	state: 'online',
});

export const offline = (account: string, reason: string): AccountStatus => ({
	account,
	online: false,
	state: 'offline',
	...(reason && { reason }),
});

export const unknown = (account: string, reason: string): AccountStatus => ({
	account,
	online: null,
	state: 'unknown',
	...(reason && { reason }),
});
