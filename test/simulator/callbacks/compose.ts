import { writeJson } from '../protocol/bigJson';
import { bodies } from './bodies';
import type { Body, Circumstances, Contact, FriendRequest, Media, Quoted } from './bodies/body';
import { codeOf, type CallbackFormat, type EventCode, type Scope } from './eventCodes';
import { newMsgId32, newMsgId64 } from './ids';

/** The account that a message is for, as the vendor speaks of it. */
export interface Account {
	owner: Contact;
	/** Login instance. */
	wId: string;
	/** Developer account; open does not tell it. */
	developer?: string;
}

/** What a message says; everything has a default. */
export interface MessageOptions {
	/** Default: private where the event exists there. */
	scope?: Scope;
	/** Group ID, for what happens in one. */
	group?: string;
	/** The words: of a text, a greeting, a title, a file name, a remark, a reason. */
	text?: string;
	/** The words that a quote quotes, where nothing more of the message matters. */
	quotedText?: string;
	/** The account's owner sent it on the phone. */
	self?: boolean;
	/** IDs of those who are mentioned, as `atlist`. */
	mentions?: string[];
	/** Of an image: whether it exists in high definition; default true. */
	hd?: boolean;
	/** Of a quote: what is quoted; by default a text of the account's. */
	quoted?: Quoted;
	/** Of a recall: `newMsgId` of what was taken back; by default that of no message. */
	recalled?: string;
	/** Of a friend request: how the person was found; default 3, by WeChat number. */
	requestScene?: number;
	/** In the place of the text or XML that the kind of message has. */
	content?: string;
	/** Put over the fields of `data`; undefined takes one out, a bigint is written as a bare integer. */
	data?: Record<string, unknown>;
}

/** A message ready to be pushed. */
export interface Composed {
	event: string;
	/** As in `data`. */
	msgId: number;
	/** `newMsgId` as text: as a number it would be rounded. */
	newMsgId: string;
	/** The message itself, without what a push puts around it. */
	json: string;
	messageType: number | string;
	wcId: string;
	data: Record<string, unknown>;
	/** What can be downloaded, and what must be named to accept. */
	media?: Media;
	request?: FriendRequest;
}

export const defaultGroup = '20000000001@chatroom';

/** Writes a message in a vendor's format. `at` is in milliseconds. */
export function compose(
	format: CallbackFormat,
	event: string,
	people: { account: Account; sender: Contact; third: Contact },
	options: MessageOptions,
	surroundings: { at: number; origin: string },
): Composed {
	const code = codeOf(format, event, options.scope);
	const write = bodies[event];
	if (!write) throw new Error(`Nothing is known of ${event}`);
	const { account, third } = people;
	const sender = options.self ? account.owner : people.sender;
	const group = code.scope === 'group' ? (options.group ?? defaultGroup) : undefined;
	const about: Circumstances = {
		format,
		code,
		sender,
		owner: account.owner,
		third,
		chatId: group ?? people.sender.wcId,
		group,
		text: options.text,
		quotedText: options.quotedText,
		timestamp: Math.floor(surroundings.at / 1000),
		msgId: newMsgId32(),
		newMsgId: newMsgId64(),
		hd: options.hd ?? true,
		requestScene: options.requestScene ?? 3,
		quoted: options.quoted,
		recalled: options.recalled,
		origin: surroundings.origin,
	};
	const body = write(about);
	const data = {
		...(body.isNotice ? {} : addressed(about, people.sender, options)),
		...contentOf(about, body, options),
		...pushContentOf(about, body, options),
		wId: account.wId,
		...body.fields,
		...(format === 'optimised' && body.unpacked),
		...options.data,
	};
	const { media, request } = body;
	return { ...finish(event, code, account, data), media, request };
}

/** Who wrote to whom, and when. */
function addressed(
	{ code, format, group, owner, sender, timestamp, msgId, newMsgId }: Circumstances,
	partner: Contact,
	{ self = false, mentions }: MessageOptions,
) {
	// In a group the receiver is the account, also of what it sent itself (sample of open).
	const toUser = self && !group ? partner.wcId : owner.wcId;
	// The raw samples of red packets have no self.
	const saysSelf = self || format !== 'raw' || code.msgType === undefined;
	return {
		fromUser: sender.wcId,
		...(group && { fromGroup: group }),
		toUser,
		msgId,
		newMsgId,
		timestamp,
		...(saysSelf && { self }),
		...(mentions && { atlist: mentions }),
		...(format === 'open' && { msgSource: messageSource(mentions) }),
	};
}

function contentOf(
	{ code, format, group, sender, owner }: Circumstances,
	body: Body,
	options: MessageOptions,
) {
	const msgType = code.msgType ?? body.msgType;
	const content = options.content ?? body.content;
	// Seen in the raw format; for open, of the same descent, it is [inferred].
	const isSigned =
		options.content === undefined &&
		body.isMedia &&
		format !== 'optimised' &&
		group !== undefined &&
		sender.wcId !== owner.wcId;
	return {
		...(content !== undefined && { content: isSigned ? `${sender.wcId}:\n${content}` : content }),
		...(msgType !== undefined && { msgType }),
	};
}

/**
 * The notice on the phone, as wkteam's clients and captures of links, articles and files have it; of a
 * text only where the account is mentioned, for many come without. The words in brackets are [inferred].
 */
function pushContentOf(
	{ format, group, owner, sender }: Circumstances,
	{ notice, isNotice }: Body,
	{ self, mentions }: MessageOptions,
) {
	if (format !== 'optimised' || self || isNotice) return {};
	const isMentioned = group !== undefined && mentions?.includes(owner.wcId);
	if (isMentioned) return { pushContent: `${sender.nickName}在群聊中@了你` };
	return notice === undefined ? {} : { pushContent: `${sender.nickName} : ${notice}` };
}

/** Empty in open's sample; what it holds when somebody is mentioned is [inferred]. */
const messageSource = (mentions: string[] | undefined) =>
	mentions
		? `<msgsource><atuserlist>${mentions.join(',')}</atuserlist></msgsource>\n`
		: '<msgsource />\n';

/** Both vendors write their fields in alphabetical order. */
function finish(
	event: string,
	{ messageType }: EventCode,
	{ developer, owner }: Account,
	data: Record<string, unknown>,
): Composed {
	const message = {
		...(developer !== undefined && { account: developer }),
		data: Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1))),
		messageType,
		wcId: owner.wcId,
	};
	return {
		event,
		messageType,
		msgId: Number(data.msgId ?? 0),
		newMsgId: typeof data.newMsgId === 'bigint' ? data.newMsgId.toString() : '',
		json: writeJson(message),
		wcId: owner.wcId,
		data: message.data,
	};
}

/** The body of a push of these messages: open sends an array of JSON texts, wkteam one object. */
export function bodiesOf(gateway: 'open' | 'wkteam', messages: string[]): string[] {
	return gateway === 'open' ? [JSON.stringify(messages)] : messages;
}
