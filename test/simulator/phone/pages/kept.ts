import { shownFavorite } from '../../chats/favorite';
import type { World } from '../../state/loginAttempt';
import type { Messaging } from '../../state/messaging';
import type { Page } from './frame';
import { html, withLinks, type Html } from './html';
import { ownersOf } from './owners';
import { ownersMarkup, tabsFor } from './tabs';
import { timeOf } from './time';

/** What somebody has kept, and the labels that he gave to friends. */
export function keptPage(viewer: string, messaging: Messaging, world: World): Page {
	const { books, faces, favorites } = messaging;
	const section = (title: string, lines: Html[], nothing: string): Html =>
		html`<section>
			<h2>${title}</h2>
			<ul class="kept">
				${lines.length > 0 ? lines : html`<li>${nothing}</li>`}
			</ul>
		</section>`;
	const kept = favorites.of(viewer).map((favorite) => {
		const { kind, text } = shownFavorite(favorite);
		const time = timeOf(favorite.updateTime * 1000, world.clock.now());
		return html`<li><b>${kind}</b> ${withLinks(text)} <time>${time}</time></li>`;
	});
	const labels = [...books.labelsOf(viewer)].map(
		([name, ids]) =>
			html`<li>
				<b>${name}</b> ${ids.map((id) => faces.of(id, viewer).name).join(', ') || 'nobody'}
			</li>`,
	);
	return {
		title: `What ${faces.of(viewer, viewer).name} keeps`,
		header: ownersMarkup(ownersOf(messaging, world), viewer, 'kept'),
		main: html`${section('Favorites', kept, 'Nothing was kept.')}${section(
			'Labels',
			labels,
			'There are no labels.',
		)}`,
		footer: tabsFor(viewer, 'kept'),
	};
}
