import callbackFacts from '../../facts/callbacks.json';
import type { World } from '../state/loginAttempt';
import type { GatewayName } from '../state/journal';
import { bubbleOfPushed } from '../chats/ofPushed';
import type { Chats } from '../state/chats';
import type { Mailbox } from '../state/mailbox';
import { personNames, type Person } from '../state/people';
import type { PhoneSide } from '../state/phone';
import type { OpenVendor, WkteamVendor } from '../state/vendors';
import { bodiesOf, compose, type Composed, type MessageOptions } from './compose';
import { contactFor } from './contact';
import { Courier, type Delivery, type LostPush, type Push } from './courier';
import { composable, type CallbackFormat } from './eventCodes';

/** How a message is pushed. */
export interface PushOptions extends MessageOptions {
	/** Whose account gets it: deviceId on open, wId on wkteam. Default: the only one that is online. */
	loginId?: string;
	/** Who sent it: alice, bob, carol, or any WeChat ID. */
	from?: string;
	/** How often the very same bytes are pushed; default 1. */
	times?: number;
}

/** wkteam's pause before an unreachable receiver is tried again (设置消息接收地址). */
export const defaultRetrySeconds = 600;

/** Composes what happens to the accounts, and hands it to the couriers of the two gateways. */
export class PostOffice {
	readonly deliveries: Delivery[] = [];
	readonly lost: LostPush[] = [];
	/** Neither manual says what open sends. */
	readonly contentTypes: Record<GatewayName, string> = {
		open: 'application/json',
		wkteam: 'application/json',
	};
	private readonly couriers: Record<GatewayName, Courier>;

	constructor(
		private readonly world: World,
		private readonly vendors: { open: OpenVendor; wkteam: WkteamVendor },
		private readonly gateways: Record<GatewayName, PhoneSide>,
		private readonly mailbox: Mailbox,
		private readonly chats: Chats,
		retrySeconds = defaultRetrySeconds,
	) {
		const { open, wkteam } = vendors;
		this.couriers = {
			open: new Courier('open', open, world, this),
			wkteam: new Courier('wkteam', wkteam, world, this, retrySeconds),
		};
	}

	get isBusy(): boolean {
		return this.couriers.open.isBusy || this.couriers.wkteam.isBusy;
	}

	/** Writes a message and puts it into the account's mailbox and the chat, without pushing it. */
	compose(gateway: GatewayName, event: string, options: PushOptions = {}): Composed {
		const composed = this.write(gateway, event, options);
		const bubble = bubbleOfPushed(composed);
		if (bubble) this.chats.add({ ...placeOf(composed), bubble, at: this.world.clock.now() });
		return composed;
	}

	/** Composes a message and pushes it. */
	push(gateway: GatewayName, event: string, options: PushOptions = {}): Composed {
		const composed = this.compose(gateway, event, options);
		this.send(gateway, composed, options.times);
		return composed;
	}

	/** Pushes what stands in the chat already, in a format that knows of it. */
	deliver(gateway: GatewayName, event: string, options: PushOptions): void {
		if (this.isTold(gateway, event)) this.send(gateway, this.write(gateway, event, options));
	}

	/** Whether an address is registered. */
	isHeard(gateway: GatewayName): boolean {
		return this.vendors[gateway].callbackUrl !== null;
	}

	/** Pushes it where an address is registered for the format that knows the event. */
	tellIfHeard(gateway: GatewayName, event: string, options: PushOptions): void {
		if (this.isTold(gateway, event) && this.isHeard(gateway)) this.push(gateway, event, options);
	}

	/** Pushes messages in this order: open all in one array, wkteam each by itself. A text goes in as it is. */
	pushTogether(gateway: GatewayName, messages: Array<Composed | string>): void {
		const texts = messages
			.filter((message) => typeof message === 'string' || this.isPushed(gateway, message))
			.map((message) => (typeof message === 'string' ? message : message.json));
		if (texts.length < messages.length && texts.length === 0) return;
		const pushes = bodiesOf(gateway, texts).map((body) => this.wrap(gateway, body));
		this.couriers[gateway].send(...pushes);
	}

	/** Pushes so many messages of one kind, all at the same time. */
	burst(gateway: GatewayName, count: number, event: string, options?: PushOptions): Composed[] {
		const messages = Array.from({ length: count }, () => this.compose(gateway, event, options));
		const bodies = messages
			.filter((message) => this.isPushed(gateway, message))
			.flatMap(({ json }) => bodiesOf(gateway, [json]));
		this.couriers[gateway].sendAtOnce(bodies.map((body) => this.wrap(gateway, body)));
		return messages;
	}

	/** Pushes an example of the manuals or of a client, byte for byte. */
	pushExample(gateway: GatewayName, id: string): string {
		const example = callbackFacts.examples[gateway].find((candidate) => candidate.id === id);
		if (!example) throw new Error(`There is no example ${id} of ${gateway}`);
		this.pushBytes(gateway, example.raw);
		return example.raw;
	}

	/** Pushes any request body. */
	pushBytes(gateway: GatewayName, body: string | Buffer, headers?: Record<string, string>): void {
		this.couriers[gateway].send({ ...this.wrap(gateway, body), ...(headers && { headers }) });
	}

	/** wkteam tries an address out when it is registered, and then goes on with what it kept. */
	probe(): void {
		const { people } = this.world;
		const [online] = this.gateways.wkteam.online();
		const owner = online?.person ?? { ...people.alice, wcId: '' };
		const account = { owner, wId: online?.loginId ?? '', developer: this.vendors.wkteam.username };
		// The 2020 manual does not say whether its format has the test call too [inferred].
		const { json } = compose(
			'optimised',
			'callback.test',
			{ account, sender: owner, third: owner },
			{ data: { wId: undefined } },
			{ at: this.world.clock.now(), origin: this.world.origin },
		);
		this.couriers.wkteam.resume(this.wrap('wkteam', json));
	}

	/** Nobody listens any more: what is kept is lost. */
	forget(gateway: GatewayName): void {
		this.couriers[gateway].resume();
	}

	stop(): void {
		this.couriers.open.stop();
		this.couriers.wkteam.stop();
	}

	/** Writes a message and puts it into the account's mailbox. */
	private write(gateway: GatewayName, event: string, options: PushOptions): Composed {
		const { people, clock, origin } = this.world;
		const loginId = options.loginId ?? this.onlyOnline(gateway);
		const account = this.gateways[gateway].accountOf(loginId);
		if (!account) throw new Error(`Login ${loginId} of ${gateway} never was online`);
		const { person: owner, wId } = account;
		const others = personNames
			.map((name) => people[name])
			.filter(({ wcId }) => wcId !== owner.wcId);
		const sender = options.from ? contactFor(people, options.from) : (others[0] as Person);
		const third = others.find(({ wcId }) => wcId !== sender.wcId) ?? sender;
		const developer = gateway === 'wkteam' ? this.vendors.wkteam.username : undefined;
		const at = clock.now();
		const composed = compose(
			this.format(gateway),
			event,
			{ account: { owner, wId, developer }, sender, third },
			options,
			{ at, origin },
		);
		this.file(gateway, composed, sender.wcId, at);
		return composed;
	}

	private isTold(gateway: GatewayName, event: string): boolean {
		return composable(this.format(gateway)).some((row) => row.event === event);
	}

	private format(gateway: GatewayName): CallbackFormat {
		return gateway === 'open' ? 'open' : this.vendors.wkteam.callbackFormat;
	}

	/** Whether the filters of the vendor account let it through. */
	private isPushed(gateway: GatewayName, { json }: Composed): boolean {
		return gateway !== 'open' || !this.vendors.open.holdsBack(JSON.parse(json) as object);
	}

	private send(gateway: GatewayName, message: Composed, times = 1): void {
		if (!this.isPushed(gateway, message)) return;
		const { json } = message;
		const bodies = Array.from({ length: times }, () => bodiesOf(gateway, [json])).flat();
		this.couriers[gateway].send(...bodies.map((body) => this.wrap(gateway, body)));
	}

	private wrap(gateway: GatewayName, body: string | Buffer): Push {
		return { body, headers: { 'content-type': this.contentTypes[gateway] } };
	}

	private onlyOnline(gateway: GatewayName): string {
		const online = this.gateways[gateway].online();
		if (online.length !== 1) {
			throw new Error(`${online.length} accounts are online on ${gateway}: say which by loginId`);
		}
		return (online[0] as { loginId: string }).loginId;
	}

	private file(gateway: GatewayName, composed: Composed, from: string, arrivedAt: number): void {
		const { wcId, msgId, data, media, request } = composed;
		const text = (name: string) => {
			const value = data[name];
			return typeof value === 'string' ? value : '';
		};
		const content = text('content');
		if (request) this.mailbox.ask({ gateway, wcId, from, ...request });
		this.mailbox.receive({
			gateway,
			wcId,
			msgId,
			content,
			fromUser: text('fromUser'),
			toUser: text('toUser'),
			media,
			arrivedAt,
			isDownloaded: false,
		});
	}
}

/** From whom it comes and in which chat it stands. */
const placeOf = ({ data, newMsgId }: Composed) => ({
	from: String(data.fromUser),
	to: String(data.fromGroup ?? data.toUser),
	newMsgId,
});
