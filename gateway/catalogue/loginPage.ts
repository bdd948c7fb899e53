import { attempt } from '../wire/attempt';
import { login } from './login';
import type { Operation } from '../operation/operation';
import { GatewayBusyError, TimedOutError } from '../wire/errors';
import type { Call } from '../operation/call';
import { LOOK_MS } from '../login/check';
import { confirm } from '../login/confirm';
import { identityOf } from '../login/identity';
import { foundOnline } from '../login/recovery';
import { isOver, notLoggedIn, type LoginResult, type LoginStatus } from '../login/result';
import { prepareCode } from '../login/verificationCode';

/** For gateways that answer at once; a browser and the proxies before it wait for this. */
const ANSWER_MS = 15_000;
/** A code may be held until the phone was confirmed; later checks find out about that as well. */
const CODE_MS = 20_000;

/** Neither gateway has a code for it. */
const BUSY = /频繁|繁忙|稍后|系统|异常|busy|too many|try again later/i;

/**
 * Check Login for the login page: one call that never takes long. Silence of wkteam's long poll,
 * which is cut short, means that nobody confirmed yet.
 */
export const checkOnPage: Operation = { ...login.checkLogin, run: glance };

/** Submit Verification Code for the login page: does not wait for the confirmation on the phone. */
export const submitCodeOnPage: Operation = {
	...login.submitVerificationCode,
	prepare: prepareCode,
	run: async (call) => await ask(call, CODE_MS, 'scanned'),
};

async function glance(call: Call): Promise<LoginResult> {
	const isLongPoll = call.client.dialect.accountIs === 'wcId';
	const result = isLongPoll
		? await ask(call, LOOK_MS, 'waitingForScan')
		: await ask(call, ANSWER_MS);
	// A call cut at the wrong moment may have logged in unseen: the QR code is then used up.
	return (isOver(result) && (await foundOnline(call))) || result;
}

async function ask(
	call: Call,
	timeoutMs: number,
	silence?: Exclude<LoginStatus, 'loggedIn'>,
): Promise<LoginResult> {
	const asked = await attempt(async () => await confirm(call, { timeoutMs }));
	if (silence && asked.reason instanceof TimedOutError) {
		return notLoggedIn(identityOf(call), silence);
	}
	if (asked.reason) throw asked.reason;
	const { status, message = '' } = asked.value;
	// On the page a refusal offers a new QR code, so it must be one.
	if (status === 'failed' && BUSY.test(message)) {
		throw new GatewayBusyError(message, 'Try again in a minute.');
	}
	return asked.value;
}
