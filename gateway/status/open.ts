import { account_ } from '../catalogue/account';
import { device_ } from '../catalogue/device';
import type { GatewayClient } from '../client/client';
import { attempt } from '../wire/attempt';
import {
	canBeIgnored,
	CancelledError,
	GatewayError,
	NotGatewayAnswerError,
	TokenRefusedError,
} from '../wire/errors';
import { textOf, type JsonObject } from '../wire/values';
import type { Look, Sight } from './look';
import { rowsOf } from './rows';
import type { TimeShare } from './timeShare';
import type { StatusWay } from './way';

export const open: StatusWay = {
	look: lookAtDevices,

	/** Only the list of devices tells them; without it an event is an event all the same. */
	async missingWcIds(client, changes) {
		if (changes.every(({ wcId }) => wcId)) return new Map();
		const listed = await attempt(async () => await devicesInUse(client));
		if (listed.reason && !canBeIgnored(listed.reason)) throw listed.reason;
		return new Map((listed.value ?? []).map(({ account, wcId }) => [account, wcId]));
	},

	accountOf: ({ account }) => account,
	reasonPauseMs: 0,
	samplesHaveReason: true,
};

/** The devices of the vendor account that hold a WeChat account, with its wcId (获取设备). */
async function devicesInUse(
	client: GatewayClient,
): Promise<Array<{ account: string; wcId?: string }>> {
	return (await rowsOf(client.execute(device_.getMany, { onlineStatus: '', returnAll: true })))
		.filter(({ wxid, lastLoginTime }) => textOf(wxid) !== '' || textOf(lastLoginTime) !== '')
		.map(({ deviceId, wxid }) => ({
			account: textOf(deviceId),
			...(textOf(wxid) !== '' && { wcId: textOf(wxid) }),
		}));
}

/** 检查在线状态: one call an account. */
async function lookAtDevices(
	client: GatewayClient,
	share: TimeShare,
	chosen: readonly string[] | undefined,
): Promise<Look[]> {
	const accounts = chosen?.map((account) => ({ account })) ?? (await devicesInUse(client));
	const looks: Look[] = [];
	let noUse: GatewayError | undefined;
	for (const [done, device] of accounts.entries()) {
		share.among(accounts.length - done);
		const { account } = device;
		const asked = await attempt(async () => {
			if (noUse) throw noUse;
			return await client.execute(account_.getStatus, { account });
		});
		if (!asked.reason) {
			looks.push({ ...device, state: (asked.value as JsonObject).state as Sight['state'] });
			continue;
		}
		if (!(asked.reason instanceof GatewayError) || asked.reason instanceof CancelledError) {
			throw asked.reason;
		}
		if (concernsAll(asked.reason)) noUse = asked.reason;
		looks.push({ account, reason: asked.reason });
	}
	return looks;
}

/** To go on asking would only make it worse: each refused token may cost a login at the vendor. */
const concernsAll = (reason: GatewayError): boolean =>
	reason instanceof TokenRefusedError ||
	(reason instanceof NotGatewayAnswerError && reason.status === 429);
