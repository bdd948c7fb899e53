import { SUCCESS, type Envelope } from '../wire/envelope';
import { GatewayRefusedError } from '../wire/errors';
import { COMPLAINT, offline, online, statusBy, unknown, type AccountStatus } from './status';

/**
 * open, 检查在线状态: 1000 is online, 1001 anything else; only the message tells 已离线 from 未知异常.
 *
 * @throws GatewayRefusedError when the gateway complains about the call itself
 */
export function readOpenStatus(account: string, { code, message }: Envelope): AccountStatus {
	if (code === SUCCESS) return online(account);
	if (COMPLAINT.test(message)) throw new GatewayRefusedError(code, message);
	if (/离线|不在线|未登[录陆]|掉线|下线|offline|not online|not logged/i.test(message)) {
		return offline(account, message);
	}
	return unknown(account, message);
}

export const run = statusBy(readOpenStatus);
