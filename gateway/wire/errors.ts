import { adviceOn } from './advice';
import { mask } from './secrets';
import { isObject, textOf } from './values';

/**
 * What can go wrong between a workflow and a gateway. `message` says what happened, `hint` what to do
 * about it; neither ever holds a secret. A login that did not happen is a result, not one of these.
 */
export abstract class GatewayError extends Error {
	constructor(
		message: string,
		public hint: string = '',
	) {
		super(message);
		this.name = new.target.name;
	}

	/** Takes secrets out, which a gateway may have echoed anywhere. */
	conceal(secrets: readonly string[]): void {
		this.message = mask(this.message, secrets);
		this.hint = mask(this.hint, secrets);
	}
}

/** A parameter cannot be used; nothing was sent. */
export class InvalidInputError extends GatewayError {}

/** The chosen gateway has no such operation, or not with this parameter; nothing was sent. */
export class NotOfferedError extends GatewayError {}

/** The gateway understood the call and said no: every envelope code but success. */
export class GatewayRefusedError extends GatewayError {
	constructor(
		public code: string,
		message: string,
		hint = adviceOn(code, message),
	) {
		super(message, hint);
	}

	override conceal(secrets: readonly string[]): void {
		super.conceal(secrets);
		this.code = mask(this.code, secrets);
	}
}

/** The gateway does not accept the token, or gives none out for the user name and password. */
export class TokenRefusedError extends GatewayError {}

/** No answer came. `mayHaveArrived`: the request could have been carried out all the same. */
export class UnreachableError extends GatewayError {
	constructor(
		message: string,
		hint: string,
		readonly mayHaveArrived: boolean,
	) {
		super(message, hint);
	}
}

/** The gateway was reached but did not answer in the time given. */
export class TimedOutError extends GatewayError {}

/** The answer has more bytes than are read. */
export class AnswerTooLargeError extends GatewayError {
	constructor(readonly maxBytes: number) {
		super(
			`The answer of the gateway is larger than ${maxBytes / 1024 / 1024} MB.`,
			'Check that Base URL is the gateway itself. It may have carried the call out all the same: look before you repeat it.',
		);
	}
}

/** Something answered, but not with a gateway's envelope. `status` is the HTTP status. */
export class NotGatewayAnswerError extends GatewayError {
	constructor(
		readonly status: number,
		message: string,
		hint: string,
	) {
		super(message, hint);
	}
}

/** The gateway is in trouble or asked too often; its answer says nothing about what was asked. */
export class GatewayBusyError extends GatewayError {}

/** The workflow was stopped. n8n tells that from a failure by the word "canceled" in the message. */
export class CancelledError extends GatewayError {}

/** The account has no present login, which the call needs. */
export class NotOnlineError extends GatewayError {}

/** Our own decision: another QR code now would endanger the account. */
export class QrCodeInUseError extends GatewayError {}

/** Nobody has thought of this: something inside gave up, as JavaScript itself does. */
export class UnforeseenError extends GatewayError {
	constructor(reason: unknown) {
		super(
			`Something went wrong that was not foreseen: ${textOf(messageOf(reason)) || 'no reason given'}`,
			'Please report it, with the settings of the node and what the gateway answers.',
		);
	}
}

const messageOf = (reason: unknown): unknown => (isObject(reason) ? reason.message : reason);

/** JavaScript's own; by name, since there is one of each class per realm. */
const NATIVE = new Set([
	'Error',
	'EvalError',
	'RangeError',
	'ReferenceError',
	'SyntaxError',
	'TypeError',
	'URIError',
]);

/**
 * What was thrown, as one of our errors where it is nobody's own: errors that others have made, n8n
 * above all, stay as they are.
 */
export const foreseen = (reason: unknown): unknown =>
	!(reason instanceof Error) || NATIVE.has(reason.constructor.name)
		? new UnforeseenError(reason)
		: reason;

/** Of a call made only to look around: what went wrong with it does not matter, but a Stop does. */
export const canBeIgnored = (reason: unknown): reason is GatewayError =>
	reason instanceof GatewayError && !(reason instanceof CancelledError);

/** 502, 503 and 504 come from what stands between: the call may still be wanted. */
export const isLoss = (reason: unknown): boolean =>
	(reason instanceof UnreachableError && reason.mayHaveArrived) ||
	(reason instanceof NotGatewayAnswerError && [502, 503, 504].includes(reason.status));
