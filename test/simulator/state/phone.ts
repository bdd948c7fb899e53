import type { LoginAttempt } from './loginAttempt';
import type { GatewayName } from './journal';
import { nameOf, type People, type Person, type PersonName } from './people';
import type { SecondLogin } from './secondLogin';

/** What somebody does with the confirm box of a second login. */
export type SecondLoginPolicy = 'confirm' | 'refuse' | 'ask';

/** A login that waits for somebody at a phone. */
export interface PendingLogin {
	gateway: GatewayName;
	/** deviceId on open, wId on wkteam. */
	loginId: string;
	/** Empty for a second login, which has no QR code. */
	ticket: string;
	qrContent: string;
	state: LoginAttempt['state'] | 'secondLogin';
	secondsLeft: number;
	person?: Person;
	/** On the phone's code screen. */
	code?: string;
}

/** What a phone can see and do of a gateway. */
export interface PhoneSide {
	readonly name: GatewayName;
	attempts(): LoginAttempt[];
	secondLogins(): SecondLogin[];
	online(): Array<{ loginId: string; person: Person }>;
	/** Who logged in under this ID and in which instance, online or not. */
	accountOf(loginId: string): { person: Person; wId: string } | undefined;
	/** False if this login is none of the gateway's, or not online. */
	drop(loginId: string, reason: string): boolean;
}

const defaultDropReason = '为了你的账号安全，请重新登录';

/** Everybody's phone, and the WeChat servers that can end a login. */
export class Phone {
	readonly gateways: PhoneSide[] = [];
	private readonly policies = new Map<PersonName, SecondLoginPolicy>();

	constructor(private readonly people: People) {}

	/** Scans the QR code of a login. */
	scan(loginId: string, person: PersonName): void {
		this.attempt(loginId).scan(this.people[person]);
	}

	/** Scans a picture whose content is `text`, as a camera reads it; gives the loginId. */
	scanCode(text: string, person: PersonName): string {
		const attempt = this.attempts().find(({ qrContent }) => qrContent === text);
		if (!attempt) throw new Error('This QR code belongs to no login that is waiting');
		attempt.scan(this.people[person]);
		return attempt.loginId;
	}

	/** Confirms a scanned login or a second login. */
	confirm(loginId: string): void {
		(this.secondLogin(loginId) ?? this.attempt(loginId)).confirm();
	}

	/** Refuses a scanned login or a second login. */
	refuse(loginId: string): void {
		(this.secondLogin(loginId) ?? this.attempt(loginId)).refuse();
	}

	/** Shows a code screen: the login goes on when the gateway is told the code. */
	askForCode(loginId: string, code: string): void {
		this.attempt(loginId).askForCode(code);
	}

	/** wkteam: the new device must be verified on a page first. */
	askForVerification(loginId: string, url?: string): void {
		const attempt = this.attempt(loginId);
		if (attempt.gateway !== 'wkteam') throw new Error('Only wkteam asks for verification');
		attempt.askForVerification(url ?? `${attempt.qrContent.replace('/x/', '/s/')}`);
	}

	passVerification(loginId: string): void {
		this.attempt(loginId).passVerification();
	}

	/** Ends a login before its time, unless the phone has confirmed. */
	expire(loginId: string): void {
		this.attempt(loginId).expire();
	}

	/** What this person does with the confirm box of a second login; `ask` until told otherwise. */
	onSecondLogin(person: PersonName, policy: SecondLoginPolicy): void {
		this.policies.set(person, policy);
	}

	policyOf(person: Person): SecondLoginPolicy {
		return this.policies.get(nameOf(this.people, person)) ?? 'ask';
	}

	/** The logins that wait for somebody. */
	pending(): PendingLogin[] {
		return [
			...this.attempts().map(
				({ gateway, loginId, ticket, qrContent, state, secondsLeft, person, code }) => ({
					gateway,
					loginId,
					ticket,
					qrContent,
					state,
					secondsLeft,
					person,
					code,
				}),
			),
			...this.askedSecondLogins().map(({ gateway, loginId, secondsLeft, person }) => ({
				gateway,
				loginId,
				ticket: '',
				qrContent: '',
				state: 'secondLogin' as const,
				secondsLeft,
				person,
			})),
		];
	}

	/** What a phone reads in the picture with this ticket, also when it is out of date. */
	qrContentOf(ticket: string): string | undefined {
		return this.gateways
			.flatMap((gateway) => gateway.attempts())
			.find((attempt) => attempt.ticket === ticket)?.qrContent;
	}

	/** Who is online where. */
	online(): Array<{ gateway: GatewayName; loginId: string; person: PersonName }> {
		return this.gateways.flatMap((gateway) =>
			gateway.online().map(({ loginId, person }) => ({
				gateway: gateway.name,
				loginId,
				person: nameOf(this.people, person),
			})),
		);
	}

	/** Ends somebody's login; `reason` is what the offline notice says. Gives whose login it was. */
	drop(loginId: string, reason: string = defaultDropReason): GatewayName {
		const found = this.gateways.find((gateway) => gateway.drop(loginId, reason));
		if (!found) throw new Error(`Login ${loginId} is not online`);
		return found.name;
	}

	private attempts(): LoginAttempt[] {
		return this.gateways
			.flatMap((gateway) => gateway.attempts())
			.filter(({ isUnsettled, state }) => isUnsettled || state === 'confirmed');
	}

	private askedSecondLogins(): SecondLogin[] {
		return this.gateways
			.flatMap((gateway) => gateway.secondLogins())
			.filter(({ state }) => state === 'asked');
	}

	private secondLogin(loginId: string): SecondLogin | undefined {
		return this.askedSecondLogins().find((second) => second.isNamed(loginId));
	}

	private attempt(loginId: string): LoginAttempt {
		const attempt = this.gateways
			.flatMap((gateway) => gateway.attempts())
			.find((candidate) => candidate.loginId === loginId);
		if (!attempt) throw new Error(`No QR code was asked for login ${loginId}`);
		return attempt;
	}
}
