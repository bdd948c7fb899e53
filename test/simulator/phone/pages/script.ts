/** What a phone's page does: asks anew each second and shows what changed, and sends what is written. */
export const pageScript = `
'use strict';
const main = document.querySelector('main');
const form = document.querySelector('form');
const problem = document.getElementById('problem');
const complain = (text) => {
	problem.hidden = !text;
	problem.textContent = text;
};
const toEnd = () => {
	if (document.querySelector('.talk')) main.scrollTop = main.scrollHeight;
};
let known = main.innerHTML;
const refresh = async () => {
	const text = await (await fetch(location.href)).text();
	const fresh = new DOMParser().parseFromString(text, 'text/html');
	for (const part of ['header', 'main']) {
		const there = document.querySelector(part);
		const next = fresh.querySelector(part).innerHTML;
		if (part === 'main' ? next === known : next === there.innerHTML) continue;
		const isAtEnd = main.scrollHeight - main.scrollTop - main.clientHeight < 80;
		there.innerHTML = next;
		if (part === 'main') {
			known = next;
			if (isAtEnd) toEnd();
		}
	}
};
const act = async (path, body) => {
	const response = await fetch('/phone/api/' + path, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
	complain(response.ok ? '' : (await response.json()).error);
	if (response.ok) await refresh();
	return response.ok;
};
const quote = (id, line, reply) => {
	const shown = form.querySelector('.quoting');
	shown.hidden = !id;
	shown.querySelector('span').textContent = line;
	delete form.dataset.quoting;
	if (id) Object.assign(form.dataset, { quoting: id, reply: reply || '0' });
	if (id) form.querySelector('textarea').focus();
};
const written = (text) => {
	const { about, person, chat, quoting, reply } = form.dataset;
	if (about) return { person, [about]: quoting, text, replyTo: reply };
	return { person, chat, text, ...(quoting && { quoting }) };
};
if (form) {
	const { path, person } = form.dataset;
	const box = form.querySelector('textarea');
	form.addEventListener('submit', async (event) => {
		event.preventDefault();
		if (!box.value.trim()) return;
		if (await act(path, written(box.value))) {
			box.value = '';
			quote('', '');
			toEnd();
		}
	});
	box.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		form.requestSubmit();
	});
	form.querySelector('.quoting button').addEventListener('click', () => quote('', ''));
	main.addEventListener('click', ({ target }) => {
		const { quote: quoted, line, reply, act: path, ...names } = target.dataset;
		if (quoted) quote(quoted, line, reply);
		if (path) act(path, { person, ...names });
	});
}
toEnd();
const again = async () => {
	try {
		await refresh();
		if (problem.textContent === gone) complain('');
	} catch {
		complain(gone);
	}
	setTimeout(again, 1000);
};
const gone = 'The simulator does not answer.';
setTimeout(again, 1000);
`;
