import { proxyOf } from '../login/ownNetwork';
import { ONLINE_ACCOUNTS, readOnlineAccounts } from '../client/onlineAccounts';
import { isObject, textOf } from '../wire/values';
import { account, proxyIp, proxyPassword, proxyUser } from './fields';
import { operation } from '../operation/operation';
import { known, may, must, notOffered, paged } from '../operation/binding';

const device = {
	...account,
	label: 'Device',
	description: 'The device ID',
} as const;

const noDevices = notOffered('it makes a new login (wId) with every QR code instead');

/** Devices of Community Assistant, and what both gateways have online. */
export const device_ = {
	create: operation({
		name: 'Create',
		action: 'Create device',
		description:
			'Register a device for one WeChat account under an ID of your own. Keep to it: changing devices often provokes risk control. Costs nothing until somebody logs in.',
		repeatable: false,
		fields: {
			account: {
				kind: 'text',
				label: 'Device ID',
				description: 'A new ID of your own choice, unique among your devices',
				placeholder: 'e.g. shop-reception',
				required: true,
			},
		},
		bindings: {
			open: {
				call: 'POST /open/workstation',
				send: { deviceId: known('deviceId') },
				page: '第二步：创建微信设备',
				reply: (_, input) => ({ account: textOf(input.account), created: true }),
			},
			wkteam: noDevices,
		},
	}),

	get: operation({
		name: 'Get',
		action: 'Get device',
		description: 'Get the state of one device',
		repeatable: true,
		fields: { account: device },
		bindings: {
			open: {
				call: 'GET /open/workstation/{deviceId}',
				send: { deviceId: known('deviceId') },
				page: '获取指定设备',
			},
			wkteam: noDevices,
		},
	}),

	getMany: operation({
		name: 'Get Many',
		action: 'Get many devices',
		description: 'List the devices of the vendor account with the WeChat ID that each one holds',
		repeatable: true,
		list: 'paged',
		fields: {
			onlineStatus: {
				kind: 'choice',
				label: 'Online Status',
				description: 'Which devices to list',
				choices: [
					{ value: '', name: 'All' },
					{ value: '1', name: 'Online' },
					{ value: '0', name: 'Offline' },
				],
				default: '',
			},
		},
		bindings: {
			open: {
				call: 'GET /open/workstation',
				send: {
					wechatStatus: may('onlineStatus', 'integer'),
					...paged,
				},
				page: '获取设备',
			},
			wkteam: noDevices,
		},
	}),

	getOnline: operation({
		name: 'Get Online',
		action: 'Get online accounts',
		description:
			'List the accounts that are online: device IDs on Community Assistant (open), wcId and wId on E-Cloud Butler (wkteam)',
		repeatable: true,
		list: 'whole',
		fields: {},
		bindings: {
			open: {
				call: 'GET /open/queryLoginDevice',
				send: {},
				page: '获取当前在线设备设备号列表',
				reply: (data) => {
					const { deviceIds } = isObject(data) ? data : {};
					const ids = Array.isArray(deviceIds) ? deviceIds.map(textOf) : [];
					return ids.map((id) => ({ account: id, loginId: id }));
				},
			},
			wkteam: {
				...ONLINE_ACCOUNTS,
				reply: (data) =>
					readOnlineAccounts(data).map(({ wcId, wId }) => ({
						account: wcId,
						loginId: wId,
						wcId,
						wId,
					})),
			},
		},
	}),

	reset: operation({
		name: 'Reset',
		action: 'Reset device',
		description:
			'Free a device for another WeChat account, or revive one that was reclaimed after 20 days without a login. WeChat then takes it for a new device: expect one drop and no moments at first.',
		repeatable: true,
		fields: { account: device },
		bindings: {
			open: {
				call: 'POST /open/workstation/resetDevice',
				send: { deviceId: known('deviceId') },
				page: '重置设备',
			},
			wkteam: noDevices,
		},
	}),

	setProxy: operation({
		name: 'Set Proxy',
		action: 'Set proxy of account',
		description:
			'Make an account that is logged in use a SOCKS5 proxy: the one given here, or else the one in the credential',
		repeatable: true,
		fields: { account, proxyIp, proxyUser, proxyPassword },
		bindings: {
			open: {
				call: 'POST /open/setDeviceProxy',
				send: {
					deviceId: known('deviceId'),
					proxyIp: must('proxyIp'),
					proxyUser: may('proxyUser'),
					proxyPassword: may('proxyPassword'),
				},
				page: '设置设备网络代理',
			},
			wkteam: {
				call: 'POST /setproxy',
				send: {
					wcId: known('wcId'),
					proxyIp: must('proxyIp'),
					proxyUser: must('proxyUser'),
					proxyPassword: must('proxyPassword'),
				},
				page: 'te-shu/setproxy',
			},
		},
		prepare: proxyOf,
	}),
};
