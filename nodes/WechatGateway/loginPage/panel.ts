import { outsideLink } from './addresses';
import { codePanels } from './codePanels';
import { icons } from './icons';
import { markup } from './markup';
import type { Html } from './markup';
import {
	afterScan,
	block,
	button,
	clip,
	form,
	LONGEST_MESSAGE,
	messageOf,
	paragraph,
	personOf,
	type Panel,
	type PanelFrame,
} from './panelParts';
import { troublePanels } from './troublePanels';
import type { View } from './view';
import { words } from './words';

/** What changes on the page besides the status: the HTML below it. */
export function panelOf(frame: PanelFrame, view: View): Html {
	return drawings[view.phase]({ ...view, frame, say: words[frame.language] });
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
		const { confirmed, hold } = panel.say.buttons;
		const buttons = markup`${button('confirmed', confirmed, 'main')}${button('hold', hold)}`;
		return afterScan(panel, panel.say.scanned, form(panel, buttons));
	},
	...codePanels,
	verificationNeeded: (panel) => {
		const { verificationNeeded, buttons } = panel.say;
		const left = markup`
			${verificationOf(panel)}
			${form(panel, button('confirmed', buttons.verified))}`;
		return afterScan(panel, verificationNeeded, left);
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
	...troublePanels,
};

const farewell = (panel: Panel, { title, text }: { title: string; text: string }, icon: Html) =>
	block(title, markup`${personOf(panel)}<p>${text}</p>${messageOf(panel)}`, icon);

/** What the script shows by itself, when n8n answers in the node's place. */
export const closing = ({ title, text }: { title: string; text: string }, icon: Html): Html =>
	block(title, paragraph(text), icon);
