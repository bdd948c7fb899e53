import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import type { WkteamVendor } from '../state/vendors';
import type { Registered, WkteamGateway } from './gateway';

const bytesPerMegabyte = 1024 * 1024;

/** The developer's own account: token, call counters, traffic. */
export function wkteamAccount(gateway: WkteamGateway, vendor: WkteamVendor): Handlers {
	const counterRow = ({ person, wId }: Registered) => ({
		account: vendor.username,
		nickName: person.nickName,
		wcId: person.wcId,
		// Lower case in this reply only.
		wid: wId,
	});

	return {
		memberLogin: (call) => {
			const known =
				call.text('account') === vendor.username && call.text('password') === vendor.password;
			if (!known) return failure('用户名或密码错误');
			const { callbackUrl, status, token: Authorization } = vendor;
			return success(call.fact, { callbackUrl, status, Authorization });
		},

		getRequestCounts: (call) =>
			success(
				call.fact,
				gateway
					.allRegistered()
					.map((account) => ({ ...counterRow(account), times: account.calls })),
			),

		getTraffic: (call) =>
			success(
				call.fact,
				gateway.allRegistered().map((account) => ({
					...counterRow(account),
					flow: `${Math.round(account.bytes / bytesPerMegabyte)}MB`,
					size: account.bytes,
				})),
			),
	};
}
