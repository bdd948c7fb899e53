/** What the phone page does: asks for the state each second, and draws it anew when more than the seconds changed. */
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
const onlineCard = (entry, people) => {
	const made = card(nickNameOf(people, entry.person), entry.gateway + ' · ' + entry.loginId);
	const buttons = element('div', '', 'buttons');
	buttons.append(button('Drop', '', 'drop', () => ({ loginId: entry.loginId })));
	made.append(buttons);
	return made;
};
const fill = (id, cards, empty) => {
	document.getElementById(id).replaceChildren(...(cards.length ? cards : [element('p', empty, 'quiet')]));
};
let drawn = '';
const draw = (state) => {
	const { people, pending, online } = state;
	const lasting = JSON.stringify([pending.map(({ secondsLeft, ...login }) => login), online]);
	if (lasting !== drawn) {
		drawn = lasting;
		fill('pending', pending.map((login) => pendingCard(login, people)), 'No login is waiting.');
		fill('online', online.map((entry) => onlineCard(entry, people)), 'Nobody is online.');
	}
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
