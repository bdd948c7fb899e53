import { inlinePicture, ownAddress } from './addresses';
import type { Words } from './english';
import { icons } from './icons';
import { markup } from './markup';
import type { Html } from './markup';
import type { Action, Frame, View } from './view';

/** Longer names and messages, such as a web page in place of an answer, would only bury the rest. */
const LONGEST_NAME = 64;
export const LONGEST_MESSAGE = 300;

/** What a panel needs to know of the page around it. */
export type PanelFrame = Pick<Frame, 'language' | 'ticket' | 'formUrl'>;

/** A view with all that is needed to draw it. */
export interface Panel extends View {
	say: Words;
	frame: PanelFrame;
}

/** The first of a text's characters, and whether something is missing. */
export function clip(text: string, longest: number): string {
	const characters = [...text.trim()];
	return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text.trim();
}

/** A heading with what belongs below it; an icon says at a glance how it went. */
export const block = (title: string, body: Html, icon?: Html): Html => markup`
	${icon}
	<h2>${title}</h2>
	${body}`;

/** What somebody who has scanned is to do now. */
export const afterScan = (
	panel: Panel,
	{ title, text }: { title: string; text: string },
	left: Html,
	icon?: Html,
): Html =>
	block(
		title,
		markup`
			${personOf(panel)}
			<p>${text}</p>
			${messageOf(panel)}
			${left}`,
		icon,
	);

export const paragraph = (text: string): Html => markup`<p>${text}</p>`;

/** A form that works without the script; with it, only the pressed button's name counts. */
export const form = ({ frame, phase }: Panel, body: Html): Html => markup`
	<form method="post" action="${ownAddress(frame.formUrl)}">
	<input type="hidden" name="ticket" value="${frame.ticket}">
	<input type="hidden" name="language" value="${frame.language}">
	<input type="hidden" name="phase" value="${phase}">
	${body}
	</form>`;

export const button = (action: Action, label: string, kind: 'main' | 'plain' = 'plain'): Html =>
	markup`<button class="${kind}" name="action" value="${action}">${label}</button>`;

/** The gateway's own words, set apart from ours. */
export function messageOf({ message, say }: Panel): Html | undefined {
	const text = clip(message ?? '', LONGEST_MESSAGE);
	return text === '' ? undefined : markup`<p class="message">${say.message} <bdi>${text}</bdi></p>`;
}

/** Who has scanned. A place is kept for the picture, as the script knows it when the server does not. */
export function personOf({ nickName, avatar }: Panel): Html | undefined {
	const name = clip(nickName ?? '', LONGEST_NAME);
	const picture = inlinePicture(avatar);
	if (name === '' && !picture) return undefined;
	const face = picture
		? markup`<img class="avatar" src="${picture}" alt="" width="72" height="72">`
		: markup`<span class="avatar">${icons.person}</span>`;
	return markup`<div class="person">${face}${name && markup`<p><bdi>${name}</bdi></p>`}</div>`;
}
