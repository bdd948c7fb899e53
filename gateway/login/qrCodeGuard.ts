import { attempt } from '../attempt';
import { readOpenStatus } from '../account/status';
import { expectSuccess, SUCCESS } from '../envelope';
import { GatewayError, GatewayRefusedError } from '../errors';
import type { OperationCall } from '../operationCall';
import { isObject, textOf } from '../values';
import {
	CHECK_OPEN,
	CONFIRM_WKTEAM,
	CONFIRM_WKTEAM_2020,
	DEVICE_OPEN,
	IS_ONLINE_OPEN,
} from './bindings';
import { look } from './check';
import { loggedIn, type LoginResult } from './result';

const NO_SECOND_CODE =
	'Another QR code now would look like a strange login to WeChat and endanger the account. Use Wait for Login with the first one, or try again when it has expired.';

/** The login of the account, if it is online: then no QR code may be fetched. */
export async function onlineAlready(call: OperationCall): Promise<LoginResult | undefined> {
	const account = call.text('account');
	if (call.client.dialect.accountIs === 'deviceId') {
		const online = account !== '' && (await isOnlineOnOpen(call));
		return online ? loggedIn({ account, loginId: account }, {}) : undefined;
	}
	if (account === '') return undefined;
	const accounts = await call.client.onlineAccounts({ fresh: true });
	const found = accounts.find(({ wcId }) => wcId === account);
	return found && loggedIn({ account, loginId: found.wId }, { ...found });
}

const ASK_AGAIN_MS = 3_000;
const TRIES = 3;

/** 未知异常 does not mean offline: ask again after some seconds, then look at the device list. */
async function isOnlineOnOpen(call: OperationCall): Promise<boolean> {
	for (let tries = 1; tries <= TRIES; tries++) {
		const envelope = await call.send({ binding: IS_ONLINE_OPEN });
		const { online } = readOpenStatus(call.text('account'), envelope);
		if (online !== null) return online;
		if (tries < TRIES) await call.clock.sleep(ASK_AGAIN_MS);
	}
	const device = expectSuccess(await call.send({ binding: DEVICE_OPEN }));
	const { wechatStatus } = isObject(device) ? device : {};
	return textOf(wechatStatus) === '1';
}

/** @throws GatewayRefusedError while somebody may just be scanning the last QR code */
export async function refuseWhileInUse(call: OperationCall): Promise<void> {
	if (call.client.dialect.accountIs === 'deviceId') return await refuseWhileScanned(call);
	await refuseWhileRemembered(call);
}

/** open can be asked: a picture without a wcId means scanned, not yet confirmed. */
async function refuseWhileScanned(call: OperationCall): Promise<void> {
	const look = await attempt(async () => await call.send({ binding: CHECK_OPEN }));
	// This look is a courtesy to the account; the QR code itself does not depend on it.
	if (look.reason instanceof GatewayError) return;
	if (look.reason) throw look.reason;
	const { code, data } = look.value;
	const { wcId, smallHeadImgUrl, nickName } = isObject(data) ? data : {};
	if (code !== SUCCESS || textOf(wcId) !== '' || textOf(smallHeadImgUrl) === '') return;
	const scannedBy = textOf(nickName) || 'Somebody';
	throw new GatewayRefusedError(
		SUCCESS,
		`${scannedBy} has scanned the QR code of "${call.text('account')}" and has yet to confirm.`,
		NO_SECOND_CODE,
	);
}

/** wkteam makes a new login for every QR code, so only the memory of the last one can be asked. */
async function refuseWhileRemembered(call: OperationCall): Promise<void> {
	const account = call.text('account');
	const last = account === '' ? undefined : call.client.surroundings.qrCodes?.get(account);
	if (last === undefined) return;
	const age = Math.round((call.clock.now() - last.at) / 1000);
	const lifeSeconds = call.client.dialect.loginHoldSeconds;
	const alive = age < lifeSeconds && (await isPending(call, last.loginId));
	if (!alive) return call.client.surroundings.qrCodes?.set(account, undefined);
	throw new GatewayRefusedError(
		SUCCESS,
		`A QR code for "${account}" was given out ${age} seconds ago and may just be scanned.`,
		NO_SECOND_CODE,
	);
}

async function isPending(call: OperationCall, loginId: string): Promise<boolean> {
	const is2020 = call.client.dialect.name === 'wkteam2020';
	const binding = is2020 ? CONFIRM_WKTEAM_2020 : CONFIRM_WKTEAM;
	const { status } = await look(call, { binding, input: { loginId, autoCheck: false } });
	return status === 'waitingForScan' || status === 'scanned';
}
