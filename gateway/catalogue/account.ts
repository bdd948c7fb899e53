import { password, username } from '../account/vendor';
import { known, notOffered } from '../operation/binding';
import type { Field } from '../operation/field';
import { operation } from '../operation/operation';
import { account as accountField } from './fields';
import { numbered } from './paging';
import { offlineReasonOnOpen, offlineReasonOnWkteam, vendorAccount } from './replies';
import { account, lastingAccount } from './subjects';

const onlyOpen = notOffered('its vendor keeps that in the web console');
const onlyWkteam = notOffered('it does not count that');

const newPassword = {
	kind: 'password',
	label: 'New Password',
	description: 'New password of the vendor account',
	required: true,
} as const satisfies Field;

const time = {
	kind: 'dateTime',
	label: 'Start Time',
	description: 'Only bills after this time. Without a time zone it counts as China time.',
	sentAs: 'time',
	advanced: true,
} as const satisfies Field;

/** Which bills to list. */
const billFields = {
	account: {
		...accountField,
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
		sentAs: 'integer',
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
		sentAs: 'integer',
		advanced: true,
	},
	startTime: time,
	endTime: {
		...time,
		label: 'End Time',
		description: 'Only bills before this time. Without a time zone it counts as China time.',
	},
} as const satisfies Record<string, Field>;

/** The state of a WeChat account, and the account at the vendor. */
export const account_ = {
	getStatus: operation({
		about: [account],
		name: 'Get Status',
		action: 'Get account status',
		description:
			'Find out if an account is online. "unknown" means that the gateway could not tell, which is not offline.',
		repeatable: true,
		open: {
			call: 'POST /open/isOnline',
			page: '检查在线状态',
			speaksOfLogin: true,
			code: () => import('../account/openStatus'),
		},
		wkteam: {
			call: 'POST /isOnline',
			page: 'wei-xin-guan-li/cha-xun-wei-xin-shi-fou-zai-xian',
			speaksOfLogin: true,
			code: () => import('../account/wkteamStatus'),
		},
	}),

	getOfflineReason: operation({
		about: [lastingAccount],
		name: 'Get Offline Reason',
		action: 'Get offline reason of account',
		description:
			'Get the notice shown when the account dropped. Ask after a drop and before the next login; on E-Cloud Butler (wkteam) at most once in 12 hours.',
		repeatable: true,
		open: {
			call: 'POST /open/offlineReason',
			page: '获取设备离线弹框说明',
			speaksOfLogin: true,
			reply: offlineReasonOnOpen,
		},
		wkteam: {
			call: 'POST /offlineReason',
			page: 'te-shu/offlineReason',
			speaksOfLogin: true,
			reply: offlineReasonOnWkteam,
		},
	}),

	login: operation({
		about: [],
		name: 'Get Vendor Account',
		action: 'Get vendor account',
		description:
			'Log in to the vendor with the credential’s user name and password and tell what the vendor says of the account. The token it gives is not shown.',
		repeatable: true,
		send: { password: known(password) },
		// What it leaves out is the token.
		simplify: false,
		reply: vendorAccount,
		open: {
			call: 'POST /auth/login',
			send: { username: known(username) },
			page: '第一步：登录API平台',
			withoutToken: true,
		},
		wkteam: {
			call: 'POST /member/login',
			send: { account: known(username) },
			page: 'deng-lu/deng-lu-wei-kong-ping-tai-di-yi-bu',
			withoutToken: true,
		},
	}),

	getBalance: operation({
		about: [],
		name: 'Get Balance',
		action: 'Get balance',
		description: 'Get the points left on the vendor account',
		repeatable: true,
		open: { call: 'POST /open/user/balance', page: '获取账户余额' },
		wkteam: onlyOpen,
	}),

	getBills: operation({
		about: [],
		name: 'Get Many Bills',
		action: 'Get many bills',
		description: 'List what the vendor account spent and topped up in the last three months',
		repeatable: true,
		list: numbered,
		fields: billFields,
		send: {
			direction: 'direction',
			deviceId: 'account',
			type: 'type',
			startTime: 'startTime',
			endTime: 'endTime',
		},
		open: { call: 'GET /open/user/bill', page: '获取账单' },
		wkteam: onlyOpen,
	}),

	resetPassword: operation({
		about: [],
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
		send: { oldPwd: 'oldPassword', newPwd: 'newPassword' },
		open: { call: 'POST /open/user/resetPwd', page: '重置账号密码' },
		wkteam: onlyOpen,
	}),

	resetAuthorization: operation({
		about: [],
		name: 'Replace Token',
		action: 'Replace token',
		description:
			'Make the vendor give out a new token; the old one stops working at once, everywhere. Only for credentials that log in with user name and password: these keep the new token themselves, and it is never shown.',
		repeatable: false,
		code: () => import('../account/resetAuthorization'),
		open: { call: 'POST /open/user/resetAuthorization', page: '重置接口调用凭证' },
		wkteam: onlyOpen,
	}),

	getRequestCounts: operation({
		about: [],
		name: 'Get Request Counts',
		action: 'Get request counts',
		description: 'Get how many calls were made for each account',
		repeatable: true,
		list: 'whole',
		open: onlyWkteam,
		wkteam: { call: 'POST /getReqTimes', page: 'te-shu/getReqTimes' },
	}),

	getTraffic: operation({
		about: [],
		name: 'Get Traffic',
		action: 'Get used traffic',
		description: 'Get how much traffic each account has used',
		repeatable: true,
		list: 'whole',
		open: onlyWkteam,
		wkteam: { call: 'POST /getUserFlow', page: 'te-shu/getUserFlow' },
	}),
};
