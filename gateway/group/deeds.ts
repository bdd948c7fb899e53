import type { Call } from '../operation/call';
import { expectSuccess, SUCCESS, type Envelope } from '../wire/envelope';
import { CancelledError, GatewayError } from '../wire/errors';
import type { JsonObject } from '../wire/values';

/** How somebody is brought into a group: at once, by a card, or by asking those who run it. */
export type Way = 'added' | 'invited' | 'requested';

/** 部分风控说明: at least 1 s between two calls of one kind from an account. */
const REST_MS = 1_200;

/** What was done for whom, in several calls: what goes wrong in a later one does not undo the former. */
export class Deeds {
	private readonly done = new Map<Way, string[]>();
	private calls = 0;

	constructor(
		private readonly call: Call,
		private readonly wanted: readonly string[],
	) {}

	/** For whom nothing was done yet. */
	get left(): string[] {
		const happy = [...this.done.values()].flat();
		return this.wanted.filter((id) => !happy.includes(id));
	}

	/**
	 * Does it for these people, after a rest if another call came before it.
	 *
	 * @returns what the gateway refused it with
	 * @throws CancelledError, and whatever `send` throws
	 */
	async try(
		way: Way,
		ids: readonly string[],
		send: () => Promise<Envelope>,
	): Promise<Envelope | undefined> {
		if (ids.length === 0) return undefined;
		await this.rest();
		this.calls += 1;
		const envelope = await send();
		if (envelope.code !== SUCCESS) return envelope;
		this.done.set(way, [...(this.done.get(way) ?? []), ...ids]);
		return undefined;
	}

	/** The same where a refusal is an error. @throws GatewayRefusedError */
	async do(way: Way, ids: readonly string[], send: () => Promise<Envelope>): Promise<void> {
		const refusal = await this.try(way, ids, send);
		if (refusal) expectSuccess(refusal);
	}

	/** Everything that was wanted. */
	result(more: JsonObject = {}): JsonObject {
		return { success: true, ...this.told(), ...more };
	}

	/**
	 * What was done until something went wrong, and for whom not.
	 *
	 * @throws the reason, when nothing was done before
	 */
	until(reason: unknown, more: JsonObject = {}): JsonObject {
		const isTold = reason instanceof GatewayError && !(reason instanceof CancelledError);
		if (this.done.size === 0 || !isTold) throw reason;
		const message = [reason.message, reason.hint].filter((text) => text !== '').join(' ');
		return { success: false, ...this.told(), ...more, failed: this.left, message };
	}

	private told(): JsonObject {
		return { groupId: this.call.text('groupId'), ...Object.fromEntries(this.done) };
	}

	private async rest(): Promise<void> {
		if (this.calls === 0) return;
		const { clock } = this.call;
		await clock.sleep(REST_MS);
		if (clock.stopped()) throw new CancelledError('The pause was canceled.');
	}
}
