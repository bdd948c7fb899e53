import { known, must, type Binding, type Source } from '../operation/binding';

/** Calls that several login operations make. */

/** open, 检查在线状态 */
export const IS_ONLINE_OPEN: Binding<never> = {
	call: 'POST /open/isOnline',
	send: { deviceId: known('deviceId') },
	page: '检查在线状态',
	speaksOfLogin: true,
};

/** open, 第四步：确认登录（短链模式）: answers at once */
export const CHECK_OPEN: Binding<never> = {
	call: 'POST /open/checkLoginShort',
	send: { deviceId: known('deviceId') },
	page: '第四步：确认登录（短链模式）',
	speaksOfLogin: true,
};

/** open, 输入登录验证码: before any confirm call, once; it confirms the login by itself. */
export const SUBMIT_CODE_OPEN: Binding<'loginId' | 'code'> = {
	call: 'POST /open/loginVerifyCode',
	send: { deviceId: must('loginId'), code: must('code') },
	page: '输入登录验证码',
	speaksOfLogin: true,
	holdSeconds: 215,
};

/** open, 获取指定设备 */
export const DEVICE_OPEN: Binding<never> = {
	call: 'GET /open/workstation/{deviceId}',
	send: { deviceId: known('deviceId') },
	page: '获取指定设备',
};

/** wkteam, 执行微信登录（第三步）: the long poll. */
export const CONFIRM_WKTEAM: Binding<'loginId' | 'autoCheck'> = {
	call: 'POST /getIPadLoginInfo',
	send: { wId: must('loginId'), autoCheck: must('autoCheck', 'boolean') },
	page: 'deng-lu/zhi-xing-wei-xin-deng-lu',
	speaksOfLogin: true,
	holdSeconds: 250,
};

/** wkteam in 2020: the same call with the wId only. */
export const CONFIRM_WKTEAM_2020: Binding<'loginId'> = {
	call: 'POST /getIPadLoginInfo',
	send: { wId: must('loginId') },
	page: 'kai-shi-kai-fa/untitled',
	speaksOfLogin: true,
	holdSeconds: 150,
};

/** The same calls with a verification code, which the field of that name holds. */
export const withCode = <F extends string, const C extends string>(
	binding: Binding<F>,
	code: Source<C>,
): Binding<F | C> => ({ ...binding, send: { ...binding.send, verifyCode: code } });
