import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import type { WkteamGateway } from './gateway';

/** The online accounts and their network. */
export function wkteamDevice(gateway: WkteamGateway): Handlers {
	return {
		listOnlineAccounts: (call) =>
			success(
				call.fact,
				gateway.online().map(({ loginId, person }) => ({ wcId: person.wcId, wId: loginId })),
			),

		setProxy: (call) => {
			const account = gateway.registered(call.text('wcId'));
			if (!account || !gateway.isOnline(account)) return failure('微信不在线');
			account.proxyIp = call.text('proxyIp');
			return success(call.fact);
		},
	};
}
