import {
	CancelledError,
	GatewayBusyError,
	NotGatewayAnswerError,
	Pace,
	TimedOutError,
	UnreachableError,
	type Attempt,
	type Dialect,
	type LoginResult,
	type Paced,
} from '../../../gateway';

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

/** 第四步：确认登录 asks for 3 to 5 s between confirm calls. */
const EVERY_MS = 3_000;
/** wkteam's call itself takes its time; this is the pause before the next one. */
const BREATH_MS = 1_000;
/** Time for a person to see that the phone shows a code, and say so: a confirm call would void it. */
const AFTER_SCAN_MS = 8_000;
/** The person is at work on another page. */
const VERIFYING_MS = 10_000;
const TROUBLE_MS = 5_000;
const STUCK_MS = 30_000;

/** @param before what the last call gave */
export function paced(
	outcome: Outcome,
	before: Outcome | undefined,
	{ accountIs }: Dialect,
): Paced<Outcome> {
	return { value: outcome, restMs: rest(outcome, before, accountIs === 'deviceId') };
}

function rest(outcome: Outcome, before: Outcome | undefined, onOpen: boolean): number {
	if (outcome.reason) return isPassing(outcome.reason) ? TROUBLE_MS : STUCK_MS;
	const { status } = outcome.value;
	if (status === 'verificationRequired') return VERIFYING_MS;
	if (status === 'scanned' && onOpen && before?.value?.status !== 'scanned') return AFTER_SCAN_MS;
	return onOpen || status !== 'waitingForScan' ? EVERY_MS : BREATH_MS;
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
