import type { ServerResponse } from 'node:http';
import { readJson, writeJson } from './protocol/bigJson';
import { assertEndpoint, matchesEndpoint } from './protocol/facts';
import type { Clock } from './state/clock';

/**
 * How one call goes wrong.
 * - `{ delaySeconds }`: carried out, answered so much later on the simulator's clock
 * - `'drop'`: not carried out, connection cut; `'loseReply'`: carried out, then cut
 * - `'drips'`: not carried out, a blank each second instead, for as long as the client stays
 * - `{ status }`, `'html'`, `'empty'`, `{ json }`, `{ redirect }`: not carried out, answered like that
 * - `'truncated'`, `'numericCode'`, `'noCode'`: carried out, the right answer spoilt
 */
export type Fault =
	| 'drop'
	| 'loseReply'
	| 'drips'
	| 'html'
	| 'empty'
	| 'truncated'
	| 'numericCode'
	| 'noCode'
	| { delaySeconds: number }
	| { status: number; body?: string; headers?: Record<string, string> }
	| { json: unknown }
	| { redirect: string; status?: 301 | 302 | 303 | 307 | 308 };

/** What the next picture address serves instead of a QR code. `huge` never ends; `slow` ends after a minute. */
export type QrImageFault = 'notImage' | 'missing' | 'huge' | 'slow' | 'drop';

/** An answer as it goes out. */
export interface WireAnswer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

const json = { 'content-type': 'application/json;charset=UTF-8' };

/** Misbehaviour on demand: each one is used up by the call that it hits. */
export class Faults {
	private pending: Array<{ endpoint: string; fault: Fault }> = [];
	private pendingQrImage: QrImageFault[] = [];
	private pendingMedia: QrImageFault[] = [];

	constructor(private readonly clock: Clock) {}

	/** The next `times` calls of an endpoint, e.g. `POST /open/isOnline`, go wrong. */
	next(endpoint: string, fault: Fault, times = 1): void {
		assertEndpoint(endpoint);
		for (let count = 0; count < times; count += 1) this.pending.push({ endpoint, fault });
	}

	/** The next QR picture is not what it should be. */
	qrImage(fault: QrImageFault): void {
		this.pendingQrImage.push(fault);
	}

	/** The next file that was downloaded from a message is not what it should be. */
	media(fault: QrImageFault): void {
		this.pendingMedia.push(fault);
	}

	take(call: { method: string; path: string }): Fault | undefined {
		const found = this.pending.find(({ endpoint }) => matchesEndpoint(endpoint, call));
		this.pending = this.pending.filter((entry) => entry !== found);
		return found?.fault;
	}

	takeQrImage(): QrImageFault | undefined {
		return this.pendingQrImage.shift();
	}

	takeMedia(): QrImageFault | undefined {
		return this.pendingMedia.shift();
	}

	/** The answer given in the place of the right one, without carrying the call out. */
	instead(fault: Fault | undefined): WireAnswer | 'drop' | 'drips' | undefined {
		if (fault === 'drop' || fault === 'drips') return fault;
		if (fault === 'empty') return { status: 200, headers: {}, body: '' };
		if (fault === 'html') {
			const body = '<!doctype html><title>Welcome</title><h1>It works!</h1>';
			return { status: 200, headers: { 'content-type': 'text/html;charset=UTF-8' }, body };
		}
		if (typeof fault !== 'object') return undefined;
		if ('redirect' in fault) {
			const { redirect: location, status = 302 } = fault;
			return { status, headers: { location }, body: '' };
		}
		if ('json' in fault) return { status: 200, headers: json, body: JSON.stringify(fault.json) };
		if ('status' in fault) {
			const body = fault.body ?? JSON.stringify({ status: fault.status, error: 'Fault' });
			return { status: fault.status, headers: { ...json, ...fault.headers }, body };
		}
		return undefined;
	}

	/** An answer that gets on, and never ends. */
	drip(response: ServerResponse): void {
		response.writeHead(200, json).flushHeaders();
		const drop = () => {
			if (response.closed) return;
			response.write(' ');
			this.clock.after(1, drop);
		};
		this.clock.after(1, drop);
	}

	/** What becomes of the right answer. Undefined: it is lost. */
	async spoil(fault: Fault | undefined, answer: WireAnswer): Promise<WireAnswer | undefined> {
		switch (fault) {
			case 'loseReply':
				return undefined;
			case 'truncated':
				return { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) };
			case 'numericCode':
				return rewrite(answer, ({ code, ...rest }) => ({ ...rest, code: Number(code) }));
			case 'noCode':
				return rewrite(answer, (envelope) => ({ ...envelope, code: undefined }));
			default:
				if (typeof fault === 'object' && 'delaySeconds' in fault) {
					await new Promise<void>((resolve) => this.clock.after(fault.delaySeconds, resolve));
				}
				return answer;
		}
	}
}

function rewrite(
	answer: WireAnswer,
	change: (envelope: Record<string, unknown>) => unknown,
): WireAnswer {
	const envelope = readJson(answer.body) as Record<string, unknown>;
	return { ...answer, body: writeJson(change(envelope)) };
}
