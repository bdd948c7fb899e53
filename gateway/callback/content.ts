import { textOf, type JsonObject } from '../wire/values';
import { groupIdOf } from './groupId';
import { isGroupId } from '../wire/ids';
import type { PushedMessage } from './item';
import { idBeforeXml, readMessageXml } from '../wire/messageXml';
import type { XmlElement } from '../wire/xml';

/** What stands in `data.content`. */
export interface Content {
	/** As it is, without the sender or group that XML of groups may begin with. */
	text: string;
	/** That sender. */
	sender?: string;
	xml?: XmlElement;
}

/** What a kind of event tells beside what all tell. */
export type Details = JsonObject & { text?: string };

/**
 * Of what WeChat itself writes. XML of groups may begin with the sender's ID, and system XML with that of
 * the group; any other `word:` there belongs to what follows. For words that a person wrote see `wordsOf`.
 */
export function contentOf({ data }: PushedMessage): Content {
	const words = wordsOf(data);
	const prefixed = idBeforeXml(words);
	if (!prefixed) return withXml(words);
	const { id } = prefixed;
	const behind = withXml(prefixed.behind);
	if (!isSenderOrGroup(id, data) && !(lacksSender(data) && behind.xml)) return { text: words };
	return { ...behind, ...(!isGroupId(id) && { sender: id }) };
}

/** `data.content`, to the last byte: a person may begin with anything, also with what looks like XML or an ID. */
export const wordsOf = ({ content }: JsonObject): string =>
	typeof content === 'string' ? content : textOf(content);

const isSenderOrGroup = (id: string, data: JsonObject): boolean =>
	[textOf(data.fromUser), groupIdOf(data)].includes(id);

/** A group may stand in place of the sender. */
const lacksSender = ({ fromUser }: JsonObject): boolean =>
	textOf(fromUser) === '' || isGroupId(fromUser);

function withXml(text: string): Content {
	const xml = readMessageXml(text);
	return { text, ...(xml && { xml }) };
}
