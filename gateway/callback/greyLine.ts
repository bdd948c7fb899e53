/**
 * What the client writes into grey lines for itself: icons, links within the app and links to pages.
 * Each pattern stops at the next "<", so that every character is looked at a few times at most.
 */
const VALUE = `(?:"[^"<]*"|'[^'<]*'|[^'"<>])*`;
const IMAGE = /(<img\s[^<>]*>)\s*/g;
const SOURCE = /\ssrc=(["'])([^"']*)\1/;
const ICON = /^SystemMessages_|\.png$/;
const APP_LINK = new RegExp(`</?_wc_custom_link_(?:\\s${VALUE})?>`, 'g');
const PAGE_LINK = new RegExp(`<a\\s(?=[^<>]*href)${VALUE}>([^<]*)</a>`, 'g');

/** The sentence that people see in a grey line. */
export const withoutMarkup = (line: string): string =>
	line.replace(IMAGE, unlessIcon).replace(APP_LINK, '').replace(PAGE_LINK, '$1').trim();

const unlessIcon = (all: string, image: string): string =>
	ICON.test(SOURCE.exec(image)?.[2] ?? '') ? '' : all;

/** Whether a line has markup that no person writes. */
export const isGreyLine = (line: string): boolean => /_wc_custom_link_|SystemMessages_/.test(line);
