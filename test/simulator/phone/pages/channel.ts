import { actorAt } from '../actor';
import type { Channel, Mention } from '../../state/channel';
import type { ChannelActor, ChannelVideo, VideoComment } from '../../state/channelVideo';
import type { World } from '../../state/loginAttempt';
import type { Messaging } from '../../state/messaging';
import { shot } from './bubble';
import { channelFace } from './channelFace';
import { counted } from './channels';
import type { Page } from './frame';
import { html, linked, withLinks, type Html } from './html';
import { icons } from './icons';
import { pathOf } from './tabs';
import { timeOf } from './time';

/** A channel with its videos, and for its owner what others did and wrote; undefined if there is none. */
export function channelPage(
	viewer: string,
	userName: string,
	messaging: Messaging,
	world: World,
): Page | undefined {
	const { channels } = messaging;
	const channel = channels.find(userName);
	if (!channel) return undefined;
	const me = actorAt(viewer, messaging);
	const { profile, videos, owner } = channel;
	const isOwn = owner === viewer;
	return {
		title: profile.nickName,
		header: html`<a class="back" href="${pathOf(viewer, 'channels')}" aria-label="All channels"
				>‹</a
			>
			<h1>${profile.nickName}</h1>
			<span class="more"></span>`,
		main: html`${profileMarkup(channel, me, messaging)}
			${isOwn ? heardMarkup(channel, messaging, world) : ''}
			<section aria-label="Videos">
				${videos.map((video) => videoMarkup(video, me, world.clock.now()))}
			</section>
			${videos.length === 0 ? html`<p class="empty">No videos yet.</p>` : ''}`,
		footer: html`<form data-path="comment-video" data-about="video" data-person="${viewer}">
			<p class="quoting" hidden>
				<span></span><button type="button" aria-label="Do not comment">×</button>
			</p>
			<textarea rows="1" aria-label="Comment"></textarea><button>Send</button>
		</form>`,
	};
}

function profileMarkup(channel: Channel, me: ChannelActor, { faces }: Messaging): Html {
	const { userName, profile, followers, verifiedAs, owner } = channel;
	const isFollowed = followers.has(me.userName);
	const badge = verifiedAs === undefined ? '' : html`<small>✓ ${verifiedAs}</small>`;
	const follow = html`<button
		type="button"
		data-act="follow"
		data-channel="${userName}"
		aria-pressed="${String(isFollowed)}"
	>
		${isFollowed ? 'Following' : 'Follow'}
	</button>`;
	return html`<div class="channel">
		${channelFace(channel, faces)}
		<p><b>${profile.nickName}</b>${badge}<span>${counted(followers.size, 'follower')}</span></p>
		${owner === me.wcId ? '' : follow}
		${profile.signature === '' ? '' : html`<p class="signature">${profile.signature}</p>`}
	</div>`;
}

const words: Record<Mention['kind'], string> = {
	like: 'likes a video',
	comment: 'has commented',
	follow: 'follows the channel',
};

/** Notifications and private messages, the newest first. */
function heardMarkup(channel: Channel, { letters }: Messaging, world: World): Html {
	const now = world.clock.now();
	const line = (text: Html, at: number) => html`<li>${text} <time>${timeOf(at, now)}</time></li>`;
	const told = channel.mentions.map(({ kind, by, comment, at }) =>
		line(html`<b>${by.nickName}</b> ${words[kind]}${comment ? `: ${comment.text}` : ''}`, at),
	);
	const written = letters
		.of(channel.userName)
		.map(({ from, text, picture = '', at }) =>
			line(
				html`<b>${from === channel.userName ? 'Sent' : 'Got'}:</b>
					${text ?? shot(picture, 'Photo')}`,
				at,
			),
		)
		.reverse();
	const section = (title: string, lines: Html[]) =>
		lines.length > 0
			? html`<section class="heard">
					<h2>${title}</h2>
					<ul>
						${lines}
					</ul>
				</section>`
			: html``;
	return html`${section('Notifications', told)}${section('Private messages', written)}`;
}

function videoMarkup(video: ChannelVideo, me: ChannelActor, now: number): Html {
	const { id, at, content, hearts, favorites, views } = video;
	const press = (act: string, label: string, deeds: ChannelVideo['hearts']): Html =>
		html`<button
			type="button"
			data-act="${act}"
			data-video="${id}"
			aria-pressed="${String(deeds.has(me.userName))}"
		>
			${label} ${deeds.size}
		</button>`;
	const comments = video.thread().flatMap((one) => [one, ...video.thread(one).reverse()]);
	const clip = html`<span class="clip">${shot(content.cover, 'Video')}<i>${icons.play}</i></span>`;
	return html`<article class="moment video">
		<div>
			${linked(content.video, clip)}
			<p class="text">${withLinks(video.description)}</p>
			<p class="foot">
				<time>${timeOf(at, now)}, ${counted(views, 'view')}</time>
				${press('heart', '♡', hearts)}${press('keep-video', '☆', favorites)}
				<button type="button" data-quote="${id}" data-line="Comment on ${content.title}">
					Comment
				</button>
			</p>
			${
				comments.length === 0
					? ''
					: html`<ul class="comments">
							${comments.map((one) => commentMarkup(id, one))}
						</ul>`
			}
		</div>
	</article>`;
}

function commentMarkup(video: string, { id, by, text, answers, hearts }: VideoComment): Html {
	const to = answers ? html` <small>to</small> <b>${answers.by.nickName}</b>` : '';
	return html`<li>
		<b>${by.nickName}</b>${to}: ${text}${hearts.size > 0 ? ` ♡ ${hearts.size}` : ''}
		<button
			type="button"
			data-quote="${video}"
			data-reply="${id.toString()}"
			data-line="Answer to ${by.nickName}"
		>
			Answer
		</button>
	</li>`;
}
