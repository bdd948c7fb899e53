import { resetAuthorization } from '../account/resetAuthorization';
import { getStatus } from '../account/status';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { account } from './fields';
import type { Field } from '../operation/field';
import { operation } from '../operation/operation';
import { known, may, must, notOffered, paged } from '../operation/binding';

const onlyOpen = notOffered('its vendor keeps that in the web console');
const onlyWkteam = notOffered('it does not count that');

const newPassword = {
	kind: 'password',
	label: 'New Password',
	description: 'New password of the vendor account',
	required: true,
} as const satisfies Field;

/** The state of a WeChat account, and the account at the vendor. */
export const account_ = {
	getStatus: operation({
		name: 'Get Status',
		action: 'Get account status',
		description:
			'Find out if an account is online. "unknown" means that the gateway could not tell, which is not offline.',
		repeatable: true,
		fields: { account },
		bindings: {
			open: {
				call: 'POST /open/isOnline',
				send: { deviceId: known('deviceId') },
				page: '检查在线状态',
				speaksOfLogin: true,
			},
			wkteam: {
				call: 'POST /isOnline',
				send: { wId: known('wId') },
				page: 'wei-xin-guan-li/cha-xun-wei-xin-shi-fou-zai-xian',
				speaksOfLogin: true,
			},
		},
		run: getStatus,
	}),

	getOfflineReason: operation({
		name: 'Get Offline Reason',
		action: 'Get offline reason of account',
		description:
			'Get the notice shown when the account dropped. Ask after a drop and before the next login; on E-Cloud Butler (wkteam) at most once in 12 hours.',
		repeatable: true,
		fields: { account },
		bindings: {
			open: {
				call: 'POST /open/offlineReason',
				send: { deviceId: known('deviceId') },
				page: '获取设备离线弹框说明',
				speaksOfLogin: true,
				reply: (data, input) => offlineReason(input, isObject(data) ? data.reason : null),
			},
			wkteam: {
				call: 'POST /offlineReason',
				send: { wcId: known('wcId') },
				page: 'te-shu/offlineReason',
				speaksOfLogin: true,
				reply(data, input) {
					const [first] = Array.isArray(data) ? (data as unknown[]) : [];
					return offlineReason(input, isObject(first) ? first.reason : null);
				},
			},
		},
	}),

	login: operation({
		name: 'Get Vendor Account',
		action: 'Get vendor account',
		description:
			'Log in to the vendor with the credential’s user name and password and tell what the vendor says of the account. The token it gives is not shown.',
		repeatable: true,
		fields: {},
		bindings: {
			open: {
				call: 'POST /auth/login',
				send: { username: known('username'), password: known('password') },
				page: '第一步：登录API平台',
				withoutToken: true,
				reply: withoutToken,
			},
			wkteam: {
				call: 'POST /member/login',
				send: { account: known('username'), password: known('password') },
				page: 'deng-lu/deng-lu-wei-kong-ping-tai-di-yi-bu',
				withoutToken: true,
				reply: withoutToken,
			},
		},
	}),

	getBalance: operation({
		name: 'Get Balance',
		action: 'Get balance',
		description: 'Get the points left on the vendor account',
		repeatable: true,
		fields: {},
		bindings: {
			open: { call: 'POST /open/user/balance', send: {}, page: '获取账户余额' },
			wkteam: onlyOpen,
		},
	}),

	getBills: operation({
		name: 'Get Many Bills',
		action: 'Get many bills',
		description: 'List what the vendor account spent and topped up in the last three months',
		repeatable: true,
		list: 'paged',
		fields: {
			account: {
				...account,
				required: undefined,
				label: 'Device',
				description: 'Only bills of this device',
				advanced: true,
			},
			direction: {
				kind: 'choice',
				label: 'Order',
				description: 'Which bills come first',
				choices: [
					{ value: '1', name: 'Newest First' },
					{ value: '0', name: 'Oldest First' },
				],
				default: '1',
				advanced: true,
			},
			type: {
				kind: 'choice',
				label: 'Kind',
				description: 'Which bills to list',
				choices: [
					{ value: '', name: 'All' },
					{ value: '1', name: 'Spending' },
					{ value: '2', name: 'Top-Up' },
				],
				default: '',
				advanced: true,
			},
			startTime: {
				kind: 'dateTime',
				label: 'Start Time',
				description: 'Only bills after this time. Without a time zone it counts as China time.',
				advanced: true,
			},
			endTime: {
				kind: 'dateTime',
				label: 'End Time',
				description: 'Only bills before this time. Without a time zone it counts as China time.',
				advanced: true,
			},
		},
		bindings: {
			open: {
				call: 'GET /open/user/bill',
				send: {
					...paged,
					direction: may('direction', 'integer'),
					deviceId: may('account'),
					type: may('type', 'integer'),
					startTime: may('startTime', 'time'),
					endTime: may('endTime', 'time'),
				},
				page: '获取账单',
			},
			wkteam: onlyOpen,
		},
	}),

	resetPassword: operation({
		name: 'Change Password',
		action: 'Change vendor password',
		description:
			'Change the password of the vendor account. The token stays valid; enter the new password in the credential afterwards.',
		repeatable: false,
		fields: {
			oldPassword: {
				...newPassword,
				label: 'Old Password',
				description: 'Password used until now',
			},
			newPassword,
		},
		bindings: {
			open: {
				call: 'POST /open/user/resetPwd',
				send: { oldPwd: must('oldPassword'), newPwd: must('newPassword') },
				page: '重置账号密码',
			},
			wkteam: onlyOpen,
		},
	}),

	resetAuthorization: operation({
		name: 'Replace Token',
		action: 'Replace token',
		description:
			'Make the vendor give out a new token; the old one stops working at once, everywhere. Only for credentials that log in with user name and password: these keep the new token themselves, and it is never shown.',
		repeatable: false,
		fields: {},
		bindings: {
			open: {
				call: 'POST /open/user/resetAuthorization',
				send: {},
				page: '重置接口调用凭证',
			},
			wkteam: onlyOpen,
		},
		run: resetAuthorization,
	}),

	getRequestCounts: operation({
		name: 'Get Request Counts',
		action: 'Get request counts',
		description: 'Get how many calls were made for each account',
		repeatable: true,
		list: 'whole',
		fields: {},
		bindings: {
			open: onlyWkteam,
			wkteam: { call: 'POST /getReqTimes', send: {}, page: 'te-shu/getReqTimes', reply: rows },
		},
	}),

	getTraffic: operation({
		name: 'Get Traffic',
		action: 'Get used traffic',
		description: 'Get how much traffic each account has used',
		repeatable: true,
		list: 'whole',
		fields: {},
		bindings: {
			open: onlyWkteam,
			wkteam: { call: 'POST /getUserFlow', send: {}, page: 'te-shu/getUserFlow', reply: rows },
		},
	}),
};

function rows(data: unknown): JsonObject[] {
	return (Array.isArray(data) ? data : []).filter(isObject);
}

/** Whatever the gateway calls it, the token is not for the workflow. */
function withoutToken(data: unknown): JsonObject {
	return Object.fromEntries(
		Object.entries(isObject(data) ? data : {}).filter(
			([name]) => !/^(authorization|token)$/i.test(name),
		),
	);
}

function offlineReason(input: JsonObject, reason: unknown): JsonObject {
	return { account: textOf(input.account), reason: textOf(reason) || null };
}
