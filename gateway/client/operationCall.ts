import type { Operation } from '../operation/operation';
import type { Binding } from '../operation/binding';
import type { Call, Session } from '../operation/call';
import type { Envelope } from '../wire/envelope';
import { timeoutMsOf } from './request';
import { textOf, type JsonObject } from '../wire/values';

interface Exchanges {
	exchange(
		operation: Operation,
		binding: Binding,
		input: JsonObject,
		timeoutMs?: number,
	): Promise<Envelope>;
}

/** One operation about to be carried out. */
export class OperationCall implements Call {
	constructor(
		readonly client: Session & Exchanges,
		readonly operation: Operation,
		readonly binding: Binding,
		readonly input: JsonObject,
	) {}

	get fields() {
		return this.operation.fields;
	}

	get clock() {
		return this.client.surroundings.clock;
	}

	/** Longest sensible wait for the binding's answer, in milliseconds. */
	get timeoutMs(): number {
		return timeoutMsOf(this.binding);
	}

	text(field: string): string {
		return textOf(this.input[field]);
	}

	number(field: string): number {
		return Number(this.input[field]);
	}

	isOn(field: string): boolean {
		return this.input[field] === true;
	}

	/** Sends the operation's own binding, or another one, with the same or a changed input. */
	async send({
		binding = this.binding,
		input = {},
		timeoutMs,
	}: { binding?: Binding; input?: JsonObject; timeoutMs?: number } = {}): Promise<Envelope> {
		const whole = { ...this.input, ...input };
		return await this.client.exchange(this.operation, binding, whole, timeoutMs);
	}
}
