import { descendants } from '../wire/descendants';
import { textOf, type JsonObject } from '../wire/values';
import { child, textAt, type XmlElement } from '../wire/xml';
import { appText } from './appMessage';
import { compact } from '../wire/compact';
import type { Content, Details } from './content';
import { isGreyLine, withoutMarkup } from './greyLine';
import { beginsAsMessage } from '../wire/messageXml';
import { templateIn } from './template';

/** A notice of WeChat is a sentence, or XML with one in it; a template also tells of whom. */
export function notice(data: JsonObject, content: Content): Details {
	const template = templateIn(content.xml);
	const sentence =
		template?.text ?? withoutMarkup((template ? '' : sentenceOf(content)) || shown(data));
	return { ...template, ...compact({ text: sentence }) };
}

/** A notice with words that a person wrote, which are left as they are, or with a line about them. */
export function announcement(data: JsonObject, content: Content): Details {
	const words = sentenceOf(content) ?? shown(data);
	const isAbout = (!content.xml && isGreyLine(words)) || templateIn(content.xml) !== undefined;
	return isAbout ? notice(data, content) : compact({ text: words });
}

/** Whether the XML has what somebody announced to a group. */
export const isAnnouncement = ({ xml }: Content): boolean =>
	child(xml, 'mmchatroombarannouncememt') !== undefined ||
	textAt(xml, 'appmsg', 'textannouncement') !== undefined;

/** Without a sentence in the content: what a phone would show. */
const shown = (data: JsonObject): string => textOf(data.title) || textOf(data.pushContent);

function sentenceOf({ xml, text }: Content): string | undefined {
	if (!xml) return beginsAsMessage(text) ? undefined : text || undefined;
	const app = child(xml, 'appmsg');
	return app ? appText(app) : sentenceAnywhereIn(xml);
}

/** What belongs to a button or a list of people is no sentence. */
const NO_SENTENCES = ['link', 'link_list', 'memberlist'];

/**
 * The first one found: where the kinds of notices have it whose shape is known, then wherever else. The
 * element in a system message mostly, but not always, has the name of its type.
 */
const sentenceAnywhereIn = (xml: XmlElement): string | undefined =>
	textAt(xml, 'text') ??
	[
		child(xml, 'revokemsg'),
		child(xml, xml.attributes.type ?? ''),
		xml,
		...descendants(xml, NO_SENTENCES),
	]
		.map(sentenceIn)
		.find((sentence) => sentence !== undefined);

const sentenceIn = (element: XmlElement | undefined): string | undefined =>
	['text', 'replacemsg', 'template', 'plain', 'content', 'title', 'subject', 'msg']
		.map((name) => textAt(element, name))
		.find((sentence) => sentence !== undefined);
