import type { Face } from '../../state/faces';
import { html, type Html } from './html';

/** So many colours there are for those who have no picture. */
const tones = 6;

/** The square picture of somebody or of a group. */
export function picture({ id, name, picture: path, isGroup }: Face): Html {
	if (path !== undefined) return html`<img class="face" src="${path}" alt="" />`;
	const sum = [...id].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
	const tone = isGroup ? 'group' : `tone${sum % tones}`;
	return html`<span class="face ${tone}" aria-hidden="true">${[...name][0] ?? '?'}</span>`;
}
