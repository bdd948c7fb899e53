import { attempt } from '../wire/attempt';
import { SUCCESS, type Envelope } from '../wire/envelope';
import { GatewayRefusedError, NotOnlineError } from '../wire/errors';
import type { Call } from '../operation/call';
import { isObject } from '../wire/values';

export type AccountStatus = {
	account: string;
	/** null when the gateway could not tell. */
	online: boolean | null;
	state: 'online' | 'offline' | 'unknown';
	/** The gateway's sentence when the account is not online. */
	reason?: string;
};

/** Whether an account is online. "Could not tell" is an answer of its own and never means offline. */
export async function getStatus(call: Call): Promise<AccountStatus> {
	const account = call.text('account');
	const sent = await attempt(async () => await call.send());
	if (sent.reason instanceof NotOnlineError) return offline(account, sent.reason.message);
	if (sent.reason) throw sent.reason;
	return call.client.dialect.accountIs === 'deviceId'
		? readOpenStatus(account, sent.value)
		: readWkteamStatus(account, sent.value);
}

/**
 * open, 检查在线状态: 1000 is online, 1001 anything else; only the message tells 已离线 from 未知异常.
 *
 * @throws GatewayRefusedError when the gateway complains about the call itself
 */
export function readOpenStatus(account: string, { code, message }: Envelope): AccountStatus {
	if (code === SUCCESS) return { account, online: true, state: 'online' };
	if (COMPLAINT.test(message)) throw new GatewayRefusedError(code, message);
	if (/离线|不在线|未登[录陆]|掉线|下线|offline|not online|not logged/i.test(message)) {
		return offline(account, message);
	}
	return unknown(account, message);
}

/**
 * wkteam: the table says 1001 for offline, the sample 1000 with isOnline false; both occur. A gateway
 * in trouble answers 1001 too, and that says nothing about the account.
 *
 * @throws GatewayRefusedError when the gateway complains about the call itself
 */
function readWkteamStatus(account: string, { code, message, data }: Envelope): AccountStatus {
	if (code === SUCCESS) {
		const isOnline = isObject(data) ? String(data.isOnline) : '';
		if (isOnline === 'true') return { account, online: true, state: 'online' };
		return isOnline === 'false' ? offline(account, '') : unknown(account, message);
	}
	if (COMPLAINT.test(message)) throw new GatewayRefusedError(code, message);
	if (/异常|系统|频繁|重试|超时|busy|retry/i.test(message)) return unknown(account, message);
	return offline(account, message);
}

/** The call was wrong, rather than the account offline. */
const COMPLAINT = /参数|不存在|不能为空/;

const offline = (account: string, reason: string): AccountStatus => ({
	account,
	online: false,
	state: 'offline',
	...(reason && { reason }),
});

const unknown = (account: string, reason: string): AccountStatus => ({
	account,
	online: null,
	state: 'unknown',
	...(reason && { reason }),
});
