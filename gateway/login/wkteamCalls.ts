import type { Endpoint } from '../operation/binding';

/** 执行微信登录（第三步）: the long poll that confirms a login. */
export const confirmCall = {
	call: 'POST /getIPadLoginInfo',
	page: 'deng-lu/zhi-xing-wei-xin-deng-lu',
	speaksOfLogin: true,
	holdSeconds: 250,
} as const satisfies Endpoint;

/** The same call in 2020. */
export const confirmCall2020 = {
	call: 'POST /getIPadLoginInfo',
	page: 'kai-shi-kai-fa/untitled',
	speaksOfLogin: true,
	holdSeconds: 150,
} as const satisfies Endpoint;
