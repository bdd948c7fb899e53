import { inlinePicture, ownAddress } from './addresses';
import { wholeDocument } from './document';
import { icons } from './icons';
import { markup, own } from './markup';
import type { Html } from './markup';
import { closing, panelOf } from './panel';
import type { PanelFrame } from './panelParts';
import { pageScript } from './script';
import { pageStyle } from './style';
import type { Words } from './english';
import type { Frame, Language, Update, View } from './view';
import { words } from './words';

/** Tells the tabs of a browser apart; the script does the same. */
const marks: Partial<Record<View['phase'], string>> = { loggedIn: '✓ ', alreadyLoggedIn: '✓ ' };

const titleOf = (phase: View['phase'], say: Words): string =>
	`${marks[phase] ?? ''}${say.status[phase]} · ${say.heading}`;

/**
 * The whole page, in one document that needs nothing else.
 *
 * @param frame its addresses have to be relative or on the page's own host, others are dropped
 * @param view what gateways said; every text is escaped for its place, pictures are data: URIs or dropped
 */
export function loginPage(frame: Frame, view: View): string {
	const say = words[frame.language];
	const { phase } = view;
	return wholeDocument(
		frame,
		titleOf(phase, say),
		pageStyle,
		markup`
		<body data-phase="${phase}" data-title="${say.heading}" data-post="${ownAddress(frame.postUrl)}" data-ticket="${frame.ticket}" data-unreachable="${say.n8nUnreachable}">
		${header(say, languageLink(frame))}
		<main>
		${progress(say)}
		<p id="status" role="status" aria-live="polite">${say.status[phase]}</p>
		<div class="card">
		${qrCode(frame, say)}
		<div id="panel" tabindex="-1">${panelOf(frame, view)}</div>
		</div>
		<div class="notes">
		${details(frame, say)}
		${rules(say)}
		</div>
		</main>
		<template id="goes-on" data-status="${say.goesOn.status}">${closing(say.goesOn, icons.forward)}</template>
		<template id="link-used" data-status="${say.linkUsed.status}">${closing(say.linkUsed, icons.stop)}</template>
		<script nonce="${frame.nonce}">${own(pageScript)}</script>
		</body>`,
	);
}

/** What the script needs when something has changed. */
export function updateOf(
	frame: PanelFrame,
	view: View,
): Pick<Update, 'phase' | 'status' | 'panel'> {
	const { phase } = view;
	const status = words[frame.language].status[phase];
	return { phase, status, panel: panelOf(frame, view).text };
}

/** A page that only says something, e.g. that a link is of no use. */
export const plainPage = (
	language: Language,
	title: string,
	sentence: string,
	nonce: string,
): string =>
	wholeDocument(
		{ language, nonce },
		title,
		pageStyle,
		markup`
		<body data-phase="ended">
		${header(words[language])}
		<main>
		<div class="card">
		<div id="panel">${closing({ title, text: sentence }, icons.stop)}</div>
		</div>
		</main>
		</body>`,
	);

const header = (say: Words, link?: Html): Html => markup`
	<header>
	<h1>${icons.bubble}<span>${say.heading}</span></h1>
	${link}
	</header>`;

function languageLink({ language, otherLanguageUrl }: Frame): Html {
	const other = language === 'en' ? 'zh-CN' : 'en';
	const { languageName } = words[other];
	return markup`<a id="language" lang="${other}" hreflang="${other}" href="${ownAddress(otherLanguageUrl)}">${languageName}</a>`;
}

/** Says nothing that the status does not say. */
const progress = ({ steps }: Words): Html => markup`
	<ol class="progress" aria-hidden="true">
	<li>${steps.scan}</li>
	<li>${steps.confirm}</li>
	<li>${steps.done}</li>
	</ol>`;

function qrCode(frame: Frame, { qrCode: say }: Words): Html {
	const picture = inlinePicture(frame.qrCode);
	return markup`
		<div id="qr" data-picture="${say.picture}" data-missing="${say.missing}">
		<div id="qr-tile">
		${
			picture
				? markup`<img id="qr-code" src="${picture}" alt="${say.picture}">`
				: markup`<p>${say.missing}</p>`
		}
		</div>
		<p class="same-phone quiet">${say.samePhone}</p>
		</div>`;
}

function details({ account, gateway, until, language }: Frame, say: Words): Html {
	const { title, newAccount, gateways, ...label } = say.details;
	return markup`
		<section>
		<h2>${title}</h2>
		<dl>
		<div><dt>${label.account}</dt><dd><bdi>${account.trim() || newAccount}</bdi></dd></div>
		<div><dt>${label.gateway}</dt><dd>${gateways[gateway]}</dd></div>
		<div class="before"><dt>${label.until}</dt><dd>${moment(until, language)}</dd></div>
		</dl>
		<p class="before">${label.trust}</p>
		</section>`;
}

/** A moment in UTC, which the script turns into the reader's own time. */
function moment(time: number, language: Language): Html {
	const date = new Date(time);
	if (Number.isNaN(date.getTime())) return markup`–`;
	const text = date.toLocaleString(language, {
		dateStyle: 'medium',
		timeStyle: 'short',
		hourCycle: 'h23',
		timeZone: 'UTC',
	});
	return markup`<time id="until" datetime="${date.toISOString()}">${text} UTC</time>`;
}

const rules = ({ rules: { title, ...lines } }: Words): Html => markup`
	<section class="before">
	<h2>${title}</h2>
	<ul>${Object.values(lines).map((line) => markup`<li>${line}</li>`)}</ul>
	</section>`;
