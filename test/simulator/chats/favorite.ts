import { cdata } from '../callbacks/bodies/xml';
import type { Bubble, Look } from './bubble';
import { elementIn } from './xml';

/** WeChat's kinds of favourites; the sample of getFavItem has 2, the others are [inferred]. */
const kinds: Partial<Record<Look, number>> = {
	text: 1,
	quote: 1,
	image: 2,
	voice: 3,
	video: 4,
	link: 5,
	location: 6,
	file: 8,
};

const names: Record<number, string> = {
	1: 'Text',
	2: 'Photo',
	3: 'Voice',
	4: 'Video',
	5: 'Link',
	6: 'Place',
	8: 'File',
};

/** A message as somebody keeps it, in the XML of the sample; undefined for what cannot be kept. */
export function favoriteOf(bubble: Bubble, from: string, to: string) {
	const type = kinds[bubble.look];
	if (type === undefined) return undefined;
	const isTitled = ['link', 'file', 'location'].includes(bubble.look);
	const [title, words] = isTitled ? [bubble.text, bubble.detail ?? ''] : ['', bubble.text];
	const object = [
		`<favitem type="${type}"><source sourcetype="1"><fromusr>${from}</fromusr><tousr>${to}</tousr></source>`,
		`<datalist count="1"><dataitem datatype="${type}"><datadesc>${cdata(words)}</datadesc>`,
		`<datatitle>${cdata(title)}</datatitle></dataitem></datalist><recommendtaglist></recommendtaglist></favitem>`,
	].join('');
	return { type, object };
}

/** What a favourite is, and its words. */
export function shownFavorite({ type, object }: { type: number; object: string }) {
	const [title, words] = ['datatitle', 'datadesc'].map((name) => elementIn(object, name));
	return {
		kind: names[type] ?? `Kind ${type}`,
		text: [title, words].filter(Boolean).join(' – '),
	};
}
