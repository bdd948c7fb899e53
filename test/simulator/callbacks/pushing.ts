import type { Channels } from '../state/channels';
import type { ChatMessage, Chats } from '../state/chats';
import type { Favorites } from '../state/favorites';
import type { Groups } from '../state/groups';
import type { GatewayName, Journal } from '../state/journal';
import type { Letters } from '../state/letters';
import type { Moments } from '../state/moments';
import type { AcceptedFriend, SentMessage } from '../state/outbox';
import type { Messaging } from '../state/messaging';
import type { Composed } from './compose';
import type { Delivery, LostPush } from './courier';
import type { PushOptions } from './postOffice';

/** The part of the simulator that tests use for what comes into accounts and goes out of them. */
export abstract class Pushing {
	protected constructor(
		protected readonly messaging: Messaging,
		protected readonly journal: Journal,
	) {}

	/** Something happens to an account that is online: composed in the vendor's format and pushed. */
	push(gateway: GatewayName, event: string, options?: PushOptions): Composed {
		return this.messaging.post.push(gateway, event, options);
	}

	/** Composes only, for `pushTogether`. */
	compose(gateway: GatewayName, event: string, options?: PushOptions): Composed {
		return this.messaging.post.compose(gateway, event, options);
	}

	/**
	 * Pushes messages in the order given: open all in one array, wkteam one after the other. A text
	 * goes in as it is, also if it is no message.
	 */
	pushTogether(gateway: GatewayName, messages: Array<Composed | string>): void {
		this.messaging.post.pushTogether(gateway, messages);
	}

	/** Pushes `count` messages, each by itself, all at the same time. */
	burst(gateway: GatewayName, count: number, event: string, options?: PushOptions): Composed[] {
		return this.messaging.post.burst(gateway, count, event, options);
	}

	/** Pushes an example of test/facts/callbacks.json, byte for byte; gives its body. */
	pushExample(gateway: GatewayName, id: string): string {
		return this.messaging.post.pushExample(gateway, id);
	}

	/** Pushes any body; `headers` replace the usual content type. */
	pushBytes(gateway: GatewayName, body: string | Buffer, headers?: Record<string, string>): void {
		this.messaging.post.pushBytes(gateway, body, headers);
	}

	/** Resolves when no push is under way. One that is kept for a later try does not count. */
	async delivered(): Promise<void> {
		await this.journal.until(() => !this.messaging.post.isBusy || undefined);
	}

	/** The pushes that left, and what was answered. */
	get deliveries(): Delivery[] {
		return this.messaging.post.deliveries;
	}

	/** The pushes that nobody will get. */
	get lostPushes(): LostPush[] {
		return this.messaging.post.lost;
	}

	/** Content type of pushes; open's is not documented. */
	get contentTypes(): Record<GatewayName, string> {
		return this.messaging.post.contentTypes;
	}

	/** The groups that there are: none at first. */
	get groups(): Groups {
		return this.messaging.groups;
	}

	/** What people have posted: nothing at first. */
	get moments(): Moments {
		return this.messaging.moments;
	}

	/** The channels that there are: none at first. */
	get channels(): Channels {
		return this.messaging.channels;
	}

	/** The private messages of channels. */
	get letters(): Letters {
		return this.messaging.letters;
	}

	/** What people have kept for themselves: nothing at first. */
	get favorites(): Favorites {
		return this.messaging.favorites;
	}

	/** All that was said, by the accounts and to them, as the phones show it. */
	get chats(): Chats {
		return this.messaging.chats;
	}

	/**
	 * Somebody answers on the phone. `from` and `to` are alice, bob, carol or any ID; `quoting` is the
	 * number of the message that is answered.
	 */
	say(from: string, to: string, text: string, quoting?: number): ChatMessage {
		const { faces, speaking } = this.messaging;
		return speaking.say(faces.idOf(from), faces.idOf(to), text, quoting);
	}

	/** The messages sent through the API. */
	get sent(): SentMessage[] {
		return this.messaging.outbox.sent;
	}

	/** The friend requests accepted through the API. */
	get accepted(): AcceptedFriend[] {
		return this.messaging.outbox.accepted;
	}
}
