import { lineOf } from '../../chats/bubble';
import type { Messaging } from '../../state/messaging';
import type { World } from '../../state/loginAttempt';
import { picture } from './face';
import type { Page } from './frame';
import { html, type Html } from './html';
import { ownersMarkup, pathOf, tabsFor } from './tabs';
import { ownersOf } from './owners';
import { timeOf } from './time';

/** The chats on somebody's phone, and those whom he could write to. */
export function chatListPage(viewer: string, messaging: Messaging, world: World): Page {
	const { books, chats, faces, groups } = messaging;
	const owners = ownersOf(messaging, world);
	const own = faces.of(viewer, viewer);
	const isPinned = ({ id }: { id: string }) => books.isPinned(viewer, id);
	const all = chats.of(viewer);
	const talks = [...all.filter(isPinned), ...all.filter((chat) => !isPinned(chat))];
	const isTalkedTo = (id: string) => talks.some((chat) => chat.id === id);
	const others = [...owners.map(({ id }) => id), ...groups.of(viewer).map(({ id }) => id)].filter(
		(id) => id !== viewer && !isTalkedTo(id),
	);
	const row = (id: string, line: string, time: string): Html => {
		const face = faces.of(id, viewer);
		const muted = books.isMuted(viewer, id) ? html`<small>Muted</small>` : '';
		return html`<a
			class="${isPinned({ id }) ? 'row pinned' : 'row'}"
			href="${pathOf(viewer, 'chats', id)}"
			>${picture(face)}<span class="name">${face.name}${muted}</span><time>${time}</time
			><span class="line">${line}</span></a
		>`;
	};
	const rows = talks.map(({ id, last }) => {
		const speaker = faces.of(id, viewer).isGroup && last.from !== viewer;
		const by = speaker ? `${faces.of(last.from, viewer).name}: ` : '';
		const line = last.isRecalled ? 'A message was recalled' : lineOf(last.bubble);
		return row(
			id,
			`${last.isRecalled ? '' : by}${line}`.slice(0, 200),
			timeOf(last.at, world.clock.now()),
		);
	});
	const empty = html`<p class="empty">Nobody has said anything yet.</p>`;
	return {
		title: `Phone of ${own.name}`,
		header: ownersMarkup(owners, viewer, 'chats'),
		main: html`<section aria-label="Chats">${rows.length > 0 ? rows : empty}</section>
			${
				others.length > 0
					? html`<h2>Contacts</h2>
							${others.map((id) => row(id, '', ''))}`
					: ''
			}`,
		footer: tabsFor(viewer, 'chats'),
	};
}
