/** What the phone page does: asks for the state each second, and draws anew each part of it in which more than the seconds changed. */
export const phoneScript = `
'use strict';
const states = {
	waiting: 'Waiting for a scan',
	scanned: 'Scanned, waiting for confirmation',
	codeAsked: 'The phone shows a code',
	verificationAsked: 'Waiting for verification',
	confirmed: 'Confirmed on the phone; the gateway waits for the confirm call',
	secondLogin: 'Second login: confirm on the phone, no scan needed',
};
const element = (tag, text, className) => {
	const made = document.createElement(tag);
	if (text) made.textContent = text;
	if (className) made.className = className;
	return made;
};
const complain = (text) => {
	const problem = document.getElementById('problem');
	problem.hidden = !text;
	problem.textContent = text;
};
const act = async (path, body) => {
	const response = await fetch('/phone/api/' + path, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
	const answer = await response.json();
	complain(response.ok ? '' : answer.error);
	if (response.ok) draw(answer);
};
const button = (label, className, path, body) => {
	const made = element('button', label, className);
	made.type = 'button';
	made.onclick = () => act(path, body());
	return made;
};
const sixDigits = () => String(Math.floor(Math.random() * 1e6)).padStart(6, '0');
const buttonsOf = (login, people) => {
	const { loginId, state } = login;
	if (state === 'waiting') {
		return people.map(({ name, nickName }) =>
			button('Scan as ' + nickName, 'main', 'scan', () => ({ loginId, person: name })));
	}
	const made = [];
	if (state === 'scanned' || state === 'secondLogin') {
		made.push(button('Confirm', 'main', 'confirm', () => ({ loginId })));
	}
	if (state !== 'confirmed') made.push(button('Refuse', '', 'refuse', () => ({ loginId })));
	if (state === 'scanned' || state === 'codeAsked') {
		made.push(button('Show a code screen', '', 'ask-for-code', () => ({ loginId, code: sixDigits() })));
	}
	return made;
};
const card = (title, line) => {
	const made = element('article');
	made.append(element('h3', title), element('p', line, 'quiet'));
	return made;
};
const nickNameOf = (people, name) => (people.find((one) => one.name === name) || {}).nickName || '';
const pendingCard = (login, people) => {
	const made = card(login.gateway + ' · ' + login.loginId, states[login.state] || login.state);
	if (login.person) made.append(element('p', nickNameOf(people, login.person)));
	if (login.state === 'waiting') {
		const picture = element('img');
		picture.src = login.qrCodeUrl;
		picture.alt = 'Login QR code of ' + login.loginId;
		made.append(picture);
	}
	if (login.code && login.state === 'codeAsked') made.append(element('p', login.code, 'code'));
	const seconds = element('p', '', 'quiet');
	seconds.dataset.seconds = login.loginId;
	const buttons = element('div', '', 'buttons');
	buttons.append(...buttonsOf(login, people));
	made.append(seconds, buttons);
	return made;
};
const field = (label, control) => {
	const made = element('label', label);
	made.append(control);
	return made;
};
const choice = (options) => {
	const made = element('select');
	for (const [value, label] of options) made.append(new Option(label, value));
	return made;
};
const onlineCard = (entry, people, group) => {
	const { loginId } = entry;
	const made = card(nickNameOf(people, entry.person), entry.gateway + ' · ' + entry.loginId);
	// First somebody else: what the owner writes is the account's own message.
	const writers = [...people].sort((a, b) => (a.name === entry.person) - (b.name === entry.person));
	const person = choice(writers.map(({ name, nickName }) => [name, nickName]));
	const chat = choice([['', 'Private chat'], [group, 'Group']]);
	const text = element('input');
	text.value = 'Hello';
	const pair = element('div', '', 'pair');
	pair.append(field('From', person), field('In', chat));
	const request = () => ({ loginId, person: person.value, group: chat.value, text: text.value });
	const buttons = element('div', '', 'buttons');
	buttons.append(
		button('Send', 'main', 'send-text', request),
		button('Send a picture', '', 'send-image', request),
		button('Ask to be friends', '', 'request-friend', request),
		button('Drop', '', 'drop', () => ({ loginId })),
	);
	const deaf = 'No callback address is registered: what is sent here is lost.';
	if (!entry.isHeard) made.append(element('p', deaf, 'quiet'));
	made.append(pair, field('Text', text), buttons);
	return made;
};
const fill = (id, cards, empty) => {
	document.getElementById(id).replaceChildren(...(cards.length ? cards : [element('p', empty, 'quiet')]));
};
const phoneLink = ({ name, nickName }) => {
	const made = element('a', nickName);
	made.href = '/phone/' + name + '/chats';
	return made;
};
const drawn = {};
const redraw = (id, rows, cardOf, empty) => {
	const lasting = JSON.stringify(rows.map(({ secondsLeft, ...row }) => row));
	if (lasting === drawn[id]) return;
	drawn[id] = lasting;
	fill(id, rows.map(cardOf), empty);
};
const draw = ({ people, pending, online, group }) => {
	redraw('phones', people, phoneLink, '');
	redraw('pending', pending, (login) => pendingCard(login, people), 'No login is waiting.');
	redraw('online', online, (entry) => onlineCard(entry, people, group), 'Nobody is online.');
	for (const login of pending) {
		const seconds = document.querySelector('[data-seconds="' + CSS.escape(login.loginId) + '"]');
		if (seconds) seconds.textContent = login.state === 'confirmed' ? '' : login.secondsLeft + ' s left';
	}
};
const refresh = async () => {
	try {
		draw(await (await fetch('/phone/api/state')).json());
	} catch {
		complain('The simulator does not answer.');
	}
	setTimeout(refresh, 1000);
};
refresh();
`;
