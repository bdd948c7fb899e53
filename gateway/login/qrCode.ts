import { expectSuccess } from '../wire/envelope';
import { InvalidInputError, NotGatewayAnswerError } from '../wire/errors';
import type { Call } from '../operation/call';
import { looksLikeWId } from '../client/onlineAccounts';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { networkOf, refuseUnsent } from './ownNetwork';
import { loginFromLastQrCode, onlineAlready } from './qrCodeGuard';
import type { LoginResult, QrCodeResult } from './result';

/**
 * Asks for a QR code, unless the account is online or somebody is just using one (the vendors' rule:
 * a code too many puts the account at risk).
 *
 * @throws GatewayRefusedError with the gateway's sentence, QrCodeInUseError
 */
export async function getQrCode(call: Call): Promise<QrCodeResult | LoginResult> {
	const alreadyGiven = call.client.qrCodesGiven.get(call.text('account'));
	if (alreadyGiven) return alreadyGiven;
	if (call.isOn('checkOnlineFirst')) {
		const login = (await onlineAlready(call)) ?? (await loginFromLastQrCode(call));
		if (login) return login;
	}
	const data = expectSuccess(await call.send());
	const { wId, qrCodeUrl } = isObject(data) ? data : {};
	const url = textOf(qrCodeUrl);
	if (url === '') {
		throw new NotGatewayAnswerError(200, 'The gateway gave no QR code.', 'Try again in a minute.');
	}
	const account = call.text('account');
	const loginId = textOf(wId) || account;
	const given: QrCodeResult = { account, loginId, status: 'waitingForScan', qrCodeUrl: url };
	if (account !== '') call.client.qrCodesGiven.set(account, given);
	remember(call, account, loginId);
	return given;
}

/** Refuses what would be dropped in silence, and adds what the credential and the province tell. */
export function prepareQrCode(call: Call): JsonObject {
	const { dialect } = call.client;
	refuseUnsent(call);
	if (dialect.accountIs === 'wcId' && looksLikeWId(call.text('account'))) {
		throw new InvalidInputError(
			'Account is a wId, which is only good for one login.',
			'Enter the wcId (WeChat ID), or nothing for the very first login of an account.',
		);
	}
	return { ...networkOf(call), deviceType: deviceTypeOf(call) };
}

/** wkteam wants one, ipad being the harmless choice; open knows only mac and nothing. */
function deviceTypeOf(call: Call): string {
	const chosen = call.text('deviceType');
	if (call.client.dialect.accountIs === 'wcId') return chosen || 'ipad';
	return chosen === 'mac' ? 'mac' : '';
}

/** Only where the gateway cannot be asked, and only for an account that has a name already. */
function remember(call: Call, account: string, loginId: string): void {
	if (account === '' || call.client.dialect.accountIs === 'deviceId') return;
	call.client.surroundings.qrCodes?.set(account, { loginId, at: call.clock.now() });
}
