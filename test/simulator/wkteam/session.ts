import type { Handlers } from '../protocol/call';
import { failure, success, type Reply } from '../protocol/envelope';
import { hold } from '../state/hold';
import { secondLoginSeconds } from '../state/secondLogin';
import type { WkteamVendor } from '../state/vendors';
import type { WkteamGateway } from './gateway';
import { secondProfileOf } from './profile';

const loggedOut = '你已退出微信';

/** Accounts that have logged in before: online state, second login, log-out. */
export function wkteamSession(gateway: WkteamGateway, vendor: WkteamVendor): Handlers {
	return {
		secondLogin: (call) => {
			// The manual's trap: the failure is an envelope inside a successful one.
			const failed: Reply = success(call.fact, failure('二次登录失败，请重新扫码登录'));
			const account = gateway.registered(call.text('wcId'));
			if (!account) return failed;
			const second = gateway.startSecondLogin(account);
			return gateway.longPolls.run(account.person.wcId, () =>
				hold<Reply>({
					watched: second,
					look: () => {
						if (second.state === 'asked') return undefined;
						if (second.state !== 'confirmed') return failed;
						return success(call.fact, secondProfileOf(second.person, second.loginId));
					},
					seconds: secondLoginSeconds,
					timedOut: () => failed,
					clock: gateway.world.clock,
					gone: call.gone,
				}),
			);
		},

		isOnline: (call) =>
			success(call.fact, { isOnline: gateway.instance(call.text('wId'))?.online ?? false }),

		offlineReason: (call) => {
			const account = gateway.registered(call.text('wcId'));
			if (!account) return failure('该微信未登录过');
			return success(call.fact, [{ wcId: account.person.wcId, reason: account.offlineReason }]);
		},

		forceOffline: (call) => {
			if (call.text('account') !== vendor.username) return failure('账号不存在');
			for (const wcId of call.fields.wcIds as string[]) {
				const account = gateway.registered(wcId);
				if (account) gateway.goOffline(account, loggedOut);
			}
			return success(call.fact);
		},

		logoutLegacy: (call) => {
			const instance = gateway.instance(call.text('wId'));
			const account = instance?.person && gateway.registered(instance.person.wcId);
			if (!instance?.online || !account) return failure('微信已离线');
			gateway.goOffline(account, loggedOut);
			return success(call.fact);
		},
	};
}
