import {
	CancelledError,
	GatewayBusyError,
	NotGatewayAnswerError,
	TimedOutError,
	UnreachableError,
	type Attempt,
	type Dialect,
	type LoginResult,
	type LookRests,
} from '../../../gateway';
import { Pace, type Paced } from './sharedCalls';

/** How a login stood when the gateway was last asked, or why it could not be. */
export type Outcome = Attempt<LoginResult> & {
	/** Picture of whoever scanned, as data: URI. */
	avatar?: string;
};

/**
 * One for all pages of this process, so that open tabs share their calls and a code that somebody
 * types is not voided by another tab. A page served by another process, or after a restart, works as
 * well, but what was learned or held elsewhere is unknown to it.
 */
export const pace = new Pace<Outcome>();

/** The person is at work on another page. */
const VERIFYING_MS = 10_000;
const TROUBLE_MS = 5_000;
const STUCK_MS = 30_000;

/** @param before what the last call gave */
export function paced(
	outcome: Outcome,
	before: Outcome | undefined,
	{ lookRests }: Dialect,
): Paced<Outcome> {
	return { value: outcome, restMs: rest(outcome, before, lookRests) };
}

function rest(outcome: Outcome, before: Outcome | undefined, rests: LookRests): number {
	if (outcome.reason) return isPassing(outcome.reason) ? TROUBLE_MS : STUCK_MS;
	const { status } = outcome.value;
	if (status === 'verificationRequired') return VERIFYING_MS;
	// Time for a person to see that the phone shows a code, and say so.
	if (status === 'scanned' && before?.value?.status !== 'scanned') return rests.scanned;
	return status === 'waitingForScan' ? rests.waiting : rests.usual;
}

const PASSING = [
	CancelledError,
	GatewayBusyError,
	NotGatewayAnswerError,
	TimedOutError,
	UnreachableError,
];

/** Trouble that may be over in a moment, rather than something that its owner has to mend. */
export const isPassing = (reason: Error): boolean => PASSING.some((kind) => reason instanceof kind);
