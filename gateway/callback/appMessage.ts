import { textOf, type JsonObject } from '../wire/values';
import { compact, numberIn } from './compact';
import type { Content, Details } from './content';
import { isGroupId } from './meaning';
import { path, readXml, textAt, type XmlElement } from '../wire/xml';

const appIn = ({ xml }: Content): XmlElement | undefined => path(xml, 'appmsg');

/** A card that leads to a web page. */
export function link(data: JsonObject, content: Content) {
	const app = appIn(content);
	return compact({
		title: textAt(app, 'title') ?? textOf(data.title),
		description: textAt(app, 'des') ?? textOf(data.des),
		url: textAt(app, 'url') ?? textOf(data.url),
		thumbnailUrl: textAt(app, 'thumburl') ?? textOf(data.thumbUrl),
		sourceName: textAt(app, 'sourcedisplayname'),
	});
}

export function miniProgram(data: JsonObject, content: Content) {
	const app = appIn(content);
	return compact({
		title: textAt(app, 'title') ?? textOf(data.title),
		name: textAt(app, 'sourcedisplayname'),
		appId: textAt(app, 'weappinfo', 'appid'),
		userName: textAt(app, 'weappinfo', 'username'),
		pagePath: textAt(app, 'weappinfo', 'pagepath'),
		iconUrl: textAt(app, 'weappinfo', 'weappiconurl'),
		url: textAt(app, 'url'),
	});
}

export function chatRecord(data: JsonObject, content: Content) {
	const app = appIn(content);
	return compact({
		title: textAt(app, 'title') ?? textOf(data.title),
		description: textAt(app, 'des') ?? textOf(data.des),
	});
}

/** `url` is what joining a group takes. */
export function groupInvite(data: JsonObject, content: Content) {
	const { title, description, url, thumbnailUrl } = link(data, content);
	return compact({ title, description, url: textOf(data.url) || url, thumbnailUrl });
}

/** An answer that quotes a message; `text` is the new part (capture of 2025). */
export function quote(data: JsonObject, content: Content): Details {
	const app = appIn(content);
	const quoted = path(app, 'refermsg');
	return compact({
		text: textAt(app, 'title') ?? textOf(data.title),
		quote: compact({
			newMessageId: textAt(quoted, 'svrid'),
			senderId: quotedSender(textAt(quoted, 'fromusr'), textAt(quoted, 'chatusr')),
			senderName: textAt(quoted, 'displayname'),
			type: numberIn(textAt(quoted, 'type')),
			text: quotedText(textAt(quoted, 'content')),
			timestamp: timeIn(textAt(quoted, 'createtime')),
		}),
	});
}

/** In a group, fromusr is the group. */
const quotedSender = (fromusr: string | undefined, chatusr: string | undefined) =>
	fromusr === undefined || isGroupId(fromusr) ? chatusr : fromusr;

/** What is quoted may itself be the XML of a message; its title says what it was. */
function quotedText(content: string | undefined): string | undefined {
	if (content === undefined || !content.startsWith('<')) return content;
	const xml = readXml(content);
	return xml ? textAt(xml, 'appmsg', 'title') : content;
}

function timeIn(seconds: string | undefined): string | undefined {
	const date = new Date(Number(seconds) * 1000);
	return seconds === undefined || Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
