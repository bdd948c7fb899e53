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

/** Characters. Longer titles are somebody's words, which the pattern would take long to look through. */
const LONGEST_NOTICE = 200;

/**
 * A video, a live stream, a person or goods of Channels: `finderFeed`, `finderLive`, `findernamecard` … .
 * undefined where there is none: cards of other kinds carry the same elements, empty.
 */
export function channelIn(app: XmlElement | undefined): Channel | undefined {
	const found = app?.children.find(
		(element) => /^finder/i.test(element.name) && wordsOf(element) !== undefined,
	);
	if (!found) return undefined;
	const media = [...(path(found, 'mediaList')?.children ?? []), path(found, 'media')];
	const inMedia = (name: string) =>
		media.map((medium) => textAt(medium, name)).find((value) => value !== undefined);
	const sourceName = nicknameIn(found);
	return {
		title: descriptionIn(found) ?? ownTitle(app) ?? sourceName,
		url: inMedia('url'),
		thumbnailUrl:
			inMedia('thumbUrl') ??
			inMedia('coverUrl') ??
			textAt(found, 'coverUrl') ??
			textAt(found, 'avatar'),
		sourceName,
	};
}

const nicknameIn = (element: XmlElement): string | undefined =>
	textAt(element, 'nickname') ?? textAt(element, 'finderNickname');

const descriptionIn = (element: XmlElement): string | undefined =>
	textAt(element, 'desc') ?? textAt(element, 'productTitle');

const wordsOf = (element: XmlElement): string | undefined =>
	nicknameIn(element) ?? descriptionIn(element);

/** The title of an app message, unless it is the notice of an outdated client. */
export function ownTitle(app: XmlElement | undefined): string | undefined {
	const title = textAt(app, 'title');
	return title !== undefined && isOutdatedNotice(title) ? undefined : title;
}

const isOutdatedNotice = (title: string): boolean =>
	title.length <= LONGEST_NOTICE && OUTDATED.test(title);
