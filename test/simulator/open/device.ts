import type { Handlers } from '../protocol/call';
import { failure, success } from '../protocol/envelope';
import { pageOf } from '../protocol/pages';
import { chinaTime } from '../state/chinaTime';
import type { Device, OpenGateway } from './gateway';
import { onDevice } from './onDevice';

const timeOrNull = (at: number | undefined) => (at === undefined ? null : chinaTime(at));

function deviceRow(device: Device, now: number) {
	const active = device.expiresAt !== undefined && device.expiresAt > now;
	return {
		deviceId: device.deviceId,
		wechatStatus: device.online ? 1 : 0,
		deviceStatus: active ? 1 : 0,
		expireTime: timeOrNull(device.expiresAt),
		lastLoginTime: timeOrNull(device.lastLoginAt),
	};
}

/** Devices: created, listed, freed. There is no way to delete one. */
export function openDevice(gateway: OpenGateway): Handlers {
	const { clock } = gateway.world;
	return {
		createDevice: (call) => {
			const deviceId = call.text('deviceId');
			if (gateway.find(deviceId)) return failure('设备已存在');
			gateway.create(deviceId);
			return success(call.fact);
		},

		getDevice: onDevice(gateway, (device, call) =>
			success(call.fact, deviceRow(device, clock.now())),
		),

		listDevices: (call) => {
			const deviceId = call.text('deviceId');
			const status = call.integer('wechatStatus');
			const rows = gateway
				.all()
				.filter((device) => deviceId === '' || device.deviceId === deviceId)
				.map((device) => ({ ...deviceRow(device, clock.now()), wxid: device.owner?.wcId ?? null }))
				.filter(({ wechatStatus }) => status === undefined || wechatStatus === status);
			return pageOf(call, rows);
		},

		listOnlineDevices: (call) => {
			const deviceIds = gateway.online().map(({ loginId }) => loginId);
			return success(call.fact, { deviceIds, total: deviceIds.length });
		},

		resetDevice: onDevice(gateway, (device, call) => {
			gateway.reset(device);
			return success(call.fact);
		}),

		setDeviceProxy: onDevice(gateway, (device, call) => {
			device.proxyIp = call.text('proxyIp') || undefined;
			return success(call.fact);
		}),
	};
}
