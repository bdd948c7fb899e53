import { textOf, type JsonObject } from '../wire/values';
import { channelIn, ownTitle } from './channel';
import { compact } from '../wire/compact';
import type { Content } from './content';
import { path, textAt, type XmlElement } from '../wire/xml';

const appIn = ({ xml }: Content): XmlElement | undefined => path(xml, 'appmsg');

/** A card that leads to a web page, or to a video of Channels. */
export function link(data: JsonObject, content: Content) {
	const app = appIn(content);
	const description = textAt(app, 'des') ?? textOf(data.des);
	const channel = channelIn(app);
	// The address of the card itself is where to get a newer client.
	if (channel) return compact({ ...channel, description });
	return compact({
		title: textAt(app, 'title') ?? textOf(data.title),
		description,
		url: textAt(app, 'url') ?? textOf(data.url),
		thumbnailUrl: textAt(app, 'thumburl') ?? textOf(data.thumbUrl),
		sourceName: textAt(app, 'sourcedisplayname') ?? textAt(content.xml, 'appinfo', 'appname'),
	});
}

/** The words of an app message of any kind: of an announcement (87) those, else its title. */
export const appText = (app: XmlElement | undefined): string | undefined =>
	textAt(app, 'textannouncement') ??
	ownTitle(app) ??
	channelIn(app)?.title ??
	textAt(app, 'title') ??
	textAt(app, 'des');

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
