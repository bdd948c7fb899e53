import { device_ as device } from '../catalogue/device';
import type { GatewayClient } from '../client/client';
import { textOf, type JsonObject } from '../wire/values';

/**
 * open: which device each WeChat account is on, WeChat ID → device ID (获取设备). Of several devices that one
 * account was on, the one that is online counts.
 *
 * @throws GatewayError
 */
export async function devicesByWcId(client: GatewayClient): Promise<Map<string, string>> {
	const output = await client.execute(device.getMany, { returnAll: true });
	const rows: JsonObject[] = Array.isArray(output) ? output : [];
	const isOnline = ({ wechatStatus }: JsonObject) => textOf(wechatStatus) === '1';
	return new Map(
		[...rows.filter((row) => !isOnline(row)), ...rows.filter(isOnline)]
			.map(({ wxid, deviceId }): [string, string] => [textOf(wxid), textOf(deviceId)])
			.filter(([wcId]) => wcId !== ''),
	);
}
