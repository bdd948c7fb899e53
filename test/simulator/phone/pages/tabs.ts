import type { Face } from '../../state/faces';
import { picture } from './face';
import { html, type Html } from './html';

/** An address below that of a phone's pages. */
export const pathOf = (viewer: string, ...parts: string[]): string =>
	['/phone', viewer, ...parts]
		.map((part, index) => (index ? encodeURIComponent(part) : part))
		.join('/');

const tab = (href: string, label: string, isHere: boolean): Html =>
	isHere
		? html`<a href="${href}" aria-current="page">${label}</a>`
		: html`<a href="${href}">${label}</a>`;

const lists = { chats: 'Chats', moments: 'Moments', channels: 'Channels', kept: 'Kept' } as const;

/** What stands below the lists. */
export const tabsFor = (viewer: string, here: keyof typeof lists): Html =>
	html`<nav class="tabs">
		${Object.entries(lists).map(([page, label]) => tab(pathOf(viewer, page), label, page === here))}${tab('/phone', 'Logins', false)}
	</nav>`;

/** Whose phone this is, and the way to those of others. */
export const ownersMarkup = (owners: Face[], viewer: string, page: string): Html =>
	html`<nav class="owners" aria-label="Phones">
		${owners.map((face) => {
			const here = face.id === viewer ? html` aria-current="page"` : '';
			return html`<a href="${pathOf(face.id, page)}" ${here}
				>${picture(face)}<span>${face.name}</span></a
			>`;
		})}
	</nav>`;
