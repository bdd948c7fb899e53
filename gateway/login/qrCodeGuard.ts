import { attempt } from '../wire/attempt';
import { readOpenStatus } from '../account/status';
import type { Binding } from '../operation/binding';
import { expectSuccess } from '../wire/envelope';
import { canBeIgnored, GatewayRefusedError, QrCodeInUseError } from '../wire/errors';
import type { Call } from '../operation/call';
import { isObject, textOf } from '../wire/values';
import {
	CHECK_OPEN,
	CONFIRM_WKTEAM,
	CONFIRM_WKTEAM_2020,
	DEVICE_OPEN,
	IS_ONLINE_OPEN,
} from './bindings';
import { look } from './check';
import { confirm } from './confirm';
import { loggedIn, type LoginResult, type LoginStatus } from './result';

const NO_SECOND_CODE =
	'Another QR code now would look like a strange login to WeChat and endanger the account. Use Wait for Login with the first one, or try again when it has expired.';

/** The login of the account, if it is online: then no QR code may be fetched. */
export async function onlineAlready(call: Call): Promise<LoginResult | undefined> {
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

const CANNOT_TELL =
	'The gateway cannot tell whether the account is online, and a QR code for one that is would endanger it. Try again in a minute, or switch off Check Online First if you know that it is offline.';

/**
 * 未知异常 does not mean offline: ask again after some seconds, then look at the device list.
 *
 * @throws GatewayRefusedError when that does not tell either
 */
async function isOnlineOnOpen(call: Call): Promise<boolean> {
	for (let tries = 1; ; tries++) {
		const envelope = await call.send({ binding: IS_ONLINE_OPEN });
		const { online } = readOpenStatus(call.text('account'), envelope);
		if (online !== null) return online;
		if (tries < TRIES) {
			await call.clock.sleep(ASK_AGAIN_MS);
			continue;
		}
		const listed = await attempt(async () =>
			expectSuccess(await call.send({ binding: DEVICE_OPEN })),
		);
		const { wechatStatus } = isObject(listed.value) ? listed.value : {};
		if (['0', '1'].includes(textOf(wechatStatus))) return textOf(wechatStatus) === '1';
		if (listed.reason && !canBeIgnored(listed.reason)) throw listed.reason;
		throw new GatewayRefusedError(envelope.code, envelope.message, CANNOT_TELL);
	}
}

/**
 * What became of the last QR code: the login, if it was confirmed and nobody had asked since.
 *
 * @throws QrCodeInUseError while somebody may just be scanning it
 */
export async function loginFromLastQrCode(call: Call): Promise<LoginResult | undefined> {
	return call.client.dialect.accountIs === 'deviceId'
		? await lastLoginOnOpen(call)
		: await rememberedLogin(call);
}

/** open can be asked: a picture without a wcId means scanned, not yet confirmed. */
async function lastLoginOnOpen(call: Call): Promise<LoginResult | undefined> {
	const seen = await attempt(async () => await confirm(call, { binding: CHECK_OPEN }));
	// This look is a courtesy to the account; the QR code itself does not depend on it.
	if (seen.reason && canBeIgnored(seen.reason)) return undefined;
	if (seen.reason) throw seen.reason;
	const { loggedIn: isLoggedIn, status, nickName } = seen.value;
	// The look itself may have completed the login. What was kept of an older one does not count.
	if (isLoggedIn) return (await onlineAlready(call)) && seen.value;
	if (!UNDER_WAY.includes(status)) return undefined;
	throw new QrCodeInUseError(
		`${nickName ?? 'Somebody'} has scanned the QR code of "${call.text('account')}" and has yet to confirm.`,
		NO_SECOND_CODE,
	);
}

/** wkteam makes a new login for every QR code, so only the memory of the last one can be asked. */
async function rememberedLogin(call: Call): Promise<LoginResult | undefined> {
	const { qrCodes } = call.client.surroundings;
	const account = call.text('account');
	const last = account === '' ? undefined : qrCodes?.get(account);
	if (last === undefined) return undefined;
	const age = Math.round((call.clock.now() - last.at) / 1000);
	const found = age < lifeSeconds(call) ? await lookAt(call, last.loginId) : undefined;
	if (found && (found.status === 'waitingForScan' || UNDER_WAY.includes(found.status))) {
		throw new QrCodeInUseError(
			`A QR code for "${account}" was given out ${age} seconds ago and may just be scanned.`,
			NO_SECOND_CODE,
		);
	}
	qrCodes?.set(account, undefined);
	return found?.loggedIn ? found : undefined;
}

/** Scanned, and not yet decided. */
const UNDER_WAY: readonly LoginStatus[] = [
	'scanned',
	'verificationCodeRequired',
	'verificationRequired',
];

const confirmBinding = ({ client }: Call): Binding =>
	client.dialect.name === 'wkteam2020' ? CONFIRM_WKTEAM_2020 : CONFIRM_WKTEAM;

/** A QR code is dead when the confirm call would have given up. */
const lifeSeconds = (call: Call): number => confirmBinding(call).holdSeconds ?? 0;

/** undefined when the gateway knows nothing of that login any more. */
async function lookAt(call: Call, loginId: string): Promise<LoginResult | undefined> {
	const input = { loginId, autoCheck: false };
	const seen = await attempt(
		async () => await look(call, { binding: confirmBinding(call), input }),
	);
	if (seen.reason && canBeIgnored(seen.reason)) return undefined;
	if (seen.reason) throw seen.reason;
	return seen.value;
}
