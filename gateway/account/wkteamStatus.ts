import { SUCCESS, type Envelope } from '../wire/envelope';
import { GatewayRefusedError } from '../wire/errors';
import { isObject } from '../wire/values';
import { COMPLAINT, offline, online, statusBy, unknown, type AccountStatus } from './status';

/**
 * wkteam: the table says 1001 for offline, the sample 1000 with isOnline false; both occur. A gateway
 * in trouble answers 1001 too, and that says nothing about the account.
 *
 * @throws GatewayRefusedError when the gateway complains about the call itself
 */
export function readWkteamStatus(
	account: string,
	{ code, message, data }: Envelope,
): AccountStatus {
	if (code === SUCCESS) {
		const isOnline = isObject(data) ? data.isOnline : undefined;
		if (isOnline === true || isOnline === 'true') return online(account);
		return isOnline === false || isOnline === 'false'
			? offline(account, '')
			: unknown(account, message);
	}
	if (COMPLAINT.test(message)) throw new GatewayRefusedError(code, message);
	if (/异常|系统|频繁|重试|超时|busy|retry/i.test(message)) return unknown(account, message);
	return offline(account, message);
}

export const run = statusBy(readWkteamStatus);
