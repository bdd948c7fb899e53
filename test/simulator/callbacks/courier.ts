import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { isAxiosError, type RawAxiosRequestHeaders } from 'axios';
import type { World } from '../state/loginAttempt';
import type { GatewayName } from '../state/journal';

/** Connecting and answering must not take longer (both manuals, 设置消息接收地址). */
const limitSeconds = 6;

/** One request on its way to the receiver. */
export interface Push {
	body: string | Buffer;
	headers: Record<string, string>;
}

/** What became of a push. */
export interface Delivery {
	gateway: GatewayName;
	url: string;
	body: string;
	/** HTTP status of the answer; `timedOut` after 6 s, `unreachable` without a connection. */
	status: number | 'timedOut' | 'unreachable';
	/** Body of the answer. */
	answer: string;
	headers: Record<string, string>;
}

/** A push that nobody will ever get. */
export interface LostPush {
	gateway: GatewayName;
	body: string;
	reason: 'timedOut' | 'unreachable' | 'noAddress';
}

interface Receiver {
	callbackUrl: string | null;
}

/** Brings the pushes of one gateway to the registered address, one after the other. */
export class Courier {
	private readonly queue: Push[] = [];
	private readonly underWay = new Set<AbortController>();
	private isWorking = false;
	private isStopped = false;
	private cancelRest?: () => void;

	/** `retrySeconds`: pause after which an unreachable receiver is tried again; none for never. */
	constructor(
		private readonly gateway: GatewayName,
		private readonly receiver: Receiver,
		private readonly world: World,
		private readonly log: { deliveries: Delivery[]; lost: LostPush[] },
		private readonly retrySeconds?: number,
	) {}

	get isBusy(): boolean {
		return this.isWorking || this.underWay.size > 0;
	}

	send(...pushes: Push[]): void {
		this.queue.push(...pushes);
		void this.work();
	}

	/** All at the same time. */
	sendAtOnce(pushes: Push[]): void {
		for (const push of pushes) void this.deliver(push).then((done) => done || this.keep(push));
	}

	/** Tries a receiver again that could not be reached; `first` goes ahead of what was kept. */
	resume(...first: Push[]): void {
		this.cancelRest?.();
		this.cancelRest = undefined;
		this.queue.unshift(...first);
		void this.work();
	}

	stop(): void {
		this.isStopped = true;
		this.queue.length = 0;
		this.underWay.forEach((attempt) => attempt.abort());
	}

	private async work(): Promise<void> {
		if (this.isWorking) return;
		this.isWorking = true;
		while (!this.cancelRest) {
			const push = this.queue.shift();
			if (!push) break;
			const done = await this.deliver(push);
			if (!done) this.keep(push, true);
		}
		this.isWorking = false;
		this.world.journal.changed();
	}

	/** The receiver is down: nothing more is tried for a while. */
	private keep(push: Push, ahead = false): void {
		if (ahead) this.queue.unshift(push);
		else this.queue.push(push);
		this.cancelRest ??= this.world.clock.after(this.retrySeconds ?? 0, () => this.resume());
		this.tell('pushKept');
	}

	/** False if it is to be tried again. */
	private async deliver(push: Push): Promise<boolean> {
		const url = this.receiver.callbackUrl;
		if (url === null) {
			this.lose(push, 'noAddress');
			return true;
		}
		const delivery = await this.attempt(url, push);
		if (this.isStopped) return true;
		this.log.deliveries.push(delivery);
		if (typeof delivery.status === 'number') this.tell('pushed');
		else if (delivery.status === 'timedOut' || this.retrySeconds === undefined) {
			this.lose(push, delivery.status);
		} else return false;
		return true;
	}

	private async attempt(url: string, { body, headers }: Push): Promise<Delivery> {
		const attempt = new AbortController();
		let isLate = false;
		const cancelTimer = this.world.clock.after(limitSeconds, () => {
			isLate = true;
			attempt.abort();
		});
		this.underWay.add(attempt);
		const base = { gateway: this.gateway, url, body: body.toString(), headers };
		try {
			const { status, data } = await post(url, body, headers, attempt.signal);
			return { ...base, status, answer: data };
		} catch (error) {
			if (!isAxiosError(error)) throw error;
			return { ...base, status: isLate ? 'timedOut' : 'unreachable', answer: '' };
		} finally {
			cancelTimer();
			this.underWay.delete(attempt);
			// Not before the outcome is recorded.
			setImmediate(() => this.world.journal.changed());
		}
	}

	private lose(push: Push, reason: LostPush['reason']): void {
		this.log.lost.push({ gateway: this.gateway, body: push.body.toString(), reason });
		this.tell('pushLost');
	}

	private tell(type: 'pushed' | 'pushKept' | 'pushLost'): void {
		this.world.journal.tell({ type, gateway: this.gateway, loginId: '' });
	}
}

// A connection of its own for each push: a kept one that is just being closed would look like a receiver that is down.
const httpAgent = new HttpAgent({ keepAlive: false });
const httpsAgent = new HttpsAgent({ keepAlive: false });

const post = (
	url: string,
	body: string | Buffer,
	headers: RawAxiosRequestHeaders,
	signal: AbortSignal,
) =>
	axios.post<string>(url, body, {
		headers,
		signal,
		responseType: 'text',
		transformRequest: [],
		transformResponse: [],
		validateStatus: () => true,
		maxRedirects: 0,
		proxy: false,
		httpAgent,
		httpsAgent,
	});
