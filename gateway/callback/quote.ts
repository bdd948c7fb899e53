import { textOf, type JsonObject } from '../wire/values';
import { path, textAt, type XmlElement } from '../wire/xml';
import { appText } from './appMessage';
import { compact, numberIn } from '../wire/compact';
import type { Content, Details } from './content';
import { isGroupId } from '../wire/ids';
import { beginsAsMessage, idBeforeXml, readMessageXml } from '../wire/messageXml';

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

/**
 * Its type decides: a text (1) is what it is, also when it looks like XML. Of everything else, which is
 * XML, only an app message has words: its title. Without a type, XML of a message is told by how it begins.
 */
function quotedText(quoted: XmlElement | undefined): string | undefined {
	const type = textAt(quoted, 'type');
	const content = textAt(quoted, 'content');
	if (content === undefined || type === '1') return content;
	// In groups the ID of who sent it may stand before.
	const { behind } = idBeforeXml(content) ?? { behind: content };
	if (!beginsAsMessage(behind)) return type === undefined ? content : undefined;
	return appText(path(readMessageXml(behind), 'appmsg'));
}

function timeIn(seconds: string | undefined): string | undefined {
	const date = new Date(Number(seconds) * 1000);
	return seconds === undefined || Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
