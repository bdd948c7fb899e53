import { randomUUID } from 'node:crypto';
import { LongPolls } from '../state/hold';
import { LoginAttempt, type World } from '../state/loginAttempt';
import type { Person } from '../state/people';
import type { Phone, PhoneSide } from '../state/phone';
import { SecondLogin } from '../state/secondLogin';

/** How a login was begun: today's form, or that of the 2020 manual, which waits less long. */
export type LoginForm = 'current' | '2020';

/** Longest a login call is held, and the life of its QR code (执行微信登录（第三步）; 2020: 150 s). */
export const holdSeconds: Record<LoginForm, number> = { current: 250, '2020': 150 };

/** One login, under the ID that is new each time. */
export interface Instance {
	readonly wId: string;
	readonly form: LoginForm;
	/** What the client sent as wcId when it asked for the QR code. */
	readonly wcIdSent?: string;
	/** Begun by account and password: the WeChat account named. */
	readonly wechatAccount?: string;
	readonly attempt?: LoginAttempt;
	person?: Person;
	online: boolean;
}

/** What the gateway remembers of a WeChat account that once logged in. */
export interface Registered {
	readonly person: Person;
	/** The newest instance; all before it are stale. */
	wId: string;
	deviceType?: string;
	/** Null while online. */
	offlineReason: string | null;
	proxyIp?: string;
	/** Calls about this account, and the bytes of their bodies. */
	calls: number;
	bytes: number;
}

/** The WeChat accounts of the one developer at E-Cloud Butler. */
export class WkteamGateway implements PhoneSide {
	readonly name = 'wkteam';
	readonly longPolls: LongPolls;
	private readonly instances = new Map<string, Instance>();
	private readonly accounts = new Map<string, Registered>();
	private seconds: SecondLogin[] = [];

	constructor(
		readonly world: World,
		private readonly phone: Phone,
	) {
		this.longPolls = new LongPolls(world.journal);
	}

	instance(wId: string): Instance | undefined {
		return this.instances.get(wId);
	}

	registered(wcId: string): Registered | undefined {
		return this.accounts.get(wcId);
	}

	allRegistered(): Registered[] {
		return [...this.accounts.values()];
	}

	isOnline(account: Registered): boolean {
		return this.instance(account.wId)?.online ?? false;
	}

	/** Makes a QR code under a new wId. A former one for the same wcId dies. */
	startLogin(
		form: LoginForm,
		wcIdSent: string,
		deviceType: string | undefined,
		wechatAccount?: string,
	): Instance & { attempt: LoginAttempt } {
		this.judgeNewQrCode(wcIdSent, deviceType);
		for (const { attempt, wcIdSent: former } of this.instances.values()) {
			if (wcIdSent !== '' && former === wcIdSent) attempt?.replace();
		}
		const wId = randomUUID();
		const attempt = new LoginAttempt(this.world, 'wkteam', wId, holdSeconds[form], deviceType);
		const instance = { wId, form, wcIdSent, wechatAccount, attempt, online: false };
		this.instances.set(wId, instance);
		return instance;
	}

	/** The call that makes a scanned and confirmed login real. */
	finish(instance: Instance, attempt: LoginAttempt, person: Person): void {
		attempt.finish();
		const former = this.registered(person.wcId);
		// With the right wcId this was judged when the QR code was asked for.
		if (former && instance.wcIdSent !== person.wcId) {
			this.world.journal.violate(`${person.wcId} had logged in before, so its wcId must be sent`);
			this.judgeDeviceType(former, attempt.deviceType);
		}
		this.comeOnline(instance, person, attempt.deviceType);
	}

	/** A confirm box on the phone. Confirming it brings the account online under a new wId. */
	startSecondLogin({ person, wId: formerWId, deviceType }: Registered): SecondLogin {
		const wId = randomUUID();
		const names = [formerWId, person.wcId];
		const second = new SecondLogin(this.world, 'wkteam', wId, names, person);
		second.watch(() => {
			if (second.state !== 'confirmed') return;
			this.comeOnline(this.directInstance(wId), person, deviceType);
		});
		this.seconds = this.seconds.filter((other) => other.person !== person);
		this.seconds.push(second);
		const policy = this.phone.policyOf(person);
		if (policy !== 'ask') second[policy]();
		return second;
	}

	loginDirectly(person: Person): string {
		const instance = this.directInstance(randomUUID());
		this.comeOnline(instance, person, this.registered(person.wcId)?.deviceType);
		return instance.wId;
	}

	goOffline(account: Registered, reason: string): void {
		const instance = this.instance(account.wId);
		if (!instance?.online) return;
		instance.online = false;
		account.offlineReason = reason;
		const { wId: loginId, person } = account;
		this.world.journal.tell({ type: 'loggedOut', gateway: 'wkteam', loginId, person });
	}

	/** Counts a call for the account that its fields name. */
	meter(fields: Record<string, unknown>, bytes: number): void {
		const wcId =
			typeof fields.wId === 'string' ? this.instance(fields.wId)?.person?.wcId : fields.wcId;
		const account = typeof wcId === 'string' ? this.registered(wcId) : undefined;
		if (!account) return;
		account.calls += 1;
		account.bytes += bytes;
	}

	attempts(): LoginAttempt[] {
		return [...this.instances.values()].flatMap(({ attempt }) => attempt ?? []);
	}

	secondLogins(): SecondLogin[] {
		return this.seconds;
	}

	online(): Array<{ loginId: string; person: Person }> {
		return this.allRegistered()
			.filter((account) => this.isOnline(account))
			.map(({ wId, person }) => ({ loginId: wId, person }));
	}

	accountOf(loginId: string): { person: Person; wId: string } | undefined {
		const person = this.instance(loginId)?.person;
		return person && { person, wId: loginId };
	}

	drop(loginId: string, reason: string): boolean {
		const account = this.allRegistered().find(
			(candidate) => candidate.wId === loginId && this.isOnline(candidate),
		);
		if (account) this.goOffline(account, reason);
		return account !== undefined;
	}

	private directInstance(wId: string): Instance {
		const instance: Instance = { wId, form: 'current', online: false };
		this.instances.set(wId, instance);
		return instance;
	}

	private comeOnline(instance: Instance, person: Person, deviceType: string | undefined): void {
		const former = this.registered(person.wcId);
		const formerInstance = former && this.instance(former.wId);
		if (formerInstance) formerInstance.online = false;
		instance.person = person;
		instance.online = true;
		this.accounts.set(person.wcId, {
			calls: 0,
			bytes: 0,
			...former,
			person,
			wId: instance.wId,
			deviceType: deviceType ?? former?.deviceType,
			offlineReason: null,
		});
		const { wId: loginId } = instance;
		this.world.journal.tell({ type: 'loggedIn', gateway: 'wkteam', loginId, person });
	}

	private judgeNewQrCode(wcId: string, deviceType: string | undefined): void {
		const account = this.registered(wcId);
		if (account && this.isOnline(account)) {
			this.world.journal.violate(`A QR code was asked while ${wcId} is online`);
		}
		for (const { attempt, wcIdSent, wId } of this.instances.values()) {
			const concerned = wcId !== '' && (wcIdSent === wcId || attempt?.person?.wcId === wcId);
			if (concerned && (attempt?.isBeingScanned || attempt?.state === 'confirmed')) {
				this.world.journal.violate(`A QR code was asked while the one of ${wId} is being scanned`);
			}
		}
		if (account) this.judgeDeviceType(account, deviceType);
	}

	private judgeDeviceType(account: Registered, deviceType: string | undefined): void {
		const { deviceType: former, person } = account;
		if (!former || !deviceType || former === deviceType) return;
		this.world.journal.violate(
			`${person.wcId} logged in as ${former} before, so deviceType must stay ${former}`,
		);
	}
}
