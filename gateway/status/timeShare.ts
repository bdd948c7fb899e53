import { TimedOutError } from '../wire/errors';
import type { Clock, Download, HttpRequest, HttpResponse, TokenUse, Transport } from '../wire/http';

/** Less is no time to answer in. */
const LEAST_MS = 2_000;

/**
 * A transport with a limited time for all its calls. What is left is shared equally among those still
 * to come, so that one that hangs cannot take the time of the others.
 */
export class TimeShare implements Transport {
	private sharers = 1;

	/** @param endsAt milliseconds since 1970 */
	constructor(
		private readonly transport: Transport,
		private readonly clock: Pick<Clock, 'now'>,
		private endsAt: number,
	) {}

	get canRenewToken(): boolean {
		return this.transport.canRenewToken;
	}

	/** From now on so many accounts share the time that is left. */
	among(count: number): void {
		this.sharers = Math.max(count, 1);
	}

	/** Another end than the one so far. */
	until(endsAt: number): void {
		this.endsAt = endsAt;
	}

	/** @throws TimedOutError without sending, when the time is over */
	async send(request: HttpRequest, token: TokenUse): Promise<HttpResponse> {
		const left = this.endsAt - this.clock.now();
		if (left <= 0) {
			throw new TimedOutError(
				'There was no time left to ask the gateway.',
				'Watch fewer accounts with one node, or find out why the gateway is slow.',
			);
		}
		const timeoutMs = Math.min(request.timeoutMs, Math.max(left / this.sharers, LEAST_MS));
		return await this.transport.send({ ...request, timeoutMs: Math.round(timeoutMs) }, token);
	}

	async download(url: string, limits: { maxBytes: number; timeoutMs: number }): Promise<Download> {
		return await this.transport.download(url, limits);
	}
}
