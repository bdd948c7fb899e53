import { lineOf, type Bubble } from './bubble';
import { durationOf, sizeOf } from './measures';
import { attributeIn, elementIn, hasElement, innerXml } from './xml';

/** The `type` of app messages (normalmsgInterpretation). */
const appNames: Record<string, string> = {
	'3': 'Music',
	'19': 'Chat record',
	'51': 'Channel video',
	'2000': 'Transfer',
	'2001': 'Red packet',
};
const files = ['6', '74'];
const miniPrograms = ['33', '36'];

/** What a phone makes of a message that travels as XML; undefined if it is none. */
export function bubbleOfXml(xml: string): Bubble | undefined {
	if (hasElement(xml, 'appmsg')) return bubbleOfApp(xml);
	if (hasElement(xml, 'img')) return { look: 'image', text: '' };
	if (hasElement(xml, 'videomsg')) {
		const seconds = Number(attributeIn(xml, 'videomsg', 'playlength'));
		return { look: 'video', text: '', detail: durationOf(seconds * 1000) };
	}
	if (hasElement(xml, 'voicemsg')) {
		const length = Number(attributeIn(xml, 'voicemsg', 'voicelength'));
		return { look: 'voice', text: '', detail: durationOf(length) };
	}
	if (hasElement(xml, 'emoji')) return { look: 'emoji', text: '' };
	if (hasElement(xml, 'location')) {
		const [text = '', detail = ''] = ['poiname', 'label'].map((name) =>
			attributeIn(xml, 'location', name),
		);
		return { look: 'location', text, detail };
	}
	const wcId = attributeIn(xml, 'msg', 'username');
	if (wcId === '') return undefined;
	return { look: 'card', text: attributeIn(xml, 'msg', 'nickname'), wcId };
}

function bubbleOfApp(xml: string): Bubble {
	const [text = '', detail = '', type = '', url = '', picture = ''] = [
		'title',
		'des',
		'type',
		'url',
		'thumburl',
	].map((name) => elementIn(xml, name));
	if (files.includes(type)) {
		return { look: 'file', text, detail: sizeOf(Number(elementIn(xml, 'totallen'))) };
	}
	if (miniPrograms.includes(type)) {
		return { look: 'miniProgram', text, picture, source: elementIn(xml, 'sourcedisplayname') };
	}
	if (type === '57') return { look: 'quote', text, quoted: quotedIn(innerXml(xml, 'refermsg')) };
	if (type === '5') return { look: 'link', text, detail, url, picture };
	if (type === '51') {
		const feed = innerXml(xml, 'finderFeed');
		const [source, words = ''] = [appNames[type], elementIn(feed, 'desc')];
		return { look: 'other', text: words, detail: elementIn(feed, 'nickname'), source };
	}
	return { look: 'other', text, detail, url, picture, source: appNames[type] ?? 'App message' };
}

/** What is quoted stands there as a text, or as XML of its own. */
function quotedIn(xml: string): Bubble['quoted'] {
	const content = elementIn(xml, 'content');
	const inner = bubbleOfXml(content);
	return {
		name: elementIn(xml, 'displayname'),
		text: inner ? lineOf(inner) : content,
	};
}
