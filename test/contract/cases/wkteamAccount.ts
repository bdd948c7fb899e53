import { json, withoutToken, type OperationCase } from '../support/operationCase';
import type { Scene } from '../support/scene';

const ALICE = 'wxid_alice0000000022';
const online = ({ simulator }: Scene) => simulator.login('wkteam', 'alice');

export const wkteamAccount: OperationCase[] = [
	{
		operation: 'account.getStatus',
		before: online,
		input: (loginId) => ({ account: loginId }),
		requests: (scene, wId) => [json(scene, 'POST /isOnline', { wId })],
		output: (_, wId) => ({ account: wId, online: true, state: 'online' }),
	},
	{
		operation: 'account.getOfflineReason',
		before: (scene) => {
			const wId = online(scene);
			scene.simulator.drop(wId, '为了你的账号安全，请重新登录');
			return wId;
		},
		input: () => ({ account: ALICE }),
		requests: (scene) => [json(scene, 'POST /offlineReason', { wcId: ALICE })],
		output: () => ({ account: ALICE, reason: '为了你的账号安全，请重新登录' }),
	},
	{
		operation: 'account.login',
		requests: (scene) => [
			withoutToken(
				json(scene, 'POST /member/login', { account: '17200000000', password: 'demo-password' }),
			),
		],
		output: () => ({ callbackUrl: null, status: 0 }),
	},
	{
		operation: 'account.getRequestCounts',
		before: online,
		requests: (scene) => [json(scene, 'POST /getReqTimes')],
		output: (_, wId) => [
			{ account: '17200000000', nickName: 'Alice 小爱', wcId: ALICE, wid: wId, times: 0 },
		],
	},
	{
		operation: 'account.getTraffic',
		before: online,
		requests: (scene) => [json(scene, 'POST /getUserFlow')],
		output: (_, wId) => [
			{
				account: '17200000000',
				nickName: 'Alice 小爱',
				wcId: ALICE,
				wid: wId,
				flow: '0MB',
				size: 0,
			},
		],
	},
];

export const wkteamDevice: OperationCase[] = [
	{
		operation: 'device.getOnline',
		before: online,
		requests: (scene) => [json(scene, 'POST /queryLoginWx')],
		output: (_, wId) => [{ account: ALICE, loginId: wId, wcId: ALICE, wId }],
	},
	{
		operation: 'device.setProxy',
		before: online,
		input: () => ({
			account: ALICE,
			proxyIp: '203.0.113.7:1080',
			proxyUser: 'wang',
			proxyPassword: 'secret-proxy',
		}),
		requests: (scene) => [
			json(scene, 'POST /setproxy', {
				wcId: ALICE,
				proxyIp: '203.0.113.7:1080',
				proxyUser: 'wang',
				proxyPassword: 'secret-proxy',
			}),
		],
		output: () => ({ success: true }),
	},
];
