import { randomBytes } from 'node:crypto';
import type { Clock } from './clock';
import type { EventType, GatewayName, Journal } from './journal';
import type { People, Person } from './people';

/** What every part of the simulator shares. */
export interface World {
	clock: Clock;
	journal: Journal;
	people: People;
	/** `http://host:port` of the simulator itself. */
	origin: string;
}

/**
 * `confirmed` is what the phone has done; `loggedIn` comes only when the client then makes its
 * confirm call. `replaced`: a newer QR code took this one's place.
 */
export type AttemptState =
	| 'waiting'
	| 'scanned'
	| 'codeAsked'
	| 'verificationAsked'
	| 'confirmed'
	| 'loggedIn'
	| 'refused'
	| 'expired'
	| 'replaced';

const unsettled: readonly AttemptState[] = ['waiting', 'scanned', 'codeAsked', 'verificationAsked'];

/** One QR code and what becomes of it. */
export class LoginAttempt {
	state: AttemptState = 'waiting';
	person?: Person;
	/** A confirm call came before the code did, so the code counts no more. */
	codeIsVoid = false;
	verificationUrl?: string;
	/** What the phone shows on its code screen. */
	code?: string;
	/** Confirm calls made although one had already told of the success. */
	callsAfterSuccess = 0;
	readonly ticket = randomBytes(15).toString('base64url');
	/** What a phone reads in the picture. */
	readonly qrContent = `http://weixin.qq.com/x/${this.ticket}`;
	private readonly expiresAt: number;
	private readonly watchers = new Set<() => void>();

	/** The QR code dies `lifetimeSeconds` after it was made, unless the phone has confirmed. */
	constructor(
		private readonly world: World,
		readonly gateway: GatewayName,
		readonly loginId: string,
		lifetimeSeconds: number,
		readonly deviceType?: string,
	) {
		this.expiresAt = world.clock.now() + lifetimeSeconds * 1000;
		world.clock.after(lifetimeSeconds, () => this.expire());
		this.tell('qrCode');
	}

	get qrCodeUrl(): string {
		return `${this.world.origin}/qr/${this.ticket}.png`;
	}

	get isUnsettled(): boolean {
		return unsettled.includes(this.state);
	}

	get isBeingScanned(): boolean {
		return this.isUnsettled && this.state !== 'waiting';
	}

	get secondsLeft(): number {
		return Math.max(0, Math.round((this.expiresAt - this.world.clock.now()) / 1000));
	}

	scan(person: Person): void {
		this.require('scan', 'waiting');
		this.person = person;
		this.become('scanned', 'scanned');
	}

	/** The phone shows a screen for a code. Asking again gives a fresh code. */
	askForCode(code: string): void {
		this.require('ask for a code', 'scanned', 'codeAsked');
		this.code = code;
		this.codeIsVoid = false;
		this.become('codeAsked', 'codeAsked');
	}

	/** Whether the code was right; then the login is as good as confirmed on the phone. */
	submitCode(code: string): boolean {
		if (this.code !== code) return false;
		this.become('confirmed', 'confirmed');
		return true;
	}

	/** The phone wants the new device verified on a page first. */
	askForVerification(url: string): void {
		this.require('ask for verification', 'scanned');
		this.verificationUrl = url;
		this.become('verificationAsked');
	}

	passVerification(): void {
		this.require('pass the verification', 'verificationAsked');
		this.become('scanned');
	}

	confirm(): void {
		this.require('confirm', 'scanned');
		this.become('confirmed', 'confirmed');
	}

	refuse(): void {
		this.require('refuse', 'scanned', 'codeAsked', 'verificationAsked');
		this.become('refused', 'refused');
	}

	expire(): void {
		if (this.isUnsettled) this.become('expired', 'expired');
	}

	/** Another QR code was asked for: this one is dead, whatever had been done with it. */
	replace(): void {
		if (this.isUnsettled || this.state === 'confirmed') this.become('replaced');
	}

	/** The confirm call has come. */
	finish(): void {
		this.become('loggedIn');
	}

	/** Tells `listener` of each change; the answer ends that. */
	watch(listener: () => void): () => void {
		this.watchers.add(listener);
		return () => this.watchers.delete(listener);
	}

	private become(state: AttemptState, event?: EventType): void {
		this.state = state;
		if (event) this.tell(event);
		else this.world.journal.changed();
		[...this.watchers].forEach((watcher) => watcher());
	}

	private tell(type: EventType): void {
		this.world.journal.tell({
			type,
			gateway: this.gateway,
			loginId: this.loginId,
			person: this.person,
		});
	}

	private require(act: string, ...states: AttemptState[]): void {
		if (states.includes(this.state)) return;
		throw new Error(`The phone cannot ${act}: login ${this.loginId} is ${this.state}`);
	}
}
