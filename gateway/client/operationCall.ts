import type { Binding } from '../operation/binding';
import { timeoutMsOf } from '../operation/binding';
import type { Call, Sending, Session } from '../operation/call';
import type { Operation } from '../operation/operation';
import type { Envelope } from '../wire/envelope';
import { textOf, type JsonObject } from '../wire/values';
import { actOf, type Spacing } from './spacing';

interface Exchanges extends Session {
	readonly spacing: Spacing;
	accountOf(binding: Binding, input: JsonObject): Promise<string>;
	exchange(
		operation: Pick<Operation, 'fields'>,
		binding: Binding,
		input: JsonObject,
		timeoutMs?: number,
	): Promise<Envelope>;
}

/** One operation about to be carried out. */
export class OperationCall implements Call {
	constructor(
		readonly session: Exchanges,
		readonly operation: Operation,
		readonly binding: Binding,
		readonly input: JsonObject,
	) {}

	get fields() {
		return this.operation.fields;
	}

	get dialect() {
		return this.session.connection.dialect;
	}

	get clock() {
		return this.session.surroundings.clock;
	}

	get timeoutMs(): number {
		return timeoutMsOf(this.binding);
	}

	text(field: string): string {
		return textOf(this.input[field]);
	}

	number(field: string): number {
		const text = this.text(field);
		return text === '' ? NaN : Number(text);
	}

	isOn(field: string): boolean {
		const value = this.input[field];
		return value === true || value === 'true';
	}

	/** The operation's own call keeps the pace of its entry; others have none unless it is given. */
	async send({
		binding = this.binding,
		input = {},
		timeoutMs,
		pace = binding === this.binding ? this.operation.pace : undefined,
	}: Sending = {}): Promise<Envelope> {
		const { session, operation } = this;
		const exchange = async () =>
			await session.exchange(operation, binding, { ...this.input, ...input }, timeoutMs);
		if (pace === undefined) return await exchange();
		const account = await session.accountOf(binding, this.input);
		const { who, target, gap } = actOf(pace, this.input, account);
		return await session.spacing.act(who, target, gap, exchange);
	}
}
