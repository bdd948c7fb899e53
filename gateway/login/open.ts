import { deviceId } from '../account/open';
import { deviceCall, isOnlineCall } from '../account/openCalls';
import { readOpenStatus } from '../account/openStatus';
import { known, must, type Binding } from '../operation/binding';
import type { Call } from '../operation/call';
import { attempt } from '../wire/attempt';
import { expectSuccess, SUCCESS } from '../wire/envelope';
import { canBeIgnored, GatewayRefusedError } from '../wire/errors';
import { isObject, textOf } from '../wire/values';
import { loginCode } from './code';
import { confirm } from './confirm';
import { identityOf, settled } from './identity';
import { inUse, UNDER_WAY } from './inUse';
import { checkCall, codeCall } from './openCalls';
import { loggedIn, type LoginResult } from './result';
import type { LoginWay } from './way';

const BY_DEVICE = { deviceId: known(deviceId) };

const IS_ONLINE: Binding = { ...isOnlineCall, send: BY_DEVICE };
const DEVICE: Binding = { ...deviceCall, send: BY_DEVICE };
const CHECK: Binding = { ...checkCall, send: BY_DEVICE };
const SUBMIT_CODE: Binding = {
	...codeCall,
	send: { deviceId: must('loginId'), code: must('code') },
};

export const open: LoginWay = {
	// The manual says to ignore `status`.
	pending: () => undefined,
	named: (result) => result,
	// It knows only mac and nothing.
	deviceType: (chosen) => (chosen === 'mac' ? 'mac' : ''),
	proxyLine: () => ({}),
	refuseName: () => undefined,

	async onlineAlready(call) {
		const account = call.text('account');
		const online = account !== '' && (await isOnline(call));
		return online ? loggedIn({ account, loginId: account }, {}) : undefined;
	},

	async lastQrCode(call) {
		const seen = await attempt(async () => await confirm(call, open, { binding: CHECK }));
		// This look is a courtesy to the account; the QR code itself does not depend on it.
		if (seen.reason && canBeIgnored(seen.reason)) return undefined;
		if (seen.reason) throw seen.reason;
		const { loggedIn: isLoggedIn, status, nickName } = seen.value;
		// The look itself may have completed the login. What was kept of an older one does not count.
		if (isLoggedIn) return (await open.onlineAlready(call)) && seen.value;
		// A picture without a wcId means scanned, not yet confirmed.
		if (!UNDER_WAY.includes(status)) return undefined;
		throw inUse(
			`${nickName ?? 'Somebody'} has scanned the QR code of "${call.text('account')}" and has yet to confirm.`,
		);
	},

	async find(call, timeoutMs): Promise<LoginResult | undefined> {
		const { code } = await call.send({ binding: IS_ONLINE, timeoutMs });
		if (code !== SUCCESS) return undefined;
		return settled(call, open, loggedIn(identityOf(call), {}), null);
	},

	codeFirst: SUBMIT_CODE,
	look: {},
	glance: { timeoutMs: 15_000 },
};

const ASK_AGAIN_MS = 3_000;
const TRIES = 3;

const CANNOT_TELL =
	'The gateway cannot tell whether the account is online, and a QR code for one that is would endanger it. Try again in a minute, or switch off Check Online First if you know that it is offline.';

/**
 * 未知异常 does not mean offline: ask again after some seconds, then look at the device list.
 *
 * @throws GatewayRefusedError when that does not tell either
 */
async function isOnline(call: Call): Promise<boolean> {
	for (let tries = 1; ; tries++) {
		const envelope = await call.send({ binding: IS_ONLINE });
		const { online } = readOpenStatus(call.text('account'), envelope);
		if (online !== null) return online;
		if (tries < TRIES) {
			await call.clock.sleep(ASK_AGAIN_MS);
			continue;
		}
		const listed = await attempt(async () => expectSuccess(await call.send({ binding: DEVICE })));
		const { wechatStatus } = isObject(listed.value) ? listed.value : {};
		if (['0', '1'].includes(textOf(wechatStatus))) return textOf(wechatStatus) === '1';
		if (listed.reason && !canBeIgnored(listed.reason)) throw listed.reason;
		throw new GatewayRefusedError(envelope.code, envelope.message, CANNOT_TELL);
	}
}

export const onOpen = loginCode(open);
