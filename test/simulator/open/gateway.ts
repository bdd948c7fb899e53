import { randomUUID } from 'node:crypto';
import { LongPolls } from '../state/hold';
import { LoginAttempt, type World } from '../state/loginAttempt';
import type { Person } from '../state/people';
import type { Phone, PhoneSide } from '../state/phone';
import { SecondLogin } from '../state/secondLogin';

/** Life of a QR code: a little more than the longest confirm call, 215 s (第四步：确认登录). */
const qrSeconds = 240;
/** A log-out takes one to two minutes to show (退出登录). */
export const logoutSeconds = 60;
/** Each activation pays for a day (获取设备). */
const activationSeconds = 24 * 60 * 60;

/** A device of the community assistant, under the name its owner chose. */
export interface Device {
	readonly deviceId: string;
	/** Whose device it is, from the first login until a reset. */
	owner?: Person;
	online: boolean;
	/** Instance of the newest login; only told, never asked for. */
	wId: string;
	attempt?: LoginAttempt;
	/** Text of the notice shown when it went offline. */
	offlineReason: string | null;
	/** Milliseconds since 1970. */
	expiresAt?: number;
	lastLoginAt?: number;
	/** Kind of device of the last login, as asked for with its QR code. */
	deviceType?: string;
	proxyIp?: string;
	/** So many more isOnline calls cannot tell. */
	unknownAnswers: number;
	cancelLogout?: () => void;
}

/** The devices of the one account at the community assistant. */
export class OpenGateway implements PhoneSide {
	readonly name = 'open';
	readonly longPolls: LongPolls;
	private readonly devices = new Map<string, Device>();
	private seconds: SecondLogin[] = [];

	constructor(
		readonly world: World,
		private readonly phone: Phone,
	) {
		this.longPolls = new LongPolls(world.journal);
	}

	all(): Device[] {
		return [...this.devices.values()];
	}

	find(deviceId: string): Device | undefined {
		return this.devices.get(deviceId);
	}

	get(deviceId: string): Device {
		const device = this.find(deviceId);
		if (!device) throw new Error(`There is no device ${deviceId}`);
		return device;
	}

	/** @throws if the name is taken */
	create(deviceId: string): Device {
		if (this.devices.has(deviceId)) throw new Error(`Device ${deviceId} exists already`);
		const device: Device = {
			deviceId,
			online: false,
			wId: '',
			offlineReason: null,
			unknownAnswers: 0,
		};
		this.devices.set(deviceId, device);
		return device;
	}

	/** Makes a QR code. The former one dies. */
	startLogin(device: Device, deviceType: string | undefined): LoginAttempt {
		const { journal } = this.world;
		const { deviceId } = device;
		if (device.online) journal.violate(`A QR code was asked while ${deviceId} is online`);
		if (device.attempt?.isBeingScanned || device.attempt?.state === 'confirmed') {
			journal.violate(`A QR code was asked while the one of ${deviceId} is being scanned`);
		}
		if (device.deviceType === 'mac' && deviceType !== 'mac') {
			journal.violate(`${deviceId} logged in as mac before, so it must go on as mac`);
		}
		device.attempt?.replace();
		device.attempt = new LoginAttempt(this.world, 'open', deviceId, qrSeconds, deviceType);
		return device.attempt;
	}

	/** The confirm call that makes a scanned and confirmed login real. */
	finish(device: Device, attempt: LoginAttempt, person: Person): void {
		attempt.finish();
		device.deviceType = attempt.deviceType;
		this.comeOnline(device, person);
	}

	/** A confirm box on the phone. Confirming it brings the device online, whether or not the caller still waits. */
	startSecondLogin(device: Device, person: Person): SecondLogin {
		this.seconds = this.seconds.filter(({ loginId }) => loginId !== device.deviceId);
		const second = new SecondLogin(this.world, 'open', device.deviceId, [person.wcId], person);
		second.watch(() => {
			if (second.state === 'confirmed') this.comeOnline(device, person);
		});
		this.seconds.push(second);
		const policy = this.phone.policyOf(person);
		if (policy !== 'ask') second[policy]();
		return second;
	}

	loginDirectly(deviceId: string, person: Person): string {
		this.comeOnline(this.find(deviceId) ?? this.create(deviceId), person);
		return deviceId;
	}

	logOutSoon(device: Device): void {
		device.cancelLogout ??= this.world.clock.after(logoutSeconds, () =>
			this.goOffline(device, '你已退出微信'),
		);
	}

	/** As new, for whoever logs in next. */
	reset(device: Device): void {
		this.goOffline(device, null);
		device.attempt?.replace();
		device.attempt = undefined;
		device.owner = undefined;
		device.deviceType = undefined;
		device.expiresAt = undefined;
		device.lastLoginAt = undefined;
	}

	attempts(): LoginAttempt[] {
		return this.all().flatMap(({ attempt }) => attempt ?? []);
	}

	secondLogins(): SecondLogin[] {
		return this.seconds;
	}

	online(): Array<{ loginId: string; person: Person }> {
		return this.all().flatMap(({ deviceId, online, owner }) =>
			online && owner ? { loginId: deviceId, person: owner } : [],
		);
	}

	accountOf(loginId: string): { person: Person; wId: string } | undefined {
		const device = this.find(loginId);
		return device?.owner && { person: device.owner, wId: device.wId };
	}

	drop(loginId: string, reason: string): boolean {
		const device = this.find(loginId);
		if (!device?.online) return false;
		this.goOffline(device, reason);
		return true;
	}

	private comeOnline(device: Device, person: Person): void {
		const { clock, journal } = this.world;
		if (device.owner && device.owner.wcId !== person.wcId) {
			journal.violate(`${device.deviceId} was not reset before somebody else logged in`);
		}
		// WeChat allows one secondary device: the newest login wins.
		for (const other of this.all()) {
			if (other !== device && other.online && other.owner?.wcId === person.wcId) {
				this.goOffline(other, '你的微信在其他设备登录');
			}
		}
		device.cancelLogout?.();
		device.cancelLogout = undefined;
		device.owner = person;
		device.online = true;
		device.wId = randomUUID();
		device.offlineReason = null;
		device.lastLoginAt = clock.now();
		if (device.expiresAt === undefined || device.expiresAt < clock.now()) {
			device.expiresAt = clock.now() + activationSeconds * 1000;
		}
		journal.tell({ type: 'loggedIn', gateway: 'open', loginId: device.deviceId, person });
	}

	private goOffline(device: Device, reason: string | null): void {
		device.cancelLogout?.();
		device.cancelLogout = undefined;
		if (!device.online) return;
		device.online = false;
		device.offlineReason = reason;
		if (device.attempt?.state === 'loggedIn') device.attempt = undefined;
		const { deviceId: loginId, owner: person } = device;
		this.world.journal.tell({ type: 'loggedOut', gateway: 'open', loginId, person });
	}
}
