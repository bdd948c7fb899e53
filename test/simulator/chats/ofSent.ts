import type { SentMessage } from '../state/outbox';
import type { Bubble } from './bubble';
import { durationOf, sizeOf } from './measures';
import { bubbleOfXml } from './ofXml';

type Sent = Pick<SentMessage, 'kind' | 'text' | 'content'>;

/** What arrives of a message that was sent through the API. */
export function bubbleOfSent({ kind, text, content }: Sent): Bubble {
	const said = (name: string): string => {
		const value = content[name];
		return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	};
	switch (kind) {
		case 'sendText':
		case 'sendTextMention':
			return { look: 'text', text };
		case 'sendImage':
		case 'sendImageLegacy':
			return { look: 'image', text: '', picture: said('content') };
		case 'sendVideo':
			return { look: 'video', text: '', url: said('path'), picture: said('thumbPath') };
		case 'sendVoice':
			return { look: 'voice', text: '', detail: durationOf(Number(said('length'))) };
		case 'sendFile':
			return { look: 'file', text: said('fileName') || nameIn(said('path')), url: said('path') };
		case 'sendFileBase64':
			return { look: 'file', text: said('fileName'), detail: sizeOf(bytesIn(said('base64'))) };
		case 'sendEmoji':
			return { look: 'emoji', text: '' };
		case 'sendLink':
			return {
				look: 'link',
				text: said('title'),
				detail: said('description'),
				url: said('url'),
				picture: said('thumbUrl'),
			};
		case 'sendCard':
			return { look: 'card', text: '', wcId: said('cardWxId') || said('nameCardId') };
		case 'sendMiniProgram':
			if (said('displayName') !== '') {
				const [source, picture] = [said('displayName'), said('thumbUrl')];
				return { look: 'miniProgram', text: said('title'), source, picture };
			}
	}
	const shown = bubbleOfXml(said('content')) ?? { look: 'other', text: '', source: kind };
	const cover = said('imgUrl');
	return cover === '' ? shown : { ...shown, picture: cover };
}

/** The last part of an address, as WeChat names a file that was sent without a name. */
function nameIn(address: string): string {
	try {
		return decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '');
	} catch {
		return address;
	}
}

/** So many bytes a data URL holds. */
const bytesIn = (dataUrl: string): number =>
	Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64').length;
