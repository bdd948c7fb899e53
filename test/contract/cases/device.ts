import type { OperationCase } from '../support/operationCase';

const ALICE = 'wxid_alice0000000022';

/** A device that never logged in. */
const unused = (deviceId: string) => ({
	deviceId,
	wechatStatus: 0,
	deviceStatus: 0,
	expireTime: null,
	lastLoginTime: null,
});

export const device: OperationCase[] = [
	{
		operation: 'device.create',
		before: () => 'my-device',
		gives: { account: 'my-device', created: true },
	},
	{
		operation: 'device.get',
		before: ({ simulator }) => {
			simulator.addDevice('设备 1/2');
			return '设备 1/2';
		},
		gives: unused('设备 1/2'),
	},
	{
		operation: 'device.getMany',
		before: ({ simulator }) => {
			simulator.addDevice('empty');
			simulator.addDevice('other');
			return undefined;
		},
		input: { onlineStatus: '0' },
		sends: { wechatStatus: 0, page: 1, pageSize: 50 },
		gives: [
			{ ...unused('empty'), wxid: null },
			{ ...unused('other'), wxid: null },
		],
	},
	{
		operation: 'device.getOnline',
		before: (scene) => {
			if (scene.gateway === 'open') scene.simulator.addDevice('empty');
			return scene.logIn();
		},
		gives: ({ loginId }) => ({
			open: [{ account: loginId, loginId }],
			wkteam: [{ account: ALICE, loginId, wcId: ALICE, wId: loginId }],
		}),
	},
	{ operation: 'device.reset', gives: { success: true } },
	{
		operation: 'device.setProxy',
		before: (scene) => scene.logIn(),
		input: {
			open: { proxyIp: '203.0.113.7:1080' },
			wkteam: {
				account: ALICE,
				proxyIp: '203.0.113.7:1080',
				proxyUser: 'wang',
				proxyPassword: 'secret-proxy',
			},
		},
		sends: {
			open: { proxyIp: '203.0.113.7:1080' },
			wkteam: {
				wcId: ALICE,
				proxyIp: '203.0.113.7:1080',
				proxyUser: 'wang',
				proxyPassword: 'secret-proxy',
			},
		},
		gives: { success: true },
	},
];
