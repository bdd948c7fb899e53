import type { OperationCase } from '../support/operationCase';

const ALICE = 'wxid_alice0000000022';
const REASON = '你的微信在其他设备登录';

export const account: OperationCase[] = [
	{
		operation: 'account.getStatus',
		gives: ({ loginId }) => ({ account: loginId, online: true, state: 'online' }),
	},
	{
		operation: 'account.getOfflineReason',
		before: (scene) => {
			const loginId = scene.logIn();
			scene.simulator.drop(loginId, REASON);
			return loginId;
		},
		input: { open: {}, wkteam: { account: ALICE } },
		sends: { open: {}, wkteam: { wcId: ALICE } },
		gives: {
			open: { account: 'my-device', reason: REASON },
			wkteam: { account: ALICE, reason: REASON },
		},
	},
	{
		operation: 'account.login',
		sends: {
			open: { username: 'demo', password: 'demo-password' },
			wkteam: { account: '17200000000', password: 'demo-password' },
		},
		gives: {
			open: { username: 'demo', balance: 300, callbackUrl: null },
			wkteam: { callbackUrl: null, status: 0 },
		},
	},
	{ operation: 'account.getBalance', gives: { balance: 300 } },
	{
		operation: 'account.getBills',
		input: { account: 'my-device', type: '1', direction: '0', limit: 2 },
		sends: { page: 1, pageSize: 2, direction: 0, deviceId: 'my-device', type: 1 },
		gives: [
			{ deviceId: 'my-device', type: 1, balance: 1, mark: '设备激活' },
			{ deviceId: 'my-device', type: 1, balance: 1, mark: '设备激活' },
		],
	},
	{
		operation: 'account.resetPassword',
		input: { oldPassword: 'demo-password', newPassword: ' new pass&word ' },
		sends: { oldPwd: 'demo-password', newPwd: ' new pass&word ' },
		gives: { success: true },
	},
	{
		operation: 'account.getRequestCounts',
		before: (scene) => scene.logIn(),
		gives: ({ loginId }) => [
			{ account: '17200000000', nickName: 'Alice 小爱', wcId: ALICE, wid: loginId, times: 0 },
		],
	},
	{
		operation: 'account.getTraffic',
		before: (scene) => scene.logIn(),
		gives: ({ loginId }) => [
			{
				account: '17200000000',
				nickName: 'Alice 小爱',
				wcId: ALICE,
				wid: loginId,
				flow: '0MB',
				size: 0,
			},
		],
	},
];
