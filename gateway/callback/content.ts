import { textOf, type JsonObject } from '../wire/values';
import type { PushedMessage } from './item';
import { readXml, type XmlElement } from '../wire/xml';

/** What stands in `data.content`. */
export interface Content {
	/** As it is, without the sender that media messages of groups begin with. */
	text: string;
	/** That sender. */
	sender?: string;
	xml?: XmlElement;
}

/** What a kind of event tells beside what all tell. */
export type Details = JsonObject & { text?: string };

/** Media messages of groups may begin with the ID of the sender and a line break (下载消息中的动图, sample). */
const SENDER_BEFORE_XML = /^([\w@.-]{1,64}):[^\S\n]*\n\s*(?=<)/;

export function contentOf({ data }: PushedMessage): Content {
	const whole = typeof data.content === 'string' ? data.content : textOf(data.content);
	const sender = SENDER_BEFORE_XML.exec(whole);
	const text = sender ? whole.slice(sender[0].length) : whole;
	return {
		text,
		...(sender?.[1] !== undefined && { sender: sender[1] }),
		...(/^\s*</.test(text) && withXml(text)),
	};
}

function withXml(text: string): { xml?: XmlElement } {
	const xml = readXml(text);
	return xml ? { xml } : {};
}
