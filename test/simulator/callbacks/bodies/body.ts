import type { CallbackFormat, EventCode } from '../eventCodes';

/** As much of a WeChat user as messages tell. */
export interface Contact {
	wcId: string;
	nickName: string;
	wAccount: string;
	headUrl: string;
	smallHeadImgUrl: string;
	sex: number;
}

/** A message that another one quotes. */
export interface Quoted {
	newMsgId: string;
	/** Who wrote it. */
	from: string;
	nickName: string;
	/** WeChat's own type of message. */
	type: number;
	/** The text or the XML. */
	content: string;
	/** Unix time in seconds. */
	timestamp: number;
}

/** What a message is made from. */
export interface Circumstances {
	format: CallbackFormat;
	code: EventCode;
	/** Who wrote or did it. */
	sender: Contact;
	/** The account's owner, who gets it. */
	owner: Contact;
	/** Somebody else, for what concerns a third person. */
	third: Contact;
	/** The chat: the group, or the other person. */
	chatId: string;
	group?: string;
	/** The words of it; each kind of message has its own when there are none. */
	text?: string;
	/** The words that a quote quotes, where nothing more of the message matters. */
	quotedText?: string;
	/** Unix time in seconds. */
	timestamp: number;
	msgId: number;
	newMsgId: bigint;
	/** Of an image: whether a high definition version exists. */
	hd: boolean;
	/** Of a friend request: how the person was found. */
	requestScene: number;
	/** What a quote quotes. */
	quoted?: Quoted;
	/** `newMsgId` of what a recall takes back. */
	recalled?: string;
	/** Where the simulator serves pictures. */
	origin: string;
}

/** What a download call about the message must match. */
export interface Media {
	kind: 'image' | 'video' | 'voice' | 'file' | 'emoji';
	/** Of an image: exists in high definition. */
	hd?: boolean;
	/** Of a voice message. */
	length?: number;
	bufId?: string;
	/** Of a file. */
	fileName?: string;
}

/** What accepting a friend request must name. */
export interface FriendRequest {
	v1: string;
	v2: string;
	scene: number;
}

/** What distinguishes a message from others. */
export interface Body {
	/** Text or XML. */
	content?: string;
	/** The content is XML that groups begin with the sender's ID. */
	isMedia?: boolean;
	/** WeChat's own type, where the table of events names none. */
	msgType?: number;
	/** Fields of `data` in every format. */
	fields?: Record<string, unknown>;
	/** Fields of `data` that only wkteam's optimised format has. */
	unpacked?: Record<string, unknown>;
	/** What the phone's notice says of it, where wkteam's optimised format is known to tell. */
	notice?: string;
	media?: Media;
	request?: FriendRequest;
	/** It is about the account, not sent by anybody: no IDs and no sender. */
	isNotice?: boolean;
}

export type Compose = (about: Circumstances) => Body;
