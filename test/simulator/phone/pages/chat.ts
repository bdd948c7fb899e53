import type { ChatMessage } from '../../state/chats';
import { lineOf } from '../../chats/bubble';
import type { World } from '../../state/loginAttempt';
import type { Messaging } from '../../state/messaging';
import { bubbleMarkup } from './bubble';
import { picture } from './face';
import type { Page } from './frame';
import { html, type Html } from './html';
import { pathOf } from './tabs';
import { timeOf } from './time';

/** Messages that a page shows, the newest. */
const shown = 200;
/** A pause after which the time is told again. */
const pauseMs = 300_000;

/** A chat on somebody's phone, where he can answer. */
export function chatPage(viewer: string, chatId: string, messaging: Messaging, world: World): Page {
	const { chats, faces, groups, speaking } = messaging;
	const face = faces.of(chatId, viewer);
	const now = world.clock.now();
	const count = groups.find(chatId)?.members.length;

	const lineFor = (message: ChatMessage, before: ChatMessage | undefined): Html => {
		const isNewTime = !before || message.at - before.at > pauseMs;
		const time = isNewTime ? html`<time class="notice">${timeOf(message.at, now)}</time>` : '';
		return html`${time}${messageMarkup(message)}`;
	};
	const messageMarkup = (message: ChatMessage): Html => {
		const { id, from, bubble, isRecalled } = message;
		const isOwn = from === viewer;
		const speaker = faces.of(from, viewer);
		if (isRecalled) {
			const who = isOwn ? 'You' : speaker.name;
			return html`<p class="notice">${who} recalled a message</p>`;
		}
		if (bubble.look === 'notice') return html`<p class="notice">${bubble.text}</p>`;
		const name = face.isGroup && !isOwn ? html`<span class="name">${speaker.name}</span>` : '';
		const quoted = `${speaker.name}: ${lineOf(bubble)}`.slice(0, 200);
		const recall =
			isOwn && chats.isRecallable(message, now)
				? html`<button type="button" data-act="recall" data-id="${id}">Recall</button>`
				: '';
		return html`<article class="${isOwn ? 'own' : 'other'}" tabindex="0">
			${picture(speaker)}
			<div class="said">
				${name}${bubbleMarkup(bubble, (wcId) => faces.of(wcId, viewer))}
				<div class="tools">
					<button type="button" data-quote="${id}" data-line="${quoted}">Quote</button
					><button type="button" data-act="keep" data-id="${id}">Keep</button>${recall}
				</div>
			</div>
		</article>`;
	};

	const messages = chats.in(viewer, chatId).slice(-shown);
	const hearers = speaking.hearers(viewer, chatId);
	return {
		title: face.name,
		header: html`<a class="back" href="${pathOf(viewer, 'chats')}" aria-label="Back to the chats"
				>‹</a
			>
			<h1>
				${face.name}${count === undefined ? '' : ` (${count})`}<small>${hearing(hearers)}</small>
			</h1>
			${
				groups.find(chatId)
					? html`<a
							class="more"
							href="${pathOf(viewer, 'groups', chatId)}"
							aria-label="About the group"
							>⋯</a
						>`
					: html`<span class="more"></span>`
			}`,
		main: html`<section class="talk" aria-label="Messages" aria-live="polite">
			${messages.map((message, index) => lineFor(message, messages[index - 1]))}
		</section>`,
		footer: html`<form data-path="say" data-person="${viewer}" data-chat="${chatId}">
			<p class="quoting" hidden>
				<span></span><button type="button" aria-label="Do not quote">×</button>
			</p>
			<textarea
				rows="1"
				aria-label="Message"
				placeholder="Message as ${faces.of(viewer, viewer).name}"
			></textarea
			><button>Send</button>
		</form>`,
	};
}

/** Which gateways hear of what is said here. */
function hearing(hearers: Array<{ gateway: string; isHeard: boolean }>): string {
	if (hearers.length === 0) return 'No account in this chat is online: nothing is pushed';
	const heard = hearers.filter(({ isHeard }) => isHeard).map(({ gateway }) => gateway);
	const names = [...new Set(heard)].join(' and ');
	return names ? `Pushed by ${names}` : 'No callback address is registered: nothing is pushed';
}
