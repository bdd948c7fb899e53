import { isObject, textOf } from '../wire/values';
import type { Dialect } from './dialect';

/** Form bodies, paths /open/…; every call is keyed by the caller's own deviceId. */
export const open: Dialect = {
	name: 'open',
	displayName: 'Community Assistant (open)',
	accountIs: 'deviceId',

	encode(fields) {
		const form = new URLSearchParams(
			Object.entries(fields).map(([name, value]): [string, string] => [name, formText(value)]),
		);
		return {
			body: form.size > 0 ? form.toString() : undefined,
			headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		};
	},

	// 第一步：登录API平台 — the key is permanent.
	vendorLogin: {
		path: '/auth/login',
		fields: (username, password) => ({ username, password }),
		token: (data) => (isObject(data) ? textOf(data.authorization) : ''),
	},

	// 获取账户余额
	readOnlyPath: '/open/user/balance',
};

const formText = (value: unknown): string =>
	Array.isArray(value) ? value.map(String).join(',') : String(value);
