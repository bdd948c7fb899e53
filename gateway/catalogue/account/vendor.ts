import { password, username } from '../../account/vendor';
import { known, notOffered } from '../../operation/binding';
import type { Field } from '../../operation/field';
import { operation } from '../../operation/word';
import { numbered } from '../paging';
import { vendorAccount } from '../replies';
import { billFields } from './billFields';

const onlyOpen = notOffered('its vendor keeps that in the web console');
const onlyWkteam = notOffered('it does not count that');

const newPassword = {
	kind: 'password',
	label: 'New Password',
	description: 'New password of the vendor account',
	required: true,
} as const satisfies Field;

/** The account at the vendor. */
export const vendor = {
	login: operation({
		about: [],
		name: 'Get Vendor Account',
		action: 'Get vendor account',
		description:
			'Get what the vendor says of its account. It takes a login with the credential’s user name and password; the token that this gives is not shown.',
		repeatable: true,
		// What it leaves out is the token.
		simplify: false,
		reply: vendorAccount,
		open: {
			call: 'POST /auth/login',
			send: { username: known(username), password: known(password) },
			page: '第一步：登录API平台',
			withoutToken: true,
		},
		wkteam: {
			call: 'POST /member/login',
			send: { account: known(username), password: known(password) },
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
			'Change the vendor account’s password; then enter it in the credential. The token stays valid.',
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
			'Make the vendor give out a new token; the old one stops working at once, everywhere. Only for credentials with user name and password: these keep the new token themselves, and it is never shown.',
		repeatable: false,
		code: () => import('../../account/resetAuthorization'),
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
