import type { GatewayName } from '../dialects';
import { isObject, textOf } from '../wire/values';
import { UNKNOWN, type Meaning } from './codes';
import { requesterOf } from './contactDetails';
import { contentOf, wordsOf, type Content } from './content';
import { detailsOf } from './details';
import { groupIdOf } from './groupId';
import type { PushedMessage, TriggerItem } from './item';
import { meaningOf } from './meaning';
import { mentionsIn } from './mentions';
import { PUSH_WAYS } from './pushWays';
import type { Entry } from './read';
import { senderNameIn, senderOf } from './sender';

/** What is known of a push besides its bytes. */
export interface Arrival {
	gateway: GatewayName;
	/** Milliseconds since 1970. */
	at: number;
}

/**
 * What a workflow gets of one entry of a push. The account is filled in by whoever can ask the gateway.
 * Something that cannot be understood becomes an item with the event `unknown`. Never throws.
 */
export function normalise(entry: Entry, arrival: Arrival): TriggerItem {
	if ('unreadable' in entry) return unknownItem(entry.unreadable, arrival);
	const { message } = entry;
	const content = contentOf(message);
	const meaning = meaningOf(message, content);
	if (!meaning || (isAboutChat(meaning) && Object.keys(message.data).length === 0)) {
		return unknownItem(message.raw, arrival);
	}
	const isText = meaning.event === 'message.text';
	return understood(message, meaning, isText ? { text: wordsOf(message.data) } : content, arrival);
}

/** A message or notice of a chat that holds nothing cannot be understood. */
const isAboutChat = ({ event }: Meaning): boolean => /^(message|contact|group)\./.test(event);

function understood(
	message: PushedMessage,
	{ event, scope }: Meaning,
	content: Content,
	{ gateway, at }: Arrival,
): TriggerItem {
	const { data, wcId, raw } = message;
	const isSelf = isOwn(message);
	const requester = event === 'contact.request' ? requesterOf(data, content.xml) : undefined;
	const chatId = requester ?? chatOf(data, { event, scope }, isSelf);
	const senderId = requester ?? senderOf(data, content);
	const mentions = mentionsIn(data);
	const { text, ...details } = detailsOf(event, data, content);
	return {
		event,
		gateway,
		account: PUSH_WAYS[gateway].accountOf(wcId),
		wcId,
		...(PUSH_WAYS[gateway].namesLogin && filled('wId', data.wId)),
		scope,
		...filled('chatId', chatId),
		...filled('senderId', senderId),
		...(isSent(event) && filled('senderName', senderNameIn(data.pushContent))),
		isSelf,
		...(text !== undefined && { text }),
		...filled('messageId', data.msgId),
		...filled('newMessageId', data.newMsgId),
		timestamp: timeOf(data.timestamp, at),
		...(mentions.length > 0 && { mentions, isMentioned: meansMe(mentions, wcId) }),
		...details,
		...filled('pushContent', data.pushContent),
		raw,
	};
}

function unknownItem(raw: unknown, { gateway, at }: Arrival): TriggerItem {
	const wcId = isObject(raw) ? textOf(raw.wcId) : '';
	return {
		event: UNKNOWN,
		gateway,
		account: PUSH_WAYS[gateway].accountOf(wcId),
		wcId,
		scope: 'system',
		isSelf: false,
		timestamp: new Date(at).toISOString(),
		raw,
	};
}

/** `sel` is a slip of one client's documentation; reading it does no harm. */
const isOwn = ({ data, wcId }: PushedMessage): boolean => {
	const self = data.self ?? data.sel;
	if (self !== undefined && self !== null) return self === true || textOf(self) === 'true';
	return wcId !== '' && textOf(data.fromUser) === wcId;
};

function chatOf(
	data: PushedMessage['data'],
	{ event, scope }: Meaning,
	isSelf: boolean,
): string | undefined {
	if (scope === 'group') return groupIdOf(data);
	// A friend who has changed or is gone is named, but has sent nothing (inferred).
	const named = event.startsWith('contact.') ? textOf(data.userName) : '';
	return textOf(isSelf ? data.toUser : data.fromUser) || named || undefined;
}

/** By somebody; notices have no sender whose name could be shown. */
const isSent = (event: string): boolean => /^(message|officialAccount)\./.test(event);

/** What mentions everybody; the second is an announcement of the group. */
const EVERYBODY = ['notify@all', 'announcement@all'];

const meansMe = (mentions: string[], wcId: string): boolean =>
	EVERYBODY.some((all) => mentions.includes(all)) || (wcId !== '' && mentions.includes(wcId));

const filled = (name: string, value: unknown): Record<string, string> => {
	const text = textOf(value);
	return text === '' ? {} : { [name]: text };
};

/** Seconds; older samples have milliseconds. Without a time, that of the arrival. */
function timeOf(timestamp: unknown, at: number): string {
	const given = Number(textOf(timestamp));
	const ms = given > 1e11 ? given : given * 1000;
	const date = new Date(ms);
	return (given > 0 && !Number.isNaN(date.getTime()) ? date : new Date(at)).toISOString();
}

/** Whether the entry only tries the address, so that no workflow needs to know. */
export const isTestCall = (entry: Entry): boolean =>
	'message' in entry && entry.message.code === '00000';
