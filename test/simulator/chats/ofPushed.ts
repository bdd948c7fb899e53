import type { Composed } from '../callbacks/compose';
import type { Bubble } from './bubble';
import { bubbleOfXml } from './ofXml';
import { elementIn } from './xml';

/** Where the simulator serves the picture that a download of any image gives. */
const anyPicture = '/avatars/carol/132.png';

/** What the phones show of a message that is pushed to an account; undefined if it stands in no chat. */
export function bubbleOfPushed({ event, data, media }: Composed): Bubble | undefined {
	const { content } = data;
	if (typeof content !== 'string' || typeof data.fromUser !== 'string') return undefined;
	if (event === 'message.text') return { look: 'text', text: content };
	if (!event.startsWith('message.') && !event.startsWith('group.')) return undefined;
	const shown = bubbleOfXml(content);
	if (!shown) return { look: 'notice', text: wordsIn(content) };
	return media?.kind === 'image' ? { ...shown, picture: anyPicture } : shown;
}

/** The words of a grey line, which may stand in XML. */
function wordsIn(content: string): string {
	if (!content.includes('<')) return content;
	const words = ['replacemsg', 'template', 'msg', 'text'].map((name) => elementIn(content, name));
	return words.find((one) => one !== '' && !one.includes('<')) ?? 'A call';
}
