import type { Call } from '../operation/call';
import { expectSuccess } from '../wire/envelope';
import { NotGatewayAnswerError } from '../wire/errors';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { networkOf } from './ownNetwork';
import type { LoginResult, QrCodeResult } from './result';
import type { LoginWay } from './way';

/** Adds what the credential and the province tell. */
export function prepareQrCode(call: Call, way: LoginWay): JsonObject {
	way.refuseName(call.text('account'));
	return { ...networkOf(call, way), deviceType: way.deviceType(call.text('deviceType')) };
}

/**
 * Asks for a QR code, unless the account is online or somebody is just using one (the vendors' rule:
 * a code too many puts the account at risk).
 *
 * @throws GatewayRefusedError with the gateway's sentence, QrCodeInUseError
 */
export async function getQrCode(call: Call, way: LoginWay): Promise<QrCodeResult | LoginResult> {
	const account = call.text('account');
	const alreadyGiven = call.session.given.get(account);
	if (alreadyGiven) return alreadyGiven as QrCodeResult;
	if (call.isOn('checkOnlineFirst')) {
		const login = (await way.onlineAlready(call)) ?? (await way.lastQrCode(call));
		if (login) return login;
	}
	const data = expectSuccess(await call.send());
	const { wId, qrCodeUrl } = isObject(data) ? data : {};
	const url = textOf(qrCodeUrl);
	if (url === '') {
		throw new NotGatewayAnswerError(200, 'The gateway gave no QR code.', 'Try again in a minute.');
	}
	const loginId = textOf(wId) || account;
	const given: QrCodeResult = { account, loginId, status: 'waitingForScan', qrCodeUrl: url };
	if (account !== '') {
		call.session.given.set(account, given);
		way.remember(call, account, loginId);
	}
	return given;
}
