import type { Call } from '../operation/call';
import { attempt } from '../wire/attempt';
import { expectSuccess } from '../wire/envelope';
import { NotGatewayAnswerError } from '../wire/errors';
import { isObject, textOf, type JsonObject } from '../wire/values';
import { inUse } from './inUse';
import { networkOf } from './ownNetwork';
import type { LoginResult, QrCodeResult } from './result';
import { oneByOne, refuseWhileWaited } from './underWay';
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
	// Nobody knows yet whose it will be.
	if (account === '') return await fetchQrCode(call);
	return await oneByOne(call, account, async (isSecond) => {
		const { qrCodes } = call.session.surroundings;
		const mayAsk = call.isOn('checkOnlineFirst');
		const online = mayAsk ? await way.onlineAlready(call) : undefined;
		if (online) return online;
		if (isSecond) throw inUse(`Another execution has just got a QR code for "${account}".`);
		refuseWhileWaited(call, account, [account, qrCodes?.get(account)?.loginId ?? account]);
		const login = mayAsk ? await way.lastQrCode(call) : undefined;
		if (login) return login;
		const given = await remembered(call, way, async () => await fetchQrCode(call));
		call.session.given.set(account, given);
		return given;
	});
}

async function fetchQrCode(call: Call): Promise<QrCodeResult> {
	const account = call.text('account');
	const data = expectSuccess(await call.send());
	const { wId, qrCodeUrl } = isObject(data) ? data : {};
	const url = textOf(qrCodeUrl);
	if (url === '') {
		throw new NotGatewayAnswerError(200, 'The gateway gave no QR code.', 'Try again in a minute.');
	}
	const loginId = textOf(wId) || account;
	return { account, loginId, status: 'waitingForScan', qrCodeUrl: url };
}

/** Notes the QR code before it is there, so that another process sees it in time. */
async function remembered(
	call: Call,
	{ rememberSeconds }: LoginWay,
	fetchIt: () => Promise<QrCodeResult>,
): Promise<QrCodeResult> {
	const { qrCodes } = call.session.surroundings;
	if (!qrCodes || rememberSeconds === undefined) return await fetchIt();
	const account = call.text('account');
	const claim = await qrCodes.claim(account, rememberSeconds);
	if (claim === 'taken' && call.isOn('checkOnlineFirst')) {
		const minutes = Math.ceil(rememberSeconds / 60) + 1;
		throw inUse(
			`A QR code for "${account}" was given out within the last ${minutes} minutes, by another process of n8n or before it was restarted, and may just be scanned.`,
		);
	}
	const fetched = await attempt(fetchIt);
	if (fetched.reason) {
		// Nobody has seen one, so nobody can scan it.
		if (claim !== 'taken') await qrCodes.forget(account, rememberSeconds);
		throw fetched.reason;
	}
	const { value } = fetched;
	qrCodes.set(account, { loginId: value.loginId, at: call.clock.now() });
	return claim === 'unknown' ? { ...value, message: ONLY_THIS_PROCESS } : value;
}

const ONLY_THIS_PROCESS =
	'Whether another process of n8n has given out a QR code for this account is not known.';
