import { textOf, type JsonObject } from '../wire/values';
import { attribute, textAt, type XmlElement } from '../wire/xml';
import type { Content } from './content';
import { isGroupId } from '../wire/ids';

/** Where a group stands in place of the sender, the content may name the person. */
export function senderOf({ fromUser }: JsonObject, { sender, xml }: Content): string | undefined {
	const from = textOf(fromUser);
	return from === '' || isGroupId(from) ? (sender ?? namedIn(xml)) : from;
}

/** App messages and pats name the sender in an element, pictures and the like in an attribute. */
function namedIn(xml: XmlElement | undefined): string | undefined {
	const parts = xml?.children ?? [];
	const named = [
		textAt(xml, 'fromusername'),
		...parts.map((part) => textAt(part, 'fromusername')),
		...parts.map((part) => attribute(part, 'fromusername')),
	];
	return named.find((id) => id !== undefined && !isGroupId(id));
}

/**
 * The sender's name in what a phone would show: `Name : text` or `Name在群聊中@了你` (captures of wkteam;
 * in no manual). Notices show sentences of other shapes.
 */
export const senderNameIn = (pushContent: unknown): string | undefined =>
	/^(.{1,64}?)(?: : |在群聊中@了你$)/su.exec(textOf(pushContent))?.[1];
