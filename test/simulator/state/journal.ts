import { EventEmitter } from 'node:events';
import type { Person } from './people';

export type GatewayName = 'open' | 'wkteam';

/** One call of the vendor API as it came in. */
export interface RecordedRequest {
	method: string;
	/** Without the path prefix. */
	path: string;
	query: Record<string, string>;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** As received. */
	body: string;
	/** The query of a GET call, else the body decoded by its content type. */
	fields: Record<string, unknown>;
}

export type EventType =
	| 'qrCode'
	| 'scanned'
	| 'codeAsked'
	| 'confirmed'
	| 'refused'
	| 'expired'
	| 'loggedIn'
	| 'loggedOut'
	| 'tokenRefused'
	| 'callbackSet'
	| 'callbackCancelled'
	| 'pushed'
	| 'pushKept'
	| 'pushLost'
	| 'textSent'
	| 'messageSent'
	| 'friendAccepted';

export interface SimulatorEvent {
	type: EventType;
	gateway: GatewayName;
	/** deviceId on open, wId on wkteam; empty where no login is concerned. */
	loginId: string;
	person?: Person;
}

/** What happened, and who waits for something to happen. */
export class Journal {
	readonly requests: RecordedRequest[] = [];
	readonly violations: string[] = [];
	readonly events: SimulatorEvent[] = [];
	private readonly emitter = new EventEmitter<{
		event: [SimulatorEvent];
		violation: [string];
		change: [];
	}>().setMaxListeners(0);

	record(request: RecordedRequest): void {
		this.requests.push(request);
	}

	/** Tells of a vendor rule that a client broke, although it was answered. */
	violate(rule: string): void {
		this.violations.push(rule);
		this.emitter.emit('violation', rule);
		this.changed();
	}

	tell(event: SimulatorEvent): void {
		this.events.push(event);
		this.emitter.emit('event', event);
		this.changed();
	}

	/** Makes everybody look again who waits in `until`. */
	changed(): void {
		this.emitter.emit('change');
	}

	onEvent(listener: (event: SimulatorEvent) => void): void {
		this.emitter.on('event', listener);
	}

	onViolation(listener: (rule: string) => void): void {
		this.emitter.on('violation', listener);
	}

	/** Resolves with the first value that `look` finds; it looks now and at each change. */
	until<Found>(look: () => Found | undefined): Promise<Found> {
		return new Promise((resolve, reject) => {
			const check = () => {
				try {
					const found = look();
					if (found === undefined) return;
					this.emitter.off('change', check);
					resolve(found);
				} catch (error) {
					this.emitter.off('change', check);
					reject(
						error instanceof Error ? error : new Error('A condition failed', { cause: error }),
					);
				}
			};
			this.emitter.on('change', check);
			check();
		});
	}
}
