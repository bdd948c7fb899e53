import { newMsgId64 } from '../callbacks/ids';
import { bubbleOfSent } from '../chats/ofSent';
import type { Chats } from './chats';
import type { GatewayName, Journal } from './journal';
import type { Person } from './people';
import type { Clock } from './clock';

/** A message that an account sent through the API. */
export interface SentMessage {
	gateway: GatewayName;
	/** deviceId on open, wId on wkteam. */
	loginId: string;
	/** wcId of the account. */
	from: string;
	/** Friend or group. */
	to: string;
	/** Id of its row in the facts, e.g. `sendImage`. */
	kind: string;
	/** The words of a text; of anything else, nothing. */
	text: string;
	/** All that the call said of the message itself. */
	content: Record<string, unknown>;
	/** Those mentioned, or `notify@all`. */
	at: string[];
	/** What the answer said; open says none. */
	msgId?: number;
	/** As text: as a number it would be rounded. */
	newMsgId?: string;
	/** Milliseconds since 1970. */
	sentAt: number;
}

/** A friend request that was accepted through the API. */
export interface AcceptedFriend {
	gateway: GatewayName;
	loginId: string;
	/** wcId of the account. */
	account: string;
	/** The new friend. */
	wcId: string;
	v1: string;
	v2: string;
	scene: number;
}

/** Risk page of open; for wkteam a client has the same number. */
const messagesAMinute = 40;
const minute = 60_000;
const everybody = 'notify@all';

/** What the accounts did, and how that sits with the vendors' rules. */
export class Outbox {
	readonly sent: SentMessage[] = [];
	readonly accepted: AcceptedFriend[] = [];

	constructor(
		private readonly clock: Clock,
		private readonly journal: Journal,
		private readonly chats: Chats,
	) {}

	send(message: Omit<SentMessage, 'sentAt'>, person: Person): void {
		const at = this.clock.now();
		this.sent.push({ ...message, sentAt: at });
		// WeChat gives it an ID whether or not the gateway tells.
		const { from, to, newMsgId = newMsgId64().toString() } = message;
		this.chats.add({ from, to, newMsgId, at, bubble: bubbleOfSent(message) });
		this.judgePace(message);
		this.judgeMentions(message);
		const { gateway, loginId, text } = message;
		const type = text === '' ? 'messageSent' : 'textSent';
		this.journal.tell({ type, gateway, loginId, person });
	}

	accept(friend: AcceptedFriend, person: Person): void {
		this.accepted.push(friend);
		const { gateway, loginId } = friend;
		this.journal.tell({ type: 'friendAccepted', gateway, loginId, person });
	}

	private judgePace({ gateway, from }: Omit<SentMessage, 'sentAt'>): void {
		const since = this.clock.now() - minute;
		const recent = this.sent.filter(
			(other) => other.gateway === gateway && other.from === from && other.sentAt > since,
		);
		if (recent.length > messagesAMinute) {
			this.journal.violate(`${from} sent more than ${messagesAMinute} messages in a minute`);
		}
	}

	private judgeMentions({ to, text, at }: Omit<SentMessage, 'sentAt'>): void {
		if (at.length === 0) return;
		if (!to.endsWith('@chatroom')) this.journal.violate('Somebody was mentioned outside a group');
		if (at.includes(everybody)) {
			if (!text.includes('@所有人')) {
				this.journal.violate(`${everybody} was sent without @所有人 in the text`);
			}
		} else if ((text.match(/@/g) ?? []).length < at.length) {
			this.journal.violate('The text has fewer @ than people mentioned');
		}
	}
}
