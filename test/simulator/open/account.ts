import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import { pageOf } from '../protocol/pages';
import { fromChinaTime } from '../state/chinaTime';
import type { OpenVendor } from '../state/vendors';

/** The developer's own account: key, points, bills. */
export function openAccount(vendor: OpenVendor): Handlers {
	return {
		accountLogin: (call) => {
			const known =
				call.text('username') === vendor.username && call.text('password') === vendor.password;
			if (!known) return failure('用户名或密码错误');
			const { token: authorization, username, balance, callbackUrl } = vendor;
			return success(call.fact, { authorization, username, balance, callbackUrl });
		},

		getBalance: (call) => success(call.fact, { balance: vendor.balance }),

		listBills: (call) => {
			const deviceId = call.text('deviceId');
			const type = call.integer('type');
			const start = call.text('startTime');
			const end = call.text('endTime');
			const rows = vendor.bills
				.filter((bill) => deviceId === '' || bill.deviceId === deviceId)
				.filter((bill) => type === undefined || bill.type === type)
				.filter((bill) => start === '' || bill.at >= fromChinaTime(start))
				.filter((bill) => end === '' || bill.at <= fromChinaTime(end))
				.map(({ deviceId: of, type: kind, balance, mark }) => ({
					deviceId: of,
					type: kind,
					balance,
					mark,
				}));
			const newestFirst = (call.integer('direction') ?? 1) === 1;
			return pageOf(call, newestFirst ? rows.reverse() : rows);
		},

		resetPassword: (call) => {
			if (call.text('oldPwd') !== vendor.password) return failure('原密码错误');
			vendor.password = call.text('newPwd');
			return success(call.fact);
		},

		resetAuthorization: (call) => success(call.fact, vendor.replaceToken()),
	};
}
