import type { Endpoint } from '../operation/binding';

/** 检查在线状态 */
export const isOnlineCall = {
	call: 'POST /open/isOnline',
	page: '检查在线状态',
	speaksOfLogin: true,
} as const satisfies Endpoint;

/** 获取指定设备 */
export const deviceCall = {
	call: 'GET /open/workstation/{deviceId}',
	page: '获取指定设备',
} as const satisfies Endpoint;
