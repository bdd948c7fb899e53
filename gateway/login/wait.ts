import type { Envelope } from '../wire/envelope';
import { CancelledError, InvalidInputError, TimedOutError } from '../wire/errors';
import { timeoutMsOf } from '../operation/binding';
import type { Call } from '../operation/call';
import { textOf, type JsonObject } from '../wire/values';
import { identityOf, settled } from './identity';
import { Patience } from './patience';
import { notLoggedIn, readLogin, type LoginResult } from './result';
import { foundOnline, orFoundOnline } from './recovery';
import { digits, submitCode } from './verificationCode';
import type { LoginWay } from './way';

/** 第四步：确认登录 asks for 3 to 5 s between confirm calls. */
const PAUSE_MS = 3_000;

const LONGEST_SECONDS = 30 * 24 * 60 * 60;

/** @throws InvalidInputError */
export function prepareWait(call: Call): JsonObject {
	const seconds = call.number('timeout');
	if (!(seconds > 0)) {
		throw new InvalidInputError('Timeout must be more than 0 seconds.', 'Try 300.');
	}
	if (seconds > LONGEST_SECONDS) {
		throw new InvalidInputError('Timeout is more than 30 days.', 'Try 3600 for the login page.');
	}
	const typed = call.text('verificationCode');
	return { verificationCode: typed === '' ? '' : digits(typed) };
}

/**
 * Waits in place for somebody to scan and confirm: one long poll after the other, never two at a
 * time, until the gateway has an answer or `timeout` seconds are over.
 *
 * @throws UnreachableError, TokenRefusedError, CancelledError; not for a login that did not happen
 */
export async function waitForLogin(call: Call, way: LoginWay): Promise<LoginResult> {
	const code = call.text('verificationCode');
	const { clock } = call;
	const seconds = call.number('timeout');
	// Such a code must come before any confirm call, and confirms by itself.
	if (code !== '' && way.codeFirst) {
		const timeoutMs = Math.min(seconds * 1000, timeoutMsOf(way.codeFirst));
		return await submitCode(call, way, { binding: way.codeFirst, input: { code }, timeoutMs });
	}
	const deadline = clock.now() + seconds * 1000;
	const patience = new Patience(clock, deadline);
	let lost = false;
	let last: LoginResult | undefined;
	for (;;) {
		const startedAt = clock.now();
		const left = deadline - startedAt;
		if (clock.stopped()) throw new CancelledError('The wait was canceled.');
		if (left <= 0) return await orFoundOnline(call, way, timedOut(call, seconds, last));
		try {
			const envelope = await call.send({
				timeoutMs: Math.min(left, call.timeoutMs),
			});
			patience.answered();
			const result = await judged(call, way, envelope, lost);
			if (!isPending(result)) return settled(call, way, result, envelope.data);
			last = result;
		} catch (error) {
			lost = true;
			// Silence is what a long poll cut by our own deadline looks like.
			if (!(error instanceof TimedOutError)) await patience.afterLoss(error, startedAt);
			continue;
		}
		await clock.sleep(Math.min(PAUSE_MS, Math.max(0, deadline - clock.now())));
	}
}

/**
 * After a lost connection the gateway may have logged in and told nobody; asked again it can refuse,
 * as the QR code is used up. So a refusal is then checked against who is online.
 */
async function judged(
	call: Call,
	way: LoginWay,
	envelope: Envelope,
	lost: boolean,
): Promise<LoginResult> {
	const result = readLogin(envelope, identityOf(call), way.pending);
	if (!lost || isPending(result) || result.loggedIn) return result;
	return (await foundOnline(call, way)) ?? result;
}

const isPending = ({ status }: LoginResult): boolean =>
	status === 'waitingForScan' || status === 'scanned';

/** What the wait gives when nobody has confirmed by its end. */
export function timedOut(call: Call, seconds: number, last?: LoginResult): LoginResult {
	const { avatarUrl, nickName } = last ?? {};
	return notLoggedIn(
		identityOf(call),
		'timedOut',
		`Nobody confirmed the login within ${textOf(seconds)} seconds.`,
		{ ...(nickName && { nickName }), ...(avatarUrl && { avatarUrl }) },
	);
}
