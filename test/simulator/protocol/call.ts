import type { EndpointFact } from '../../facts';
import type { Reply } from './envelope';

/** A call that passed every check on its form. */
export interface Call {
	fact: EndpointFact;
	fields: Record<string, unknown>;
	/** Text of a field; empty if it was left out. */
	text(name: string): string;
	/** Value of an integer field, which may have come as digits. */
	integer(name: string): number | undefined;
	/** Ends when the client hangs up. */
	gone: AbortSignal;
}

/** Nothing, if the client has gone before the answer. */
export type Answer = (call: Call) => Reply | undefined | Promise<Reply | undefined>;

export interface Handler {
	answer: Answer;
	/** Names of required fields that this very call may leave out. */
	waives?: (fields: Record<string, unknown>) => string[];
}

/** What serves a group of operations, by their id in the facts. */
export type Handlers = Record<string, Answer | Handler>;

/** Everything that a gateway serves. */
export interface Service {
	handlers: Handlers[];
	/** Serves the rows that have no handler, because nothing needs to be remembered for them. */
	otherwise: Answer;
}

export function callOf(
	fact: EndpointFact,
	fields: Record<string, unknown>,
	gone: AbortSignal,
): Call {
	return {
		fact,
		fields,
		gone,
		text: (name) => textOf(fields[name]),
		integer: (name) => (fields[name] === undefined ? undefined : Number(fields[name])),
	};
}

/** A checked field is text, a number or a boolean wherever its text is asked for. */
function textOf(value: unknown): string {
	return ['string', 'number', 'bigint', 'boolean'].includes(typeof value)
		? `${value as string}`
		: '';
}
