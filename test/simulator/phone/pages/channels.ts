import { actorAt } from '../actor';
import type { Channel } from '../../state/channel';
import type { World } from '../../state/loginAttempt';
import type { Messaging } from '../../state/messaging';
import type { Page } from './frame';
import { html, type Html } from './html';
import { ownersOf } from './owners';
import { channelFace } from './channelFace';
import { ownersMarkup, pathOf, tabsFor } from './tabs';

export const counted = (count: number, thing: string): string =>
	`${count} ${thing}${count === 1 ? '' : 's'}`;

/** Somebody's own channel, the ones that he follows, and all others. */
export function channelListPage(viewer: string, messaging: Messaging, world: World): Page {
	const { channels, faces } = messaging;
	const own = channels.of(viewer);
	const me = actorAt(viewer, messaging);
	const followed = channels.followedBy(me).filter((channel) => channel !== own);
	const others = channels.list().filter((one) => one !== own && !followed.includes(one));
	const row = (channel: Channel): Html => {
		const { userName, profile, videos, followers } = channel;
		const counts = [counted(videos.length, 'video'), counted(followers.size, 'follower')];
		return html`<a class="row" href="${pathOf(viewer, 'channels', userName)}"
			>${channelFace(channel, faces)}<span class="name">${profile.nickName}</span><time></time
			><span class="line">${counts.join(', ')}</span></a
		>`;
	};
	const section = (title: string, list: readonly Channel[]): Html =>
		list.length > 0
			? html`<section>
					<h2>${title}</h2>
					${list.map(row)}
				</section>`
			: html``;
	return {
		title: `Channels for ${faces.of(viewer, viewer).name}`,
		header: ownersMarkup(ownersOf(messaging, world), viewer, 'channels'),
		main:
			channels.list().length > 0
				? html`${section('Own', own ? [own] : [])}${section('Followed', followed)}${section(
						own || followed.length > 0 ? 'Others' : 'All',
						others,
					)}`
				: html`<p class="empty">Nobody has a channel yet.</p>`,
		footer: tabsFor(viewer, 'channels'),
	};
}
