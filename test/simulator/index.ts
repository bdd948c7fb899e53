import { Faults } from './faults';
import { Pushing } from './callbacks/pushing';
import { OpenGateway } from './open/gateway';
import { messagingOf } from './messagingOf';
import { matchesEndpoint } from './protocol/facts';
import type { RefusalForm } from './protocol/refusals';
import { startServer, type RunningServer } from './server';
import { ManualClock, RealClock, type Clock } from './state/clock';
import {
	Journal,
	type EventType,
	type GatewayName,
	type RecordedRequest,
	type SimulatorEvent,
} from './state/journal';
import type { AddressBook } from './state/addressBook';
import type { Messaging } from './state/messaging';
import { peopleAt, type People, type PersonName } from './state/people';
import { Phone } from './state/phone';
import { OpenVendor, WkteamVendor } from './state/vendors';
import { WkteamGateway } from './wkteam/gateway';
import { storyOf } from './story';

export { defaultGroup, type Composed, type MessageOptions } from './callbacks/compose';
export type { Delivery, LostPush } from './callbacks/courier';
export { composable, type CallbackFormat, type Scope } from './callbacks/eventCodes';
export type { PushOptions } from './callbacks/postOffice';
export type { Fault, QrImageFault } from './faults';
export type { RefusalForm } from './protocol/refusals';
export type { Clock } from './state/clock';
export type { EventType, GatewayName, RecordedRequest, SimulatorEvent } from './state/journal';
export type { AddressBook } from './state/addressBook';
export type { AcceptedFriend, SentMessage } from './state/outbox';
export type { People, Person, PersonName } from './state/people';
export type { PendingLogin, Phone, SecondLoginPolicy } from './state/phone';

export interface SimulatorOptions {
	/** 0, the default, takes a free one. */
	port?: number;
	/** Address to listen on; 127.0.0.1 by default. */
	host?: string;
	/** `manual`, the default, only moves by `clock.advance`. */
	clock?: 'manual' | 'real';
	/** In front of every vendor path, e.g. `/wx-api`. */
	pathPrefix?: string;
	/** wkteam's pause before it tries an unreachable callback address again; 600 by default. */
	retrySeconds?: number;
	/** Takes what clients of the field send and the manuals do not allow; false by default. */
	lenient?: boolean;
	/** Gets one line per vendor call, event and broken rule; never a secret. */
	logger?: (line: string) => void;
}

/**
 * Both WeChat gateways in one process, behind one address, with the phones of three people.
 * It knows the vendors' manuals only, and refuses what they would refuse.
 */
export class GatewaySimulator extends Pushing {
	/** How a missing or wrong token is answered. */
	refusal: RefusalForm = 'code';

	private constructor(
		/** Address for both gateways, with the path prefix. */
		readonly baseUrl: string,
		readonly vendors: { open: OpenVendor; wkteam: WkteamVendor },
		readonly people: People,
		readonly phone: Phone,
		readonly faults: Faults,
		readonly clock: Clock,
		private readonly gateways: { open: OpenGateway; wkteam: WkteamGateway },
		private readonly server: RunningServer,
		messaging: Messaging,
		journal: Journal,
	) {
		super(messaging, journal);
	}

	/** Starts a simulator of its own, with no devices and nobody logged in. */
	static async start(options: SimulatorOptions = {}): Promise<GatewaySimulator> {
		const { pathPrefix = '', logger } = options;
		const clock = options.clock === 'real' ? new RealClock() : new ManualClock();
		const journal = new Journal();
		const server = await startServer(options.host ?? '127.0.0.1', options.port ?? 0);
		const people = peopleAt(server.origin);
		const world = { clock, journal, people, origin: server.origin };
		const vendors = { open: new OpenVendor(clock), wkteam: new WkteamVendor() };
		const phone = new Phone(people);
		const gateways = {
			open: new OpenGateway(world, phone),
			wkteam: new WkteamGateway(world, phone),
		};
		phone.gateways.push(gateways.open, gateways.wkteam);

		const messaging = messagingOf(world, phone, vendors, gateways, options.retrySeconds);
		const faults = new Faults(clock);
		server.serve({
			pathPrefix,
			world,
			vendors,
			gateways,
			phone,
			messaging,
			faults,
			lenient: options.lenient ?? false,
			refusal: () => simulator.refusal,
			log: logger,
		});
		const simulator = new GatewaySimulator(
			server.origin + pathPrefix,
			vendors,
			people,
			phone,
			faults,
			clock,
			gateways,
			server,
			messaging,
			journal,
		);
		if (logger) {
			journal.onEvent((event) => logger(storyOf(event)));
			journal.onViolation((rule) => logger(`BROKEN RULE: ${rule}`));
		}
		return simulator;
	}

	/** Address of the phone page. */
	get phoneUrl(): string {
		return `${this.server.origin}/phone`;
	}

	/** The vendor calls so far: also refused ones, but neither pictures nor the phone page. */
	get requests(): RecordedRequest[] {
		return this.journal.requests;
	}

	/** Vendor rules that the client broke although it was answered. */
	get violations(): string[] {
		return this.journal.violations;
	}

	/** Everything that `on('event')` has told so far. */
	get events(): SimulatorEvent[] {
		return this.journal.events;
	}

	clearRequests(): void {
		this.journal.requests.length = 0;
	}

	/** A device of the open gateway, created and never logged in. */
	addDevice(deviceId: string): void {
		this.gateways.open.create(deviceId);
	}

	/** Whom somebody knows, on one gateway. */
	addressBook(gateway: GatewayName, person: PersonName): AddressBook {
		return this.messaging.books.of(gateway, this.people[person]);
	}

	/**
	 * Logs somebody in without the dance. On open the device is created if need be. Gives the
	 * loginId: deviceId on open, the new wId on wkteam.
	 */
	login(gateway: 'open', deviceId: string, person: PersonName): string;
	login(gateway: 'wkteam', person: PersonName): string;
	login(gateway: 'open' | 'wkteam', ...rest: string[]): string {
		if (gateway === 'wkteam') {
			return this.gateways.wkteam.loginDirectly(this.people[rest[0] as PersonName]);
		}
		const [deviceId, person] = rest as [string, PersonName];
		return this.gateways.open.loginDirectly(deviceId, this.people[person]);
	}

	/**
	 * The account falls offline; `reason` is what the offline notice says. A registered callback
	 * address is told, unless that is to be lost: no vendor promises it.
	 */
	drop(loginId: string, reason?: string, { silently = false } = {}): void {
		this.messaging.byHand.drop(loginId, reason, silently);
	}

	/** The QR code of a login dies before its time. */
	expire(loginId: string): void {
		this.phone.expire(loginId);
	}

	/** The next calls of /open/isOnline cannot tell. */
	unknownOnline(deviceId: string, times = 1): void {
		this.gateways.open.get(deviceId).unknownAnswers = times;
	}

	/** Cuts the connection of every call now being held, or of those to one endpoint. */
	hangUp(endpoint?: string): void {
		this.server.hangUp(endpoint);
	}

	/** Resolves with the `count`th call of an endpoint, e.g. `POST /open/checkLogin`, once it is held or answered. */
	received(endpoint: string, count = 1): Promise<RecordedRequest> {
		return this.journal.until(
			() => this.requests.filter((request) => matchesEndpoint(endpoint, request))[count - 1],
		);
	}

	/** Resolves when an event has happened, or a condition holds; it looks at each call and event. */
	async until(condition: EventType | (() => boolean)): Promise<void> {
		const holds =
			typeof condition === 'function'
				? condition
				: () => this.events.some(({ type }) => type === condition);
		await this.journal.until(() => holds() || undefined);
	}

	on(_name: 'event', listener: (event: SimulatorEvent) => void): this {
		this.journal.onEvent(listener);
		return this;
	}

	/** Ends at once: held calls lose their connection. */
	async stop(): Promise<void> {
		this.clock.stop();
		this.messaging.post.stop();
		await this.server.stop();
	}
}
