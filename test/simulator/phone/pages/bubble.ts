import type { Bubble } from '../../chats/bubble';
import type { Face } from '../../state/faces';
import { picture as faceOf } from './face';
import { icons } from './icons';
import { html, linked, withLinks, type Html } from './html';

const isHere = (url: string): boolean =>
	/^\/(?!\/)/.test(url) || /^https?:\/\/(127\.0\.0\.1|localhost)(:\d+)?\//i.test(url);

/** The host of an address; of what is none, all of it. */
const placeOf = (url: string): string => (URL.canParse(url) && new URL(url).host) || url;

/** A picture that is on this machine; of any other, where it is, for nothing is fetched from elsewhere. */
export const shot = (url: string, what: string): Html =>
	isHere(url)
		? html`<img class="shot" src="${url}" alt="${what}" />`
		: html`<span class="shot absent"
				><b>${what}</b>${url === '' ? '' : html`<small>${placeOf(url)}</small>`}</span
			>`;

const words = (text: string | undefined, className: string): Html | undefined =>
	text ? html`<span class="${className}">${text}</span>` : undefined;

/** `cardOf` gives the face of somebody on a name card. */
export function bubbleMarkup(bubble: Bubble, cardOf: (wcId: string) => Face = nobody): Html {
	const { look, text, detail, url = '', picture = '', source, quoted, wcId = '' } = bubble;
	switch (look) {
		case 'text':
			return html`<div class="bubble">${withLinks(text)}</div>`;
		case 'quote':
			return html`<div class="bubble">${withLinks(text)}</div>
				<div class="quoted"><span>${quoted?.name}: ${quoted?.text}</span></div>`;
		case 'image':
			return linked(picture, shot(picture, 'Photo'));
		case 'video':
			return linked(
				url,
				html`<span class="clip"
					>${shot(picture, 'Video')}<i>${icons.play}</i>${words(detail, 'length')}</span
				>`,
			);
		case 'emoji':
			return html`<span class="sticker" role="img" aria-label="Sticker">${icons.smile}</span>`;
		case 'voice':
			return html`<div class="bubble voice"><i>${icons.voice}</i>${detail || 'Voice'}</div>`;
		case 'file':
			return linked(
				url,
				html`<div class="card file">
					<div><b>${text}</b>${words(detail || placeOf(url), 'detail')}</div>
					<i aria-hidden="true">${extensionOf(text)}</i>
				</div>`,
			);
		case 'location':
			return html`<div class="card">
				<b>${text}</b>${words(detail, 'detail')}<span class="map">${icons.place}</span>
			</div>`;
		case 'card': {
			const face = cardOf(wcId);
			const name = text || face.name;
			return html`<div class="card">
				<div class="who">${faceOf({ ...face, name })}<b>${name}</b></div>
				<span class="kind">Name card</span>
			</div>`;
		}
		case 'miniProgram':
			return html`<div class="card">
				${words(source, 'detail')}<b>${text}</b>${shot(picture, 'Cover')}<span class="kind"
					>Mini program</span
				>
			</div>`;
		default:
			return linked(
				url,
				html`<div class="card">
					<b>${text || source}</b>
					<div class="beside">${words(detail || placeOf(url), 'detail')}${thumb(picture)}</div>
					${look === 'other' ? words(source, 'kind') : ''}
				</div>`,
			);
	}
}

const nobody = (id: string): Face => ({ id, name: id, isGroup: false });

const thumb = (url: string): Html =>
	isHere(url)
		? html`<img class="thumb" src="${url}" alt="" />`
		: html`<span class="thumb">${icons.link}</span>`;

const extensionOf = (name: string): string => /\.(\w{1,4})$/.exec(name)?.[1]?.toUpperCase() ?? '?';
