import { textOf } from '../wire/values';
import {
	APP_MESSAGES,
	ELEMENTS,
	OPTIMISED,
	OTHER_MESSAGES,
	PLAIN,
	SYSTEM_MESSAGES,
	TEXT,
	type Meaning,
} from './codes';
import type { Content } from './content';
import { groupIdOf } from './groupId';
import type { PushedMessage, Scope } from './item';
import { child, path, textAt, type XmlElement } from '../wire/xml';

/** What a message is about; undefined when its code is in no table. */
export function meaningOf(message: PushedMessage, content: Content): Meaning | undefined {
	const { code } = message;
	const coded = typeof code === 'number' ? PLAIN.get(code) : (OPTIMISED.get(code) ?? asPlain(code));
	if (!coded) return undefined;
	const isExact = OPTIMISED.has(String(code)) && coded.event !== 'message.other';
	const event = isExact ? coded.event : refined(coded, message, content);
	return { event, scope: scopeOf(coded, message) };
}

/** open's codes, should they come as text. */
const asPlain = (code: string): Meaning | undefined =>
	/^\d{1,2}$/.test(code) ? PLAIN.get(Number(code)) : undefined;

/** The coarse codes are told apart by what is in the message (回调消息释义). */
function refined({ event }: Meaning, { data }: PushedMessage, { xml }: Content): string {
	switch (event) {
		case 'message.other':
			return otherMessage(textOf(data.msgType), xml);
		case 'message.text':
			// A sample of the manual has an image under the code of a text, without a msgType.
			return (textOf(data.msgType) === TEXT ? undefined : mediaIn(xml)) ?? event;
		case 'contact.updated':
			return groupIdOf(data) === undefined ? event : 'group.updated';
		default:
			return event;
	}
}

/** All that a coarse code may turn out to be, as `refined` tells them apart. */
function finerEvents({ event }: Meaning): string[] {
	switch (event) {
		case 'message.other':
			return [APP_MESSAGES, OTHER_MESSAGES, ELEMENTS, SYSTEM_MESSAGES].flatMap((table) => [
				...table.values(),
			]);
		case 'message.text':
			return ['message.image', 'message.video', 'message.voice'];
		case 'contact.updated':
			return ['group.updated'];
		default:
			return [];
	}
}

/** What a message of a code may be, and where it may come from: see `refined` and `scopeOf`. */
export const possibilitiesOf = (coded: Meaning): { events: string[]; scopes: Scope[] } => ({
	events: [coded.event, ...finerEvents(coded)],
	scopes:
		coded.scope === 'private' || coded.event === 'contact.updated'
			? [coded.scope, 'group']
			: [coded.scope],
});

function otherMessage(msgType: string, xml: XmlElement | undefined): string {
	const appMessage = textAt(xml, 'appmsg', 'type');
	const byApp = appMessage === undefined ? undefined : APP_MESSAGES.get(appMessage);
	return OTHER_MESSAGES.get(msgType) ?? byApp ?? byElement(xml) ?? 'message.other';
}

/** Without a msgType, and for system messages, the XML itself says what it is (inferred). */
function byElement(xml: XmlElement | undefined): string | undefined {
	if (xml?.name === 'sysmsg') return SYSTEM_MESSAGES.get(xml.attributes.type ?? '');
	return [...ELEMENTS].find(([name]) => child(xml, name))?.[1];
}

function mediaIn(xml: XmlElement | undefined): string | undefined {
	if (path(xml, 'img')?.attributes.aeskey !== undefined) return 'message.image';
	if (path(xml, 'videomsg')?.attributes.aeskey !== undefined) return 'message.video';
	if (path(xml, 'voicemsg')?.attributes.voicelength !== undefined) return 'message.voice';
	return undefined;
}

/** A private code may come with the ID of a group; then the message is from that group. */
function scopeOf({ scope, event }: Meaning, { data }: PushedMessage): Scope {
	const inGroup = groupIdOf(data) !== undefined;
	if (scope === 'private' && inGroup) return 'group';
	return event === 'contact.updated' && inGroup ? 'group' : scope;
}
