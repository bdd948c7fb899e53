import type { World } from '../../state/loginAttempt';
import type { Messaging } from '../../state/messaging';
import type { Comment, Moment } from '../../state/moment';
import { bubbleMarkup, shot } from './bubble';
import { picture } from './face';
import type { Page } from './frame';
import { html, withLinks, type Html } from './html';
import { ownersOf } from './owners';
import { ownersMarkup, tabsFor } from './tabs';
import { timeOf } from './time';

/** The moments that somebody sees, with what can be done to them. */
export function momentsPage(viewer: string, messaging: Messaging, world: World): Page {
	const { faces, moments } = messaging;
	const nameOf = (wcId: string) => faces.of(wcId, viewer).name;
	const namesOf = (ids: readonly string[]) => ids.map(nameOf).join(', ') || 'nobody';
	const seen = moments.seenBy(viewer);

	const commentMarkup = (moment: Moment, { id, from, text, replyTo }: Comment): Html => {
		const answered = moment.comments.find((one) => one.id === replyTo);
		const to = answered ? html` <small>to</small> <b>${nameOf(answered.from)}</b>` : '';
		return html`<li>
			<b>${nameOf(from)}</b>${to}: ${text}
			<button
				type="button"
				data-quote="${moment.id}"
				data-reply="${id}"
				data-line="Answer to ${nameOf(from)}"
			>
				Answer
			</button>
		</li>`;
	};
	const momentMarkup = (moment: Moment): Html => {
		const { id, author, at, content } = moment;
		const { likes, comments } = moments.reactionsSeenBy(viewer, moment);
		const isLiked = likes.some(({ from }) => from === viewer);
		const liked = likes.map(({ from }) => nameOf(from)).join(', ');
		return html`<article class="moment">
			${picture(faces.of(author, viewer))}
			<div>
				<h3>${nameOf(author)}</h3>
				${content.text === '' ? '' : html`<p class="text">${withLinks(content.text)}</p>`}
				${shown(moment)}${author === viewer ? audienceOf(moment, namesOf) : ''}
				<p class="foot">
					<time>${timeOf(at, world.clock.now())}</time>
					<button
						type="button"
						data-act="like"
						data-moment="${id}"
						aria-pressed="${String(isLiked)}"
					>
						Like
					</button>
					<button
						type="button"
						data-quote="${id}"
						data-line="Comment on ${nameOf(author)}’s moment"
					>
						Comment
					</button>
				</p>
				${liked === '' ? '' : html`<p class="likes">♡ ${liked}</p>`}
				${
					comments.length === 0
						? ''
						: html`<ul class="comments">
								${comments.map((comment) => commentMarkup(moment, comment))}
							</ul>`
				}
			</div>
		</article>`;
	};

	const owners = ownersOf(messaging, world);
	return {
		title: `Moments for ${faces.of(viewer, viewer).name}`,
		header: ownersMarkup(owners, viewer, 'moments'),
		main:
			seen.length > 0
				? html`<section aria-label="Moments">${seen.map(momentMarkup)}</section>`
				: html`<p class="empty">There is nothing to see.</p>`,
		footer: html`<form data-path="comment" data-about="moment" data-person="${viewer}">
				<p class="quoting" hidden>
					<span></span><button type="button" aria-label="Do not comment">×</button>
				</p>
				<textarea rows="1" aria-label="Comment"></textarea><button>Send</button>
			</form>
			${tabsFor(viewer, 'moments')}`,
	};
}

function shown({ content: { pictures, link, video } }: Moment): Html {
	if (link) {
		const { title: text, description: detail, url } = link;
		const [cover = ''] = pictures;
		return bubbleMarkup({ look: 'link', text, detail, url, picture: cover });
	}
	if (video !== undefined) return bubbleMarkup({ look: 'video', text: '', url: video });
	if (pictures.length === 0) return html``;
	return html`<div class="pictures n${Math.min(pictures.length, 3)}">
		${pictures.map((url) => shot(url, 'Photo'))}
	</div>`;
}

/** Only whoever posted it knows who sees it. */
function audienceOf(
	{ isPrivate, audience: { only, except } }: Moment,
	namesOf: (ids: readonly string[]) => string,
): Html {
	const lines = isPrivate
		? ['Private: nobody else sees it']
		: [
				...(only ? [`Visible to ${namesOf(only)}`] : []),
				...(except.length > 0 ? [`Hidden from ${namesOf(except)}`] : []),
			];
	return html`${lines.map((line) => html`<p class="audience">${line}</p>`)}`;
}
