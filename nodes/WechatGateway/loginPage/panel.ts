import { inlinePicture, outsideLink, ownAddress } from './addresses';
import { icons } from './icons';
import { markup } from './markup';
import type { Html } from './markup';
import type { Action, Frame, View } from './view';
import type { Words } from './english';
import { words } from './words';

/** Longer names and messages, such as a web page in place of an answer, would only bury the rest. */
const LONGEST_NAME = 64;
const LONGEST_MESSAGE = 300;

/** What a panel needs to know of the page around it. */
export type PanelFrame = Pick<Frame, 'language' | 'ticket' | 'formUrl'>;

interface Panel extends View {
	say: Words;
	frame: PanelFrame;
}

/** What changes on the page besides the status: the HTML below it. */
export function panelOf(frame: PanelFrame, view: View): Html {
	return drawings[view.phase]({ ...view, frame, say: words[frame.language] });
}

/** The first of a text's characters, and whether something is missing. */
function clip(text: string, longest: number): string {
	const characters = [...text.trim()];
	return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text.trim();
}

/** A heading with what belongs below it; an icon says at a glance how it went. */
const block = (title: string, body: Html, icon?: Html): Html => markup`
	${icon}
	<h2>${title}</h2>
	${body}`;

const paragraph = (text: string): Html => markup`<p>${text}</p>`;

/** A form that works without the script; with it, only the pressed button's name counts. */
const form = ({ frame, phase }: Panel, body: Html): Html => markup`
	<form method="post" action="${ownAddress(frame.formUrl)}">
	<input type="hidden" name="ticket" value="${frame.ticket}">
	<input type="hidden" name="language" value="${frame.language}">
	<input type="hidden" name="phase" value="${phase}">
	${body}
	</form>`;

const button = (action: Action, label: string, kind: 'main' | 'plain' = 'plain'): Html =>
	markup`<button class="${kind}" name="action" value="${action}">${label}</button>`;

/** The gateway's own words, set apart from ours. */
function messageOf({ message, say }: Panel): Html | undefined {
	const text = clip(message ?? '', LONGEST_MESSAGE);
	return text === '' ? undefined : markup`<p class="message">${say.message} <bdi>${text}</bdi></p>`;
}

/** Who has scanned. A place is kept for the picture, as the script knows it when the server does not. */
function personOf({ nickName, avatar }: Panel): Html | undefined {
	const name = clip(nickName ?? '', LONGEST_NAME);
	const picture = inlinePicture(avatar);
	if (name === '' && !picture) return undefined;
	const face = picture
		? markup`<img class="avatar" src="${picture}" alt="" width="72" height="72">`
		: markup`<span class="avatar">${icons.person}</span>`;
	return markup`<div class="person">${face}${name && markup`<p><bdi>${name}</bdi></p>`}</div>`;
}

/** Shown while the page asks by itself, where it cannot. */
const withoutScript = (panel: Panel): Html => markup`
	<noscript>
	<p>${panel.say.withoutScript}</p>
	${button('confirmed', panel.say.buttons.confirmed, 'main')}
	</noscript>`;

/** What is left to do when a QR code is of no more use. */
const goOn = (panel: Panel): Html => {
	const { say, renewable } = panel;
	return markup`
		${!renewable && paragraph(say.askForNewLink)}
		${form(
			panel,
			markup`
			${renewable && button('newQrCode', say.buttons.newQrCode, 'main')}
			${button('end', say.buttons.end)}`,
		)}`;
};

/** Why there is no login, and what is left to do until the script has counted down. */
const refusal = (panel: Panel, { title, text }: { title: string; text: string }, left: Html) =>
	block(
		title,
		markup`
		<p>${text}</p>
		${messageOf(panel)}
		${left}
		<p class="countdown quiet" aria-live="off" data-text="${panel.say.countdown}"></p>`,
		icons.stop,
	);

const verificationOf = ({ verificationUrl = '', say }: Panel): Html | undefined => {
	const { link, newTab, address } = say.verificationNeeded;
	const url = outsideLink(verificationUrl);
	if (url) {
		return markup`
			<p><a class="main" href="${url.href}" target="_blank" rel="noopener noreferrer">${link}
			<span class="aside"> (${newTab})</span></a></p>
			<p class="quiet"><bdi>${url.host}</bdi></p>`;
	}
	const text = clip(verificationUrl, LONGEST_MESSAGE);
	return text === '' ? undefined : markup`<p>${address} <bdi class="code">${text}</bdi></p>`;
};

const drawings: Record<View['phase'], (panel: Panel) => Html> = {
	waiting: (panel) => {
		const { title, open, scan, confirm } = panel.say.waiting;
		const steps = [open, scan, confirm].map((step) => markup`<li>${step}</li>`);
		return block(
			title,
			markup`
			<ol class="steps">${steps}</ol>
			${messageOf(panel)}
			${form(panel, markup`${withoutScript(panel)}${button('hold', panel.say.buttons.hold)}`)}`,
		);
	},
	scanned: (panel) => {
		const { title, text } = panel.say.scanned;
		const { confirmed, hold } = panel.say.buttons;
		return block(
			title,
			markup`
			${personOf(panel)}
			<p>${text}</p>
			${messageOf(panel)}
			${form(panel, markup`${button('confirmed', confirmed, 'main')}${button('hold', hold)}`)}`,
		);
	},
	codeNeeded: (panel) => {
		const { title, label, hint, unusable } = panel.say.codeNeeded;
		const { code, noCode } = panel.say.buttons;
		const message = panel.codeUnusable
			? markup`<p class="message">${unusable}</p>`
			: messageOf(panel);
		const box = markup`
			<label for="code">${label}</label>
			<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required aria-describedby="code-hint">
			<p id="code-hint" class="quiet">${hint}</p>
			${button('code', code, 'main')}`;
		return block(
			title,
			markup`
			${personOf(panel)}
			${message && markup`<div role="alert">${message}</div>`}
			${form(panel, box)}
			${form(panel, button('confirmed', noCode))}`,
		);
	},
	verificationNeeded: (panel) => {
		const { title, text } = panel.say.verificationNeeded;
		return block(
			title,
			markup`
			${personOf(panel)}
			<p>${text}</p>
			${messageOf(panel)}
			${verificationOf(panel)}
			${form(panel, button('confirmed', panel.say.buttons.verified))}`,
		);
	},
	expired: (panel) => {
		const { title, text } = panel.say.expired;
		return block(title, markup`<p>${text}</p>${messageOf(panel)}${goOn(panel)}`, icons.pause);
	},
	refused: (panel) => refusal(panel, panel.say.refused, goOn(panel)),
	// No new QR code, not even after a rest: how long to leave the account alone is up to its owner.
	warned: (panel) => {
		const { warned, buttons } = panel.say;
		const end = form(panel, button('end', buttons.end));
		return refusal(panel, warned, markup`<p>${warned.advice}</p>${end}`);
	},
	loggedIn: (panel) => farewell(panel, panel.say.loggedIn, icons.tick),
	alreadyLoggedIn: (panel) => farewell(panel, panel.say.alreadyLoggedIn, icons.tick),
	ended: (panel) => farewell(panel, panel.say.ended, icons.forward),
	gatewayUnreachable: (panel) => {
		const { title, text } = panel.say.gatewayUnreachable;
		return block(
			title,
			markup`
			<p>${text}</p>
			${messageOf(panel)}
			<noscript>${form(panel, button('check', panel.say.buttons.tryAgain, 'main'))}</noscript>`,
		);
	},
	stuck: (panel) => {
		const { title, text } = panel.say.stuck;
		return block(title, markup`<p>${text}</p>${messageOf(panel)}`, icons.stop);
	},
};

const farewell = (panel: Panel, { title, text }: { title: string; text: string }, icon: Html) =>
	block(title, markup`${personOf(panel)}<p>${text}</p>${messageOf(panel)}`, icon);

/** What the script shows by itself, when n8n answers in the node's place. */
export const closing = ({ title, text }: { title: string; text: string }, icon: Html): Html =>
	block(title, paragraph(text), icon);
