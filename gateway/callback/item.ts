import type { GatewayName } from '../dialects';
import type { JsonObject } from '../wire/values';

export type Scope = 'private' | 'group' | 'system';

/** One message as a workflow gets it, the same from both gateways. */
export interface TriggerItem {
	/** As in `EVENTS`, or `unknown`. */
	event: string;
	gateway: GatewayName;
	/** What operations take: the device ID on open (null when it could not be found out), the wcId on wkteam. */
	account: string | null;
	/** WeChat ID of the account that received the message. */
	wcId: string;
	/** wkteam: the login that received it. */
	wId?: string;
	scope: Scope;
	/** Where an answer goes: the group, or the other person. */
	chatId?: string;
	senderId?: string;
	/** wkteam, where a push has what a phone would show. */
	senderName?: string;
	/** Whether the account itself sent it, on the phone or another of its devices. */
	isSelf: boolean;
	text?: string;
	messageId?: string;
	/** 64 bit: text, because numbers would round it. */
	newMessageId?: string;
	/** ISO 8601. */
	timestamp: string;
	/** WeChat IDs; `notify@all` and `announcement@all` mean everybody. */
	mentions?: string[];
	isMentioned?: boolean;
	media?: Media;
	/** wkteam: what a phone would show of it. */
	pushContent?: string;
	/** The message as it was pushed. */
	raw: unknown;
	/** More, by kind of event: see details. */
	[detail: string]: unknown;
}

export interface Media {
	kind: 'image' | 'video' | 'voice' | 'file' | 'emoji';
	fileName?: string;
	extension?: string;
	sizeBytes?: number;
	durationMs?: number;
	width?: number;
	height?: number;
	md5?: string;
	url?: string;
	/** Voice: what the download call wants. */
	length?: number;
	bufId?: string;
	/** Why a file that was to be downloaded is not there. */
	message?: string;
}

/** A message cut out of a push. */
export interface PushedMessage {
	/** Five digits as text, or an integer. */
	code: string | number;
	wcId: string;
	data: JsonObject;
	/** All of it, as it was pushed. */
	raw: unknown;
}
