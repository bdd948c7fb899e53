import type { Binding, Operation } from './catalogue/operation';
import type { GatewayClient } from './client';
import type { Envelope } from './envelope';
import { timeoutMsOf } from './request';
import { textOf, type JsonObject } from './values';

/** One operation about to be carried out: what an operation with code of its own works with. */
export class OperationCall {
	constructor(
		readonly client: GatewayClient,
		readonly operation: Operation,
		readonly binding: Binding,
		readonly input: JsonObject,
	) {}

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
