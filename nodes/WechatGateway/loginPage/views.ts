import { GatewayRefusedError, NotGatewayAnswerError, type LoginResult } from '../../../gateway';
import { gatewaysRest, isPassing, type Outcome } from './pace';
import type { Phase, Update, View } from './view';

/** Pages that wait for a person look now and then whether another tab has moved on. */
const WATCH_MS = 10_000;
const SHORTEST_MS = 1_000;
/** A browser's timers take no more than some weeks. */
const LONGEST_MS = 5 * 60_000;
/** Time to ask for a new QR code after a refusal; then the workflow goes on. */
const REFUSED_MS = 60_000;

const PHASES: Record<LoginResult['status'], Phase> = {
	loggedIn: 'loggedIn',
	waitingForScan: 'waiting',
	scanned: 'scanned',
	verificationCodeRequired: 'codeNeeded',
	verificationRequired: 'verificationNeeded',
	expired: 'expired',
	timedOut: 'expired',
	failed: 'refused',
};

/** What a person is to see of what the gateway said; `avatarUrl` is fetched by somebody else. */
export function viewOf(outcome: Outcome, renewable: boolean): View {
	const { reason, value } = outcome;
	if (reason && gatewaysRest(reason) !== undefined) {
		// HTTP 429 has no sentence of the gateway, only ours.
		const message = reason instanceof NotGatewayAnswerError ? '' : reason.message;
		return { phase: 'gatewayBusy', renewable, ...(message && { message }) };
	}
	if (reason && isPassing(reason)) return { phase: 'gatewayUnreachable', renewable };
	if (reason) {
		const message = reason instanceof GatewayRefusedError ? reason.message : '';
		return { phase: 'stuck', renewable, ...(message && { message }) };
	}
	const { status, nickName, verificationUrl, message, riskWarning } = value;
	return {
		phase: riskWarning ? 'warned' : PHASES[status],
		renewable,
		...(nickName && { nickName }),
		...(verificationUrl && { verificationUrl }),
		// With the verification comes only that the call itself went well.
		...(message && status !== 'verificationRequired' && { message }),
	};
}

/** What the page does next by itself, and when. */
export function nextOf(phase: Phase, restMs: number): Pick<Update, 'next' | 'pauseMs'> {
	switch (phase) {
		case 'loggedIn':
		case 'alreadyLoggedIn':
		case 'ended':
			return {};
		case 'codeNeeded':
		case 'expired':
			return { next: 'watch', pauseMs: WATCH_MS };
		case 'refused':
		case 'warned':
			return { next: 'end', pauseMs: REFUSED_MS };
		default:
			return { next: 'check', pauseMs: Math.min(Math.max(restMs, SHORTEST_MS), LONGEST_MS) };
	}
}
