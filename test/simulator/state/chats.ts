import type { Bubble } from '../chats/bubble';
import type { Groups } from './groups';

/** A message as all phones have it that got it. */
export interface ChatMessage {
	/** Counts from 1. */
	id: number;
	/** WeChat ID. */
	from: string;
	/** Friend or group. */
	to: string;
	bubble: Bubble;
	/** As the accounts are told it. */
	newMsgId: string;
	/** Milliseconds since 1970. */
	at: number;
	isRecalled: boolean;
}

/** A chat on somebody's phone. */
export interface Chat {
	/** WeChat ID of the other one, or of the group. */
	id: string;
	last: ChatMessage;
}

/** As long as WeChat lets people take a message back. */
const recallMs = 120_000;

export const isGroupId = (id: string): boolean => id.endsWith('@chatroom');

/** All that was said, whether through a gateway or on a phone. */
export class Chats {
	readonly messages: ChatMessage[] = [];

	constructor(private readonly groups: Groups) {}

	add(message: Omit<ChatMessage, 'id' | 'isRecalled'>): ChatMessage {
		const added = { ...message, id: this.messages.length + 1, isRecalled: false };
		this.messages.push(added);
		return added;
	}

	/** The chats on a phone, the newest first. */
	of(viewer: string): Chat[] {
		const last = new Map<string, ChatMessage>();
		for (const message of this.messages) {
			if (!this.isSeenBy(viewer, message)) continue;
			const id = chatIdFor(viewer, message);
			last.delete(id);
			last.set(id, message);
		}
		return [...last].map(([id, message]) => ({ id, last: message })).reverse();
	}

	/** What one chat on a phone holds, the oldest first. */
	in(viewer: string, chatId: string): ChatMessage[] {
		return this.messages.filter(
			(message) => this.isSeenBy(viewer, message) && chatIdFor(viewer, message) === chatId,
		);
	}

	/** By its number. */
	find(id: number): ChatMessage | undefined {
		return this.messages[id - 1];
	}

	/** By its number, if it is on this phone. */
	seen(viewer: string, id: number): ChatMessage | undefined {
		const message = this.find(id);
		return message && this.isSeenBy(viewer, message) ? message : undefined;
	}

	isRecallable({ at, isRecalled }: ChatMessage, now: number): boolean {
		return !isRecalled && now - at <= recallMs;
	}

	/** What somebody said in a chat, by the ID that gateways tell. */
	said(from: string, to: string, newMsgId: string): ChatMessage | undefined {
		return this.messages.find(
			(message) => message.from === from && message.to === to && message.newMsgId === newMsgId,
		);
	}

	/** Everybody who has said or been told something in private. */
	people(): string[] {
		const ids = this.messages.flatMap(({ from, to }) => (isGroupId(to) ? [from] : [from, to]));
		return [...new Set(ids)];
	}

	/** A group of which nothing is known is everybody's. */
	private isSeenBy(viewer: string, { from, to }: ChatMessage): boolean {
		if (from === viewer || to === viewer) return true;
		if (!isGroupId(to)) return false;
		const group = this.groups.find(to);
		return group === undefined || group.member(viewer) !== undefined;
	}
}

const chatIdFor = (viewer: string, { from, to }: ChatMessage): string =>
	to === viewer && !isGroupId(to) ? from : to;
