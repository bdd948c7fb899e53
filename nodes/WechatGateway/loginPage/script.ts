/**
 * What the page does in the browser: sends what is pressed, asks again when the server says so, and puts the
 * answers into the page. It knows nothing of logins; all texts come from the server.
 */
export const pageScript = `
'use strict';
(() => {
const HIDDEN_MS = 15000, LONGEST_PAUSE_MS = 30000, GOES_ON_MS = 5000, PATIENCE_MS = 60000;
// What n8n says of an execution that waits no more.
const DEFINITE = [401, 404, 409, 410];
// Whoever answers slowly has much to do: the page then waits that many times as long as it took.
const SLOWNESS = 3;
const MARKS = { loggedIn: '\\u2713 ', alreadyLoggedIn: '\\u2713 ' };
const { body } = document;
const byId = (id) => document.getElementById(id);
const status = byId('status'), panel = byId('panel'), tile = byId('qr-tile'), until = byId('until');
const language = document.documentElement.lang;
const kept = new URLSearchParams(location.hash.slice(1)).get('ticket');
let ticket = kept || body.dataset.ticket;
// The picture that came with the page is not the one of a newer ticket, or there was none.
let outdated = ticket !== body.dataset.ticket || !byId('qr-code');
let drawn, timer, due, lastPause, next = 'check', busy = false, pressed, failures = 0, sentAt = 0;

const patience = (tookMs = 0) => Math.min(LONGEST_PAUSE_MS, SLOWNESS * (Date.now() - sentAt - tookMs));
const say = (text) => {
	if (status.textContent !== text) status.textContent = text;
	document.title = (MARKS[body.dataset.phase] || '') + text + ' \\u00b7 ' + body.dataset.title;
};
const keepTicket = () => {
	if (ticket === body.dataset.ticket && !location.hash) return;
	location.replace('#' + new URLSearchParams({ ticket }));
	byId('language').hash = location.hash;
};
const buttonOf = (action) =>
	[...panel.querySelectorAll('button')].find(({ value }) => value === action);

// What a person has typed, the avatar and the focus outlive a new panel.
const replacePanel = (fill) => {
	const focused = panel.contains(document.activeElement) && document.activeElement;
	const typed = panel.querySelector('[name=code]');
	const avatar = panel.querySelector('img.avatar');
	fill();
	const box = panel.querySelector('[name=code]');
	const place = panel.querySelector('span.avatar');
	if (avatar && place) place.replaceWith(avatar);
	if (typed && box) box.value = typed.value;
	if (box && (!typed || focused === typed)) box.focus();
	else if (focused) (buttonOf(focused.value) || panel).focus({ preventScroll: true });
};
const showPicture = (address) => {
	const { picture, missing } = byId('qr').dataset;
	const shown = document.createElement(address ? 'img' : 'p');
	if (address) Object.assign(shown, { id: 'qr-code', alt: picture, src: address });
	else shown.textContent = missing;
	tile.replaceChildren(shown);
};
const showBusy = () => {
	panel.setAttribute('aria-busy', String(Boolean(pressed)));
	for (const button of panel.querySelectorAll('button')) {
		button.toggleAttribute('data-pressed', Boolean(pressed) && pressed.get('action') === button.value);
		if (pressed) button.setAttribute('aria-disabled', 'true');
		else button.removeAttribute('aria-disabled');
	}
};

const wait = (action, pause) => {
	next = action;
	lastPause = pause;
	due = Date.now() + pause;
	clearTimeout(timer);
	timer = setTimeout(send, document.hidden ? Math.max(pause, HIDDEN_MS) : pause);
	tick();
};
const stop = () => {
	clearTimeout(timer);
	timer = undefined;
};
const take = (update) => {
	if (typeof update.panel !== 'string') throw new Error('not an answer of the node');
	if (update.renewed) {
		ticket = update.renewed.ticket;
		showPicture(update.renewed.qrCode);
		keepTicket();
	} else if (outdated) {
		showPicture();
	}
	outdated = false;
	failures = 0;
	delete body.dataset.connection;
	body.dataset.phase = update.phase;
	if (update.panel !== drawn) replacePanel(() => { panel.innerHTML = drawn = update.panel; });
	say(update.status);
	if (update.pauseMs === undefined) stop();
	else wait(update.next || 'check', Math.max(update.pauseMs, patience(update.tookMs)));
};
// n8n answers in the node's place: the workflow has left it.
const close = (phase) => {
	const { content, dataset } = byId(phase === 'goesOn' ? 'goes-on' : 'link-used');
	delete body.dataset.connection;
	if (body.dataset.phase !== phase) replacePanel(() => panel.replaceChildren(content.cloneNode(true)));
	body.dataset.phase = phase;
	drawn = undefined;
	say(dataset.status);
	if (phase === 'goesOn') wait('watch', GOES_ON_MS);
	else stop();
};
const receive = async (response) => {
	// Anything but JSON comes from n8n while it starts, or from a proxy before it.
	const text = await response.text(), answer = JSON.parse(text);
	if (response.ok) take(answer);
	else if (response.status === 409 && text.includes('running')) close('goesOn');
	else if (DEFINITE.includes(response.status)) close('linkUsed');
	else throw new Error(text);
};
const send = async () => {
	const fields = pressed || new URLSearchParams({ action: next });
	const byPerson = Boolean(pressed);
	busy = true;
	stop();
	fields.set('ticket', ticket);
	fields.set('language', language);
	if (!byPerson) fields.set('phase', body.dataset.phase);
	if (outdated) fields.set('picture', '1');
	const abort = new AbortController(), hangUp = setTimeout(() => abort.abort(), PATIENCE_MS);
	const headers = { Accept: 'application/json' };
	const request = { method: 'POST', headers, body: fields, cache: 'no-store', signal: abort.signal };
	try {
		sentAt = Date.now();
		await receive(await fetch(body.dataset.post, request));
	} catch {
		body.dataset.connection = 'lost';
		say(body.dataset.unreachable);
		// Whether a press arrived is unknown; only the person may repeat it.
		const pause = Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** ++failures);
		wait(byPerson ? 'watch' : fields.get('action'), Math.max(pause, patience()));
	}
	clearTimeout(hangUp);
	busy = false;
	if (byPerson) pressed = undefined;
	// Pressed while a request was under way: still to be sent, if the page still offers it.
	if (pressed && !byPerson && buttonOf(pressed.get('action'))) return send();
	pressed = undefined;
	showBusy();
};
const tick = () => {
	const place = panel.querySelector('.countdown');
	// A longer pause than the page's own is told once, in minutes.
	if (!place || !place.dataset.text || !timer) return;
	const seconds = Math.max(0, Math.ceil((due - Date.now()) / 1000));
	place.textContent = place.dataset.text.replace('{seconds}', seconds);
};

addEventListener('submit', (event) => {
	event.preventDefault();
	if (pressed) return;
	const button = event.submitter || event.target.querySelector('button');
	pressed = new URLSearchParams(new FormData(event.target));
	pressed.set('action', button.value);
	showBusy();
	if (!busy) send();
});
// Whoever is still reading gets the whole time again.
for (const sign of ['pointerdown', 'keydown']) {
	addEventListener(sign, () => {
		if (next === 'end' && timer && !busy) wait(next, lastPause);
	});
}
document.addEventListener('visibilitychange', () => {
	if (document.hidden || !timer) return;
	// After the scan and before the end, the pause itself matters.
	const patient = next === 'end' || body.dataset.phase === 'scanned';
	wait(next, patient ? Math.max(0, due - Date.now()) : 0);
});
addEventListener('online', () => {
	if (timer && body.dataset.connection) wait(next, 0);
});
if (outdated) tile.replaceChildren();
keepTicket();
send();
setInterval(tick, 1000);
if (until) {
	const reader = navigator.languages.find((one) => one.startsWith(language.slice(0, 2)));
	const style = { dateStyle: 'medium', timeStyle: 'short' };
	try {
		until.textContent = new Date(until.dateTime).toLocaleString(reader || language, style);
	} catch {
		// Some browsers name languages that they do not know; the time in UTC stays.
	}
}
})();
`;
