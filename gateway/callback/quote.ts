import { textOf, type JsonObject } from '../wire/values';
import { path, textAt, type XmlElement } from '../wire/xml';
import { appText } from './appMessage';
import { compact, numberIn } from './compact';
import type { Content, Details } from './content';
import { isGroupId } from './groupId';
import { readMessageXml } from './messageXml';

/** An answer that quotes a message; `text` is the new part (capture of 2025). */
export function quote(data: JsonObject, { xml }: Content): Details {
	const app = path(xml, 'appmsg');
	const quoted = path(app, 'refermsg');
	return compact({
		text: textAt(app, 'title') ?? textOf(data.title),
		quote: compact({
			newMessageId: textAt(quoted, 'svrid'),
			senderId: quotedSender(textAt(quoted, 'fromusr'), textAt(quoted, 'chatusr')),
			senderName: textAt(quoted, 'displayname'),
			type: numberIn(textAt(quoted, 'type')),
			text: quotedText(quoted),
			timestamp: timeIn(textAt(quoted, 'createtime')),
		}),
	});
}

/** In a group, fromusr is the group. */
const quotedSender = (fromusr: string | undefined, chatusr: string | undefined) =>
	fromusr === undefined || isGroupId(fromusr) ? chatusr : fromusr;

/** The XML of a message, in groups behind the ID of who sent it. */
const MESSAGE_XML = /^(?:[\w@.-]{1,64}:\s*)?(?=<(?:\?xml|\w*msg)\b)/;

/**
 * Its type decides: a text (1) is what it is, also when it looks like XML. Of everything else, which is
 * XML, only an app message has words: its title. Without a type, XML of a message is told by how it begins.
 */
function quotedText(quoted: XmlElement | undefined): string | undefined {
	const type = textAt(quoted, 'type');
	const content = textAt(quoted, 'content');
	if (content === undefined || type === '1') return content;
	const before = MESSAGE_XML.exec(content);
	if (!before) return type === undefined ? content : undefined;
	return appText(path(readMessageXml(content.slice(before[0].length)), 'appmsg'));
}

function timeIn(seconds: string | undefined): string | undefined {
	const date = new Date(Number(seconds) * 1000);
	return seconds === undefined || Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
