import { form, query, withoutToken, type OperationCase } from '../support/operationCase';

const device = { deviceId: 'my-device' };

export const openAccount: OperationCase[] = [
	{
		operation: 'account.getStatus',
		before: ({ simulator }) => simulator.login('open', 'my-device', 'alice'),
		input: (account) => ({ account }),
		requests: (scene) => [form(scene, 'POST /open/isOnline', device)],
		output: () => ({ account: 'my-device', online: true, state: 'online' }),
	},
	{
		operation: 'account.getOfflineReason',
		before: ({ simulator }) => {
			const deviceId = simulator.login('open', 'my-device', 'alice');
			simulator.drop(deviceId, '你的微信在其他设备登录');
			return deviceId;
		},
		input: (account) => ({ account }),
		requests: (scene) => [form(scene, 'POST /open/offlineReason', device)],
		output: () => ({ account: 'my-device', reason: '你的微信在其他设备登录' }),
	},
	{
		operation: 'account.login',
		requests: (scene) => [
			withoutToken(
				form(scene, 'POST /auth/login', { username: 'demo', password: 'demo-password' }),
			),
		],
		output: () => ({ username: 'demo', balance: 300, callbackUrl: null }),
	},
	{
		operation: 'account.getBalance',
		requests: (scene) => [form(scene, 'POST /open/user/balance')],
		output: () => ({ balance: 300 }),
	},
	{
		operation: 'account.getBills',
		input: () => ({ account: 'my-device', type: '1', direction: '0', limit: 2 }),
		requests: (scene) => [
			query(scene, 'GET /open/user/bill', {
				page: '1',
				pageSize: '2',
				direction: '0',
				deviceId: 'my-device',
				type: '1',
			}),
		],
		output: () => {
			const bill = { deviceId: 'my-device', type: 1, balance: 1, mark: '设备激活' };
			return [bill, bill];
		},
	},
	{
		operation: 'account.resetPassword',
		input: () => ({ oldPassword: 'demo-password', newPassword: ' new pass&word ' }),
		requests: (scene) => [
			form(scene, 'POST /open/user/resetPwd', {
				oldPwd: 'demo-password',
				newPwd: ' new pass&word ',
			}),
		],
		output: () => ({ success: true }),
	},
];

export const openDevice: OperationCase[] = [
	{
		operation: 'device.create',
		input: () => ({ account: 'my-device' }),
		requests: (scene) => [form(scene, 'POST /open/workstation', device)],
		output: () => ({ account: 'my-device', created: true }),
	},
	{
		operation: 'device.get',
		before: ({ simulator }) => {
			simulator.addDevice('设备 1/2');
			return '设备 1/2';
		},
		input: (account) => ({ account }),
		requests: (scene) => [
			query(scene, `GET /open/workstation/${encodeURIComponent('设备 1/2')}`, {}),
		],
		output: () => ({
			deviceId: '设备 1/2',
			wechatStatus: 0,
			deviceStatus: 0,
			expireTime: null,
			lastLoginTime: null,
		}),
	},
	{
		operation: 'device.getMany',
		before: ({ simulator }) => {
			simulator.addDevice('empty');
			simulator.addDevice('other');
			return undefined;
		},
		input: () => ({ onlineStatus: '0' }),
		requests: (scene) => [
			query(scene, 'GET /open/workstation', { wechatStatus: '0', page: '1', pageSize: '50' }),
		],
		output: () =>
			['empty', 'other'].map((deviceId) => ({
				deviceId,
				wechatStatus: 0,
				deviceStatus: 0,
				expireTime: null,
				lastLoginTime: null,
				wxid: null,
			})),
	},
	{
		operation: 'device.getOnline',
		before: ({ simulator }) => {
			simulator.addDevice('empty');
			return simulator.login('open', 'my-device', 'alice');
		},
		requests: (scene) => [query(scene, 'GET /open/queryLoginDevice')],
		output: () => [{ account: 'my-device', loginId: 'my-device' }],
	},
	{
		operation: 'device.reset',
		before: ({ simulator }) => simulator.login('open', 'my-device', 'alice'),
		input: (account) => ({ account }),
		requests: (scene) => [form(scene, 'POST /open/workstation/resetDevice', device)],
		output: () => ({ success: true }),
	},
	{
		operation: 'device.setProxy',
		before: ({ simulator }) => simulator.login('open', 'my-device', 'alice'),
		input: (account) => ({ account, proxyIp: '203.0.113.7:1080' }),
		requests: (scene) => [
			form(scene, 'POST /open/setDeviceProxy', { ...device, proxyIp: '203.0.113.7:1080' }),
		],
		output: () => ({ success: true }),
	},
];
