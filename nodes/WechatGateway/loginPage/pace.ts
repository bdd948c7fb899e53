import {
	AnswerTooLargeError,
	GatewayBusyError,
	GatewayRefusedError,
	InvalidInputError,
	NotGatewayAnswerError,
	NotOfferedError,
	NotOnlineError,
	QrCodeInUseError,
	restWanted,
	TimedOutError,
	TokenRefusedError,
	type Attempt,
	type Dialect,
	type LoginResult,
	type LookRests,
} from '../../../gateway';
import { n8nClock } from '../../transport/n8nClock';
import { Pace, type Paced } from './sharedCalls';

/** How a login stood when the gateway was last asked, or why it could not be. */
export type Outcome = Attempt<LoginResult> & {
	/** Picture of whoever scanned, as data: URI. */
	avatar?: string;
};

/** The person is at work on another page. */
const VERIFYING_MS = 10_000;
const TROUBLE_MS = 5_000;
const STUCK_MS = 30_000;

/** HTTP 429 names no time that would reach us. */
const TOO_MANY_REQUESTS_MS = 60_000;

/**
 * One for all pages of this process, so that open tabs share their calls and a code that somebody
 * types is not voided by another tab. A page served by another process, or after a restart, works as
 * well, but what was learned or held elsewhere is unknown to it.
 */
export const pace = new Pace<Outcome>({
	late: {
		value: { reason: new TimedOutError('The gateway has not answered in time.') },
		restMs: TROUBLE_MS,
		strict: true,
	},
	wait: async (ms, signal) => await n8nClock(() => signal).sleep(ms),
});

/** @param before what the last call gave */
export function paced(
	outcome: Outcome,
	before: Outcome | undefined,
	{ lookRests }: Dialect,
): Paced<Outcome> {
	const restMs = rest(outcome, before, lookRests);
	return { value: outcome, restMs, ...(outcome.reason && { strict: true }) };
}

function rest(outcome: Outcome, before: Outcome | undefined, rests: LookRests): number {
	const { reason } = outcome;
	if (reason) return gatewaysRest(reason) ?? (isPassing(reason) ? TROUBLE_MS : STUCK_MS);
	const { status } = outcome.value;
	if (status === 'verificationRequired') return VERIFYING_MS;
	// Time for a person to see that the phone shows a code, and say so.
	if (status === 'scanned' && before?.value?.status !== 'scanned') return rests.scanned;
	return status === 'waitingForScan' ? rests.waiting : rests.usual;
}

/** A rest that another process was asked for; with which words is not known here. */
export const KNOWN_REST = new GatewayBusyError('');

/** Milliseconds for which the gateway itself wants to be left alone; undefined if it does not say so. */
export function gatewaysRest(reason: Error): number | undefined {
	if (reason === KNOWN_REST) return 0;
	if (reason instanceof NotGatewayAnswerError && reason.status === 429) return TOO_MANY_REQUESTS_MS;
	const isSentence = reason instanceof GatewayBusyError || reason instanceof GatewayRefusedError;
	return isSentence ? restWanted(reason.message) : undefined;
}

/** What the gateway or the node refuses, and would refuse again. */
const LASTING = [
	AnswerTooLargeError,
	GatewayRefusedError,
	InvalidInputError,
	NotOfferedError,
	NotOnlineError,
	QrCodeInUseError,
	TokenRefusedError,
];

/**
 * Trouble that may be over in a moment, rather than something that its owner has to mend: whatever is no
 * refusal, so also what n8n meets when its database does not answer.
 */
export const isPassing = (reason: unknown): boolean =>
	!LASTING.some((kind) => reason instanceof kind);
