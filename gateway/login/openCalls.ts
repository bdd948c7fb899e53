import type { Endpoint } from '../operation/binding';

/** 第四步：确认登录（短链模式）: answers at once. */
export const checkCall = {
	call: 'POST /open/checkLoginShort',
	page: '第四步：确认登录（短链模式）',
	speaksOfLogin: true,
} as const satisfies Endpoint;

/** 输入登录验证码: before any confirm call, once; it confirms the login by itself. */
export const codeCall = {
	call: 'POST /open/loginVerifyCode',
	page: '输入登录验证码',
	speaksOfLogin: true,
	holdSeconds: 215,
} as const satisfies Endpoint;
