import { deviceId } from '../account/open';
import { deviceCall } from '../account/openCalls';
import { ONLINE_ACCOUNTS, readOnlineAccount } from '../account/wkteam';
import { known, must, notOffered } from '../operation/binding';
import { operation } from '../operation/word';
import { isObject, textOf } from '../wire/values';
import { account } from './fields';
import { numbered } from './paging';
import { proxyIp, proxyPassword, proxyUser } from './proxyFields';
import { createdDevice } from './replies';
import { lastingAccount } from './subjects';

const device = { ...account, label: 'Device', description: 'The device ID' } as const;
const byDevice = { deviceId: known(deviceId) };
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const noDevices = notOffered('it makes a new login (wId) with every QR code instead');

/** Devices of Community Assistant, and what both gateways have online. */
export const device_ = {
	create: operation({
		about: [],
		name: 'Create',
		action: 'Create device',
		description:
			'Register a device for an account. Keep to it: changing often provokes risk control. Its ID is your own choice, and it costs nothing until somebody logs in.',
		repeatable: false,
		fields: {
			account: {
				kind: 'id',
				label: 'Device ID',
				description: 'A new ID of your own choice, unique among your devices',
				placeholder: 'e.g. shop-reception',
				required: true,
			},
		},
		simplify: false,
		reply: createdDevice,
		open: { call: 'POST /open/workstation', send: byDevice, page: '第二步：创建微信设备' },
		wkteam: noDevices,
	}),

	get: operation({
		about: [],
		name: 'Get',
		action: 'Get device',
		description: 'Get the state of one device',
		repeatable: true,
		fields: { account: device },
		open: { ...deviceCall, send: byDevice },
		wkteam: noDevices,
	}),

	getMany: operation({
		about: [],
		name: 'Get Many',
		action: 'Get many devices',
		description: 'List the devices of the vendor account with the WeChat ID that each one holds',
		repeatable: true,
		list: numbered,
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
				sentAs: 'integer',
			},
		},
		send: { wechatStatus: 'onlineStatus' },
		open: { call: 'GET /open/workstation', page: '获取设备' },
		wkteam: noDevices,
	}),

	getOnline: operation({
		about: [],
		name: 'Get Online',
		action: 'Get online accounts',
		description:
			'List the accounts online: device IDs on Community Assistant, wcId and wId on E-Cloud Butler',
		repeatable: true,
		list: 'whole',
		simplify: false,
		open: {
			call: 'GET /open/queryLoginDevice',
			page: '获取当前在线设备设备号列表',
			rows: (data) => listIn(isObject(data) ? data.deviceIds : data),
			row: (id) => ({ account: textOf(id), loginId: textOf(id) }),
		},
		wkteam: {
			...ONLINE_ACCOUNTS,
			row(online) {
				const { wcId, wId } = readOnlineAccount(online);
				return { account: wcId, loginId: wId, wcId, wId };
			},
		},
	}),

	reset: operation({
		about: [],
		name: 'Reset',
		action: 'Reset device',
		description:
			'Make a device new to WeChat: expect one drop and no moments at first. That frees it for another account, or revives one that was reclaimed after 20 days without a login.',
		repeatable: true,
		fields: { account: device },
		open: { call: 'POST /open/workstation/resetDevice', send: byDevice, page: '重置设备' },
		wkteam: noDevices,
	}),

	setProxy: operation({
		about: [lastingAccount],
		name: 'Set Proxy',
		action: 'Set proxy of account',
		description:
			'Make an account that is logged in use a SOCKS5 proxy: the one given here, or else the one in the credential',
		repeatable: true,
		fields: { proxyIp, proxyUser, proxyPassword },
		send: { proxyIp: must('proxyIp'), proxyUser: 'proxyUser', proxyPassword: 'proxyPassword' },
		code: () => import('../login/ownNetwork'),
		open: { call: 'POST /open/setDeviceProxy', page: '设置设备网络代理' },
		wkteam: {
			call: 'POST /setproxy',
			send: { proxyUser: must('proxyUser'), proxyPassword: must('proxyPassword') },
			page: 'te-shu/setproxy',
		},
	}),
};
