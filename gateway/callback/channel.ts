import { path, textAt, type XmlElement } from '../wire/xml';

/** What WeChat Channels has in an app message (shape: captures of several clients). */
export interface Channel {
	title?: string;
	url?: string;
	thumbnailUrl?: string;
	sourceName?: string;
}

/** What old clients show as title in place of what they cannot show. */
const OUTDATED =
	/版本.*(?:不支持|升级|过低)|(?:不支持|升级).*版本|(?:current|latest|this) version/is;

/**
 * A video or a live stream of Channels. undefined where there is none: cards of other kinds carry the
 * same elements, empty.
 */
export function channelIn(app: XmlElement | undefined): Channel | undefined {
	const [found] = ['finderFeed', 'finderLive']
		.map((name) => path(app, name))
		.filter((element) => (textAt(element, 'nickname') ?? textAt(element, 'desc')) !== undefined);
	if (!found) return undefined;
	const media = [...(path(found, 'mediaList')?.children ?? []), path(found, 'media')];
	const inMedia = (name: string) =>
		media.map((medium) => textAt(medium, name)).find((value) => value !== undefined);
	const nickname = textAt(found, 'nickname');
	return {
		title: textAt(found, 'desc') ?? ownTitle(app) ?? nickname,
		url: inMedia('url'),
		thumbnailUrl: inMedia('thumbUrl') ?? inMedia('coverUrl') ?? textAt(found, 'coverUrl'),
		sourceName: nickname,
	};
}

/** The title of an app message, unless it is the notice of an outdated client. */
export function ownTitle(app: XmlElement | undefined): string | undefined {
	const title = textAt(app, 'title');
	return title !== undefined && OUTDATED.test(title) ? undefined : title;
}
